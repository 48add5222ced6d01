// The calls to a platform that post one message or look for it, each in its turn and within its time.

import { callWithin } from './call.ts'
import type { Turn } from './limiter.ts'
import type { Picturing, PicturingContext } from './picturing.ts'
import type { Found, SendOrder, SendOutcome } from './sender.ts'
import { createTurns } from './turns.ts'

export interface PostingCalls {
  /**
   * Looks whether a message is there.
   * @throws {LostClaim} another worker has it
   * @throws {StoreError}
   */
  look(order: SendOrder): Promise<Found>
  /**
   * Sends a message once.
   * @param turn has come
   * @throws {LostClaim} another worker has it
   * @throws {StoreError}
   */
  send(order: SendOrder, turn: Extract<Turn, { kind: 'go' }>): Promise<SendOutcome>
  /**
   * Sends a message again whose reply was lost, for as long as the platform makes no second one of its nonce.
   * @param firstSent when it was sent first, as `Clock.elapsed` tells it
   * @returns the platform's id of the message; null where that did not tell
   * @throws {LostClaim} another worker has it
   * @throws {StoreError}
   */
  sendAgain(order: SendOrder, firstSent: number): Promise<string | null>
}

/** Clocks differ: a message may seem older than the slot that it was posted for. */
const CLOCKS_DIFFER_MS = 600_000

/** How often a message is sent again under a nonce that cannot make a second one. */
const SAFE_TRIES = 2

/**
 * Makes the calls of one delivery.
 * @param context the delivery and what it is worked with
 * @param picturing hears of messages that went without their picture
 * @returns the calls
 */
export function createPostingCalls(
  { hold, platform, deps, step }: PicturingContext,
  picturing: Pick<Picturing, 'missed'>,
): PostingCalls {
  const { sender, limiter } = platform
  const { clock, timings } = deps
  const { delivery } = hold.claim
  const { place } = delivery
  const turning = { limiter, place, clock, timings }

  const look = async (order: SendOrder): Promise<Found> => {
    await hold.ensure()
    const since = delivery.slot.at.subtract({ milliseconds: CLOCKS_DIFFER_MS })
    // Where looking is asking for it once more, that is a call that counts.
    const counted = { ...order, turns: createTurns(null, turning) }
    const found = await callWithin<Found>(
      (signal) => sender.find(counted, since, signal),
      deps,
      (reason) => ({ kind: 'later', ms: null, reason }),
    )
    await step('looked')
    return found
  }

  const send = async (
    order: SendOrder,
    turn: Extract<Turn, { kind: 'go' }>,
  ): Promise<SendOutcome> => {
    await hold.ensure()
    const counted = { ...order, turns: createTurns(turn, turning) }
    const outcome = await callWithin<SendOutcome>(
      (signal) => sender.send(counted, signal),
      deps,
      (reason) => ({ kind: 'unknown', reason }),
    )
    if (outcome.kind === 'later' && outcome.ms !== null) {
      limiter.pause(outcome.scope, place, outcome.ms)
    }
    if (outcome.kind === 'sent' && outcome.unpictured !== undefined) {
      picturing.missed(order.part.index, outcome.unpictured)
    }
    if (outcome.kind === 'sent' && outcome.pause !== undefined) {
      limiter.pause(outcome.pause.scope, place, outcome.pause.ms)
    }
    return outcome
  }

  const sendAgain = async (order: SendOrder, firstSent: number): Promise<string | null> => {
    const isSafe = (): boolean => clock.elapsed() - firstSent + timings.call <= sender.resendSafeMs
    for (let left = SAFE_TRIES; left > 0 && isSafe(); left -= 1) {
      const turn = await limiter.turn(place, timings.turn)
      // It may have been a while.
      if (turn.kind === 'later' || !isSafe()) return null
      const outcome = await send(order, turn)
      if (outcome.kind === 'sent') return outcome.message
    }
    return null
  }

  return { look, send, sendAgain }
}
