// Lets messages go as fast as a platform takes them, and no faster. Whoever waited longest goes first, and
// nobody waits for a channel or workspace that is not their own.

import type { Place } from '../model.ts'
import type { Clock } from './clock.ts'
import { createRates, type Counted, type Holding, type Scope, type SendLimits } from './rates.ts'

export type Turn =
  /**
   * Make one call at once; `departs` is to be told the moment, since what lies between would make it too many at
   * another. It throws at a second time: each call has a turn of its own.
   */
  | { readonly kind: 'go'; readonly departs: () => void }
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
  /** How it stands, for whoever runs the bot. */
  state(): LimiterState
}

export interface LimiterState {
  /** How many messages wait for their turn. */
  readonly waiting: number
  /** How many may go on the whole platform, and how many more of those now; null where it sets no limit. */
  readonly room: { readonly left: number; readonly max: number; readonly perMs: number } | null
  /** Where nothing may go for now, those that wait longest first. */
  readonly holding: readonly Held[]
  /** When the platform wanted to be left alone, the latest first. */
  readonly asked: readonly Asked[]
}

/** Where nothing may go for now. */
export interface Held extends Pick<Holding, 'scope' | 'place' | 'isAsked'> {
  readonly until: Temporal.Instant
}

/** One time that the platform wanted to be left alone. */
export interface Asked {
  readonly scope: Scope
  readonly place: Place
  readonly at: Temporal.Instant
  /** For how many milliseconds. */
  readonly ms: number
}

/** Where a platform says to wait, and not how long. */
const UNKNOWN_WAIT_MS = 1_000

/** How many of the latest waits are remembered for `state`. */
const REMEMBERED = 10

/** A moment at which it is looked again, unless it is switched off. */
interface Alarm {
  readonly at: number
  readonly off: AbortController
}

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
  let alarm: Alarm | null = null
  let asked: readonly Asked[] = []

  const wakeIn = (ms: number): void => {
    const at = clock.elapsed() + ms
    // One that rings no later is left as it is.
    if (alarm !== null && alarm.at <= at && ms !== Infinity) return
    alarm?.off.abort()
    alarm = ms === Infinity ? null : { at, off: new AbortController() }
    if (alarm !== null) void wake(Math.ceil(ms), alarm)
  }
  const wake = async (ms: number, own: Alarm): Promise<void> => {
    await clock.sleep(ms, own.off.signal)
    if (own.off.signal.aborted) return
    alarm = null
    letGo()
  }
  const departing = (place: Place, counted: Counted): (() => void) => {
    let isGone = false
    return () => {
      if (isGone) throw new Error('A turn is for one call: another one has to wait for its own.')
      isGone = true
      rates.depart(place, counted, clock.elapsed())
    }
  }
  const letGo = (): void => {
    const at = clock.elapsed()
    let soonest = Infinity
    waiting = waiting.filter(({ place, until, done }) => {
      const ms = rates.wait(place, at)
      if (ms === 0) {
        done({ kind: 'go', departs: departing(place, rates.take(place, at)) })
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
      asked = [{ scope, place, at: clock.now(), ms: Math.max(0, wait) }, ...asked].slice(
        0,
        REMEMBERED,
      )
    },
    state() {
      const now = clock.now()
      const left = rates.left(clock.elapsed())
      const { platform } = limits
      return {
        waiting: waiting.length,
        room:
          left === null || platform === null
            ? null
            : { left, max: platform.max, perMs: platform.perMs },
        holding: rates.holding(clock.elapsed()).map(({ ms, ...held }) => ({
          ...held,
          until: now.add({ milliseconds: Math.ceil(ms) }),
        })),
        asked,
      }
    },
  }
}
