// The record as it stands while the program runs: which one answers now, and what became of later ones.

import { loadDataset } from '../../briefings/index.ts'
import type { Briefings, Kept } from '../../briefings/index.ts'
import type { Log } from '../operations/log.ts'
import type { FirstRecord } from './read-record.ts'
import { signatureOf } from './signature.ts'
import { createStanding } from './standing.ts'
import type { RecordState, RefusedRecord } from './standing.ts'

export type { RecordChange, RecordState, RefusedRecord } from './standing.ts'

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

/**
 * Keeps the record up to date with its folder.
 * @param options the folder, what was read of it, the time and the log
 * @returns the live record, which looks for changes when it is told to
 */
export function createLiveRecord(options: LiveRecordOptions): WatchedRecord {
  const { folder, first, kept, log } = options
  const standing = createStanding(options)
  /** What the latest look saw, and what was there when the record was read last; null where it could not be. */
  let seen = first.signature
  let read: string | null = first.signature
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const readAgain = async (signature: string): Promise<void> => {
    read = signature
    const loaded = loadDataset(folder, kept)
    seen = await signatureOf(folder)
    // What was written while it was read is read again, at the looks after this.
    if (isClosed || seen !== signature) return
    if (loaded.ok) standing.takeUp(loaded.dataset)
    else standing.refuse(loaded.faults)
    if (isUnread(standing.state().refused)) read = null
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
    current: standing.current,
    state: standing.state,
    onChange: standing.onChange,
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
