// Each call that a platform counts, in a turn of its own.

import type { Place } from '../model.ts'
import type { Clock } from './clock.ts'
import type { Limiter, Turn } from './limiter.ts'
import type { Timings } from './timings.ts'

/** Turns for the calls of one message. */
export interface CallTurns {
  /**
   * Waits for a turn that no other call has, and calls at once then.
   * @param make the call; it begins before it returns
   * @returns what came of it; `later` where no turn came in time, and nothing was called
   */
  call<Reply>(make: () => Promise<Reply>): Promise<Called<Reply>>
}

export type Called<Reply> =
  | { readonly kind: 'called'; readonly reply: Reply }
  | Extract<Turn, { kind: 'later' }>

/** Why a call was not made for which no turn came. */
export const NO_TURN = 'too many messages wait'

/** What turns are made of. */
export interface TurnsContext {
  readonly limiter: Limiter
  readonly place: Place
  readonly clock: Clock
  readonly timings: Timings
}

/**
 * Makes the turns of one message, just before it is sent.
 * @param first has come already, for the first call; null where that has to wait too
 * @param context whose turns, and the time
 * @returns the turns; so that a call is not cut off, the later ones come in the first half of its time, or not
 */
export function createTurns(
  first: Extract<Turn, { kind: 'go' }> | null,
  { limiter, place, clock, timings }: TurnsContext,
): CallTurns {
  const until = clock.elapsed() + timings.call / 2
  let ready = first
  return {
    async call(make) {
      const own = ready
      ready = null
      const turn = own ?? (await limiter.turn(place, Math.max(0, until - clock.elapsed())))
      if (turn.kind === 'later') return turn
      turn.departs()
      return { kind: 'called', reply: await make() }
    },
  }
}

/**
 * Makes a call in its turn.
 * @param turns of the message; without them nobody keeps count, and it is made at once
 * @param make the call
 * @returns what came of it
 */
export async function inTurn<Reply>(
  turns: CallTurns | undefined,
  make: () => Promise<Reply>,
): Promise<Called<Reply>> {
  return turns === undefined ? { kind: 'called', reply: await make() } : turns.call(make)
}
