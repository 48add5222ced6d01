// The record as it stands while the program runs: which one answers now, and what became of later ones.

import { isDeepStrictEqual } from 'node:util'
import { createBriefings, loadDataset } from '../../briefings/index.ts'
import type { Briefings, Dataset, Fault, Kept } from '../../briefings/index.ts'
import type { Log } from '../operations/log.ts'
import { recordFaults } from './read-record.ts'
import type { FirstRecord } from './read-record.ts'
import { signatureOf } from './signature.ts'

/** The record that answers are made from, which may be another one a moment later. */
export interface LiveRecord {
  /** The core over the latest sound record. Take it once for a piece of work, and never keep it for the next. */
  readonly current: () => Briefings
  /** How the record stands, for an operator. */
  readonly state: () => RecordState
  /**
   * Tells of every record that is taken up from now on.
   * @param listener gets the new core; where it throws, the others are told all the same
   * @returns ends it
   */
  onChange(listener: (briefings: Briefings) => void): () => void
  /** Looks for changes no more; what is current stays so. */
  close(): Promise<void>
}

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

/** A live record that can be told when to look. */
export interface WatchedRecord extends LiveRecord {
  /** Looks at the folder every two seconds from now on, which keeps no program from ending. */
  watch(): void
  /**
   * Looks at the folder once. A change is read when two looks in a row see the same, so that nothing is read
   * that is still being written. Never rejects.
   */
  look(): Promise<void>
}

export interface LiveRecordOptions {
  /** The folder data/. */
  readonly folder: string
  /** What was read of it (`readRecord`). */
  readonly first: FirstRecord
  /** Where a record that was checked before may be found again, so that the same is not checked twice. */
  readonly kept?: Kept
  readonly now: () => Temporal.Instant
  /** Hears what becomes of every change. */
  readonly log: Pick<Log, 'info' | 'error'>
}

const LOOK_EVERY_MS = 2_000

/** How many changes are remembered. */
const CHANGES_KEPT = 20

/**
 * Keeps the record up to date with its folder.
 * @param options the folder, what was read of it, the time and the log
 * @returns the live record, which looks for changes when it is told to
 */
export function createLiveRecord(options: LiveRecordOptions): WatchedRecord {
  const { folder, first, kept, now, log } = options
  const listeners = new Set<(briefings: Briefings) => void>()
  let briefings = createBriefings(first.dataset)
  let since = now()
  let refused: RefusedRecord | null = null
  let changes: readonly RecordChange[] = []
  let counts: RecordState['counts'] = { takenUp: 0, refused: 0 }
  /** What the latest look saw, and what was there when the record was read last; null where it could not be. */
  let seen = first.signature
  let read: string | null = first.signature
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

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

  const readAgain = async (signature: string): Promise<void> => {
    read = signature
    const loaded = loadDataset(folder, kept)
    seen = await signatureOf(folder)
    // What was written while it was read is read again, at the looks after this.
    if (isClosed || seen !== signature) return
    if (loaded.ok) takeUp(loaded.dataset)
    else refuse(loaded.faults)
    if (isUnread(refused)) read = null
  }

  const lookOnce = async (): Promise<void> => {
    const signature = await signatureOf(folder)
    if (isClosed) return
    const isSteady = signature === seen
    seen = signature
    if (isSteady && signature !== read) await readAgain(signature)
  }

  const look = (): Promise<void> => {
    looking ??= lookOnce()
      .catch((error: unknown) =>
        log.error({ error }, 'The folder of the record could not be read.'),
      )
      .finally(() => {
        looking = null
      })
    return looking
  }

  const lookLater = (): void => {
    if (isClosed) return
    timer = setTimeout(() => void look().then(lookLater), LOOK_EVERY_MS)
    timer.unref()
  }

  return {
    current: () => briefings,
    state: () => ({ version: version(), since, refused, changes, counts }),
    onChange(listener) {
      const own = (changed: Briefings): void => listener(changed)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    watch: lookLater,
    look,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await looking
    },
  }
}

/** Whether the folder could not be read, which a network that is back mends without changing a file. */
function isUnread(refused: RefusedRecord | null): boolean {
  return refused?.faults.some(({ file }) => file === '.') ?? false
}
