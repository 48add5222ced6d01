// The playground's clock for tests, which move it by a span and ask how many wait by it.

import { createMovedClock as createClock } from '../../../../src/bot/playground/moved-clock.ts'
import type { Clock } from '../../../../src/bot/subscriptions/delivery/clock.ts'

export interface MovedClock extends Clock {
  /** Moves on, and wakes whoever has slept long enough, one after the other. */
  advance(ms: number): Promise<void>
  /** How many sleep. */
  readonly sleepers: () => number
}

/**
 * Makes a clock that stands still.
 * @param from the hour that it shows, to the second
 */
export function createMovedClock(from: Temporal.Instant): MovedClock {
  const clock = createClock(from)
  let sleepers = 0
  return {
    now: () => clock.now(),
    elapsed: () => clock.elapsed(),
    sleepers: () => sleepers,
    sleep(ms, signal) {
      sleepers += 1
      return clock.sleep(ms, signal).finally(() => {
        sleepers -= 1
      })
    },
    advance: (ms) => clock.moveTo(clock.now().add({ milliseconds: Math.ceil(ms) })),
  }
}
