// Lets messages go as fast as a platform takes them, and no faster. Whoever waited longest goes first, and
// nobody waits for a channel or workspace that is not their own.
import type { Clock } from './clock.ts'
import type { Place } from '../model.ts'
import { createRates, type SendLimits } from './rates.ts'
import type { Scope } from './sender.ts'

export type Turn =
  | { readonly kind: 'go' }
  /** Not soon: come back in so many milliseconds. */
  | { readonly kind: 'later'; readonly ms: number }

export interface Limiter {
  /**
   * Waits for a turn, which is then taken: post at once.
   * @param place where to
   * @param withinMs how long to wait for it at most
   */
  turn(place: Place, withinMs: number): Promise<Turn>
  /**
   * The platform wants to be left alone.
   * @param scope what must wait: the channel, its workspace, or all
   * @param ms for how many milliseconds from now
   */
  pause(scope: Scope, place: Place, ms: number): void
}

/** Where a platform says to wait, and not how long. */
const UNKNOWN_WAIT_MS = 1_000

interface Waiter {
  readonly place: Place
  readonly until: number
  readonly done: (turn: Turn) => void
}

/**
 * Makes the limiter of one platform, for this process.
 * @param limits what the platform allows
 * @param clock by which to wait
 * @returns the limiter, which has let nothing go yet
 */
export function createLimiter(limits: SendLimits, clock: Clock): Limiter {
  const rates = createRates(limits)
  let waiting: readonly Waiter[] = []
  let alarm = new AbortController()

  const wakeIn = (ms: number): void => {
    alarm.abort()
    if (ms === Infinity) return
    const own = new AbortController()
    alarm = own
    void wake(Math.ceil(ms), own.signal)
  }
  const wake = async (ms: number, signal: AbortSignal): Promise<void> => {
    await clock.sleep(ms, signal)
    if (!signal.aborted) letGo()
  }
  const letGo = (): void => {
    const at = clock.elapsed()
    let soonest = Infinity
    waiting = waiting.filter(({ place, until, done }) => {
      const ms = rates.wait(place, at)
      if (ms === 0) {
        rates.take(place, at)
        done({ kind: 'go' })
        return false
      }
      if (at + ms > until) {
        done({ kind: 'later', ms })
        return false
      }
      soonest = Math.min(soonest, ms)
      return true
    })
    wakeIn(soonest)
  }

  return {
    turn(place, withinMs) {
      const { promise, resolve } = Promise.withResolvers<Turn>()
      waiting = [...waiting, { place, until: clock.elapsed() + withinMs, done: resolve }]
      letGo()
      return promise
    },
    pause(scope, place, ms) {
      const wait = Number.isFinite(ms) ? ms : UNKNOWN_WAIT_MS
      rates.pause(scope, place, clock.elapsed() + wait)
    },
  }
}
