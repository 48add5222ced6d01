// A clock that stands still until somebody moves it. What waits by it is woken when its time comes.

import type { Clock } from '../subscriptions/delivery/clock.ts'

export interface MovedClock extends Clock {
  /**
   * Moves on. Whatever waits until then is woken in its order, and gets done what it can at once.
   * @param to not before now
   */
  moveTo(to: Temporal.Instant): Promise<void>
  /** Lets everything that needs no time get done. */
  settle(): Promise<void>
}

interface Sleeper {
  readonly until: number
  readonly wake: () => void
}

/** How many turns of the event loop there are between two looks at what waits. */
const TURNS = 8

/**
 * Makes a clock.
 * @param from the hour that it shows, to the second
 * @returns the clock, standing still
 */
export function createMovedClock(from: Temporal.Instant): MovedClock {
  const start = from.round({ smallestUnit: 'second', roundingMode: 'floor' })
  let elapsed = 0
  const sleepers = new Set<Sleeper>()

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      await new Promise<void>((resolve) => {
        setImmediate(resolve)
      })
    }
  }

  return {
    now: () => start.add({ milliseconds: elapsed }),
    elapsed: () => elapsed,
    sleep(ms, signal) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const sleeper: Sleeper = { until: elapsed + Math.ceil(ms), wake: resolve }
      sleepers.add(sleeper)
      const end = (): void => {
        sleepers.delete(sleeper)
        resolve()
      }
      if (signal?.aborted === true) end()
      else signal?.addEventListener('abort', end)
      return promise
    },
    settle,
    async moveTo(to) {
      const target = Math.max(elapsed, Math.ceil(start.until(to).total('milliseconds')))
      for (;;) {
        await settle()
        const [first] = [...sleepers].toSorted((one, other) => one.until - other.until)
        if (first === undefined || first.until > target) break
        elapsed = Math.max(elapsed, first.until)
        sleepers.delete(first)
        first.wake()
      }
      elapsed = target
      await settle()
    },
  }
}
