// The live record over a copy of the real one in a folder of the test's own, with somebody who edits it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createLog } from '../../../src/bot/operations/log.ts'
import { createLiveRecord } from '../../../src/bot/record/live-record.ts'
import type { WatchedRecord } from '../../../src/bot/record/live-record.ts'
import { readRecord } from '../../../src/bot/record/read-record.ts'
import type { Kept } from '../../../src/briefings/index.ts'
import { edited, realFiles, writeFiles } from '../../support/record-files.ts'
import type { Edit } from '../../support/record-files.ts'

/** When the program starts; every look at the clock after that is a second later. */
export const STARTED = Temporal.Instant.from('2026-11-22T08:00:00Z')

/** The milestone that the tests give another title. */
export const MELBOURNE = '2022-02-foreign-ministers-melbourne'

/** What the log said in one line. */
export interface Line {
  readonly level: string
  readonly msg: string
}

export interface Scene {
  readonly folder: string
  readonly record: WatchedRecord
  readonly lines: readonly Line[]
  /** Changes values in files of the real record, and puts all others back as they were. */
  readonly edit: (...edits: readonly Edit[]) => void
  /** Looks as often as it takes to take up what is there. */
  readonly settle: () => Promise<void>
}

/**
 * Makes it, with the real record taken up.
 * @param folder with a record; a copy of the real one unless given
 * @param kept asked for an earlier record whenever the files of one have been read
 */
export async function sceneOf(folder: string = copyOfRecord(), kept?: Kept): Promise<Scene> {
  const lines: Line[] = []
  const log = await createLog({
    level: 'debug',
    secrets: [],
    write: (line) => void lines.push(JSON.parse(line) as Line),
  })
  const read = await readRecord(folder)
  if (!read.ok) throw new Error(`The record is broken: ${JSON.stringify(read.faults)}`)
  let now = STARTED.subtract({ seconds: 1 })
  const record = createLiveRecord({
    folder,
    first: read.first,
    now: () => (now = now.add({ seconds: 1 })),
    log,
    ...(kept === undefined ? {} : { kept }),
  })
  onTestFinished(() => record.close())
  return {
    folder,
    record,
    lines,
    edit: (...edits) => writeFiles(folder, edited(realFiles(), edits)),
    async settle() {
      await record.look()
      await record.look()
    },
  }
}

/** A folder of the test's own that holds the real record. */
export function copyOfRecord(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quad-record-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, realFiles())
  return folder
}

/** A milestone with another title. */
export function titled(title: string): Edit {
  return { file: `milestones/${MELBOURNE}.json`, set: { title } }
}
