// Which record answers now, and what became of those that came after it.

import { isDeepStrictEqual } from 'node:util'
import { createBriefings } from '../../briefings/index.ts'
import type { Briefings, Dataset, Fault } from '../../briefings/index.ts'
import type { Log } from '../operations/log.ts'
import { recordFaults } from './read-record.ts'
import type { FirstRecord } from './read-record.ts'

export interface RecordState {
  /** Version of the record that answers now: a hash of its content. */
  readonly version: string
  /** When it was taken up. */
  readonly since: Temporal.Instant
  /** Why what is in the folder now is not taken up; null where it is. */
  readonly refused: RefusedRecord | null
  /** The latest changes, oldest first; not those before the program started. */
  readonly changes: readonly RecordChange[]
  /** Since the program started: how many records were taken up after the first, and how many refused. */
  readonly counts: { readonly takenUp: number; readonly refused: number }
}

/** A record that is not taken up; the one before it keeps serving. */
export interface RefusedRecord {
  /** When these faults were first found. */
  readonly at: Temporal.Instant
  /** At least one. */
  readonly faults: readonly Fault[]
}

/** One record in the place of another. */
export interface RecordChange {
  readonly from: string
  readonly to: string
  readonly at: Temporal.Instant
}

/** How the record stands, told of every other one that is read. */
export interface RecordStanding {
  /** The core over the latest sound record. */
  readonly current: () => Briefings
  readonly state: () => RecordState
  /** Tells of every record that is taken up from now on. @returns ends it */
  readonly onChange: (listener: (briefings: Briefings) => void) => () => void
  /** Has a sound record answer from now on. */
  takeUp(dataset: Dataset): void
  /** Has one with faults not answer. */
  refuse(faults: readonly Fault[]): void
}

export interface StandingDeps {
  /** The folder data/. */
  readonly folder: string
  /** The record that answers first. */
  readonly first: Pick<FirstRecord, 'dataset'>
  readonly now: () => Temporal.Instant
  /** Hears what becomes of every change. */
  readonly log: Pick<Log, 'info' | 'error'>
}

/** How many changes are remembered. */
const CHANGES_KEPT = 20

/**
 * Makes it, with the first record.
 * @param deps the record, the time and the log
 * @returns how the record stands
 */
export function createStanding({ folder, first, now, log }: StandingDeps): RecordStanding {
  const listeners = new Set<(briefings: Briefings) => void>()
  let briefings = createBriefings(first.dataset)
  let since = now()
  let refused: RefusedRecord | null = null
  let changes: readonly RecordChange[] = []
  let counts: RecordState['counts'] = { takenUp: 0, refused: 0 }

  const version = (): string => briefings.lookup.dataset.version

  const takeUp = (dataset: Dataset): void => {
    const wasRefused = refused !== null
    refused = null
    const [from, to] = [version(), dataset.version]
    if (from === to) {
      if (wasRefused)
        log.info({ version: to }, `The record is sound again: version ${to}, as before.`)
      return
    }
    briefings = createBriefings(dataset)
    since = now()
    changes = [...changes, { from, to, at: since }].slice(-CHANGES_KEPT)
    counts = { ...counts, takenUp: counts.takenUp + 1 }
    log.info({ from, to }, `The record has changed: version ${to} is taken up in place of ${from}.`)
    for (const listener of listeners) {
      try {
        listener(briefings)
      } catch (error) {
        log.error({ error }, 'A part of the program could not take up the changed record.')
      }
    }
  }

  const refuse = (faults: readonly Fault[]): void => {
    if (refused !== null && isDeepStrictEqual(refused.faults, faults)) return
    refused = { at: now(), faults }
    counts = { ...counts, refused: counts.refused + 1 }
    const serving = version()
    const words = `The record has changed and is refused: version ${serving} keeps serving.`
    log.error({ version: serving }, `${words}\n\n${recordFaults(folder, faults)}`)
  }

  return {
    current: () => briefings,
    state: () => ({ version: version(), since, refused, changes, counts }),
    onChange(listener) {
      const own = (changed: Briefings): void => listener(changed)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    takeUp,
    refuse,
  }
}
