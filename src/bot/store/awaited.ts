// A database that cannot be used just now is waited for; one that will not do by itself is refused at once.

import { setTimeout as pass } from 'node:timers/promises'
import { StoreError } from './port.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000

export interface Waiting {
  /** Hears of every try that failed, and in how many milliseconds the next one comes. */
  readonly waits: (error: StoreError, ms: number) => void
  /** Ends the waiting. */
  readonly signal: AbortSignal
  /** Lets time pass; the machine's own unless given. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>
}

/**
 * @param error what opening a database threw
 * @returns whether it may be opened later without anybody changing the bot: it cannot be reached, or has no room
 */
export function isPassing(error: unknown): error is StoreError {
  return error instanceof StoreError && (error.code === 'unreachable' || error.code === 'full')
}

/**
 * Opens a database, as often as it takes: after one second, two, four and so on up to a minute.
 * @param open opens it
 * @param waiting hears of every pause, and may end it
 * @returns what was opened; null where the waiting was ended before
 * @throws {StoreError} where waiting is of no use
 */
export async function untilUsable<Opened>(
  open: () => Promise<Opened>,
  { waits, signal, pause = sleep }: Waiting,
): Promise<Opened | null> {
  let ms = FIRST_PAUSE_MS
  while (!signal.aborted) {
    try {
      return await open()
    } catch (error) {
      if (!isPassing(error)) throw error
      if (signal.aborted) break
      waits(error, ms)
    }
    await pause(ms, signal)
    ms = Math.min(ms * 2, LONGEST_PAUSE_MS)
  }
  return null
}

/** Ends early, and without an error, where the signal says so. */
async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await pass(ms, undefined, { signal }).catch(() => undefined)
}
