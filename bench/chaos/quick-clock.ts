// A clock that runs faster, so that hours of leases, looks and waits pass in minutes, at their real ratio.

import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../src/bot/subscriptions/delivery/clock.ts'

/** When a run begins, in its own time: a Monday. */
const FROM = Temporal.Instant.from('2026-11-23T00:00:00Z')

export interface Quickness {
  /** Milliseconds since the epoch at which the run began, by the machine's clock. */
  readonly begun: number
  /** How many seconds pass in one. */
  readonly times: number
}

/**
 * Makes the clock; all processes of a run have the same hour.
 * @param quickness of the run
 */
export function createQuickClock({ begun, times }: Quickness): Clock {
  const elapsed = (): number => (performance.timeOrigin + performance.now() - begun) * times
  return {
    now: () => FROM.add({ milliseconds: Math.floor(elapsed()) }),
    elapsed,
    async sleep(ms, signal) {
      try {
        await wait(ms / times, undefined, signal === undefined ? {} : { signal })
      } catch (error) {
        if (signal?.aborted !== true) throw error
      }
    },
  }
}
