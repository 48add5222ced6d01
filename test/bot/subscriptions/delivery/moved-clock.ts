// A clock that a test moves.
import type { Clock } from '../../../../src/bot/subscriptions/delivery/clock.ts'

export interface MovedClock extends Clock {
  /** Moves on, and wakes whoever has slept long enough, one after the other. */
  advance(ms: number): Promise<void>
  /** How many sleep. */
  readonly sleepers: () => number
}

interface Sleeper {
  readonly until: number
  readonly wake: () => void
}

/**
 * Makes a clock that stands still.
 * @param from the hour that it shows
 */
export function createMovedClock(from: Temporal.Instant): MovedClock {
  let elapsed = 0
  const sleepers = new Set<Sleeper>()
  return {
    now: () => from.add({ milliseconds: Math.floor(elapsed) }),
    elapsed: () => elapsed,
    sleepers: () => sleepers.size,
    sleep(ms, signal) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const sleeper: Sleeper = { until: elapsed + ms, wake: resolve }
      sleepers.add(sleeper)
      const end = (): void => {
        sleepers.delete(sleeper)
        resolve()
      }
      if (signal?.aborted === true) end()
      else signal?.addEventListener('abort', end)
      return promise
    },
    async advance(ms) {
      const to = elapsed + ms
      for (;;) {
        await settle()
        const [first] = [...sleepers].toSorted((a, b) => a.until - b.until)
        if (first === undefined || first.until > to) break
        elapsed = Math.max(elapsed, first.until)
        sleepers.delete(first)
        first.wake()
      }
      elapsed = to
      await settle()
    },
  }
}

/** Lets everything that can go on without time go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
}
