// Time, as everything that waits sees it, so that a test or the playground can move it.

import { setTimeout as wait } from 'node:timers/promises'

export interface Clock {
  /** The hour of the day. It may be set back. */
  now(): Temporal.Instant
  /** Milliseconds of a clock that never goes back. */
  elapsed(): number
  /**
   * Waits.
   * @param ms milliseconds
   * @param signal ends the wait early
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/**
 * A clock that runs as the machine's does.
 * @param now tells the hour
 * @returns the clock
 */
export function createClock(now: () => Temporal.Instant): Clock {
  return {
    now,
    elapsed: () => performance.now(),
    async sleep(ms, signal) {
      try {
        await wait(ms, undefined, signal === undefined ? {} : { signal })
      } catch (error) {
        if (signal?.aborted !== true) throw error
      }
    },
  }
}
