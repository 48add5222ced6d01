// One message of a digest: posted once, or looked for where it may have been posted already.

import type { Part } from '../delivery.ts'
import type { Subscription } from '../model.ts'
import { expiredWords } from './expiry.ts'
import { halt } from './halt.ts'
import type { Settled } from './hold.ts'
import { createPicturing, type PicturingContext } from './picturing.ts'
import { createPostingCalls } from './posting-calls.ts'
import type { SendOrder, SendOutcome } from './sender.ts'
import { tellHalted } from './tell-halted.ts'
import { askedToWait, heldWords, notTaken } from './wait-words.ts'

export interface Posting {
  /**
   * Brings one message to its place, unless it is there.
   * @param part as it is kept
   * @param thread the message of part 0; null for part 0 itself
   * @param of how many parts there are
   * @returns the platform's id of it, or how the hold on the delivery ended
   * @throws {LostClaim} another worker has it
   * @throws {StoreError}
   */
  settle(part: Part, thread: string | null, of: number): Promise<Posted | Settled>
}

export interface Posted {
  readonly kind: 'posted'
  readonly message: string
}

export interface PostingContext extends PicturingContext {
  readonly subscription: Subscription
  /** Whether the digest is of no more use. */
  readonly isLate: () => boolean
}

/**
 * Makes the posting of one delivery.
 * @param context the delivery and what it is worked with
 * @returns the posting
 */
export function createPosting(context: PostingContext): Posting {
  const { hold, subscription, platform, deps, step, isLate } = context
  const { sender, limiter } = platform
  const { clock, timings, store } = deps
  const { delivery, attempt } = hold.claim
  const { place } = delivery
  const picturing = createPicturing(context)
  const calls = createPostingCalls(context, picturing)

  const backoff = (): number =>
    Math.min(timings.retryMost, timings.retry * 2 ** Math.min(attempt - 1, 20))

  const posted = async (part: Part, message: string): Promise<Posted> => {
    await hold.note(part, { kind: 'sent', message })
    await step('noted')
    return { kind: 'posted', message }
  }

  // What is a sentence already says it by itself.
  const laterWords = ({ ms, scope, reason }: Extract<SendOutcome, { kind: 'later' }>): string =>
    /[.!?]$/.test(reason)
      ? reason
      : ms === null
        ? notTaken(place.surface, reason)
        : askedToWait(place.surface, scope, reason)

  const park = async (part: Part, reason: string): Promise<Settled> => {
    await hold.note(part, { kind: 'unknown' })
    return hold.end({ kind: 'parked', reason })
  }

  /** Its reply was lost, now or before a crash. */
  const reconcile = async (part: Part, order: SendOrder, why: string): Promise<Reconciled> => {
    const found = await calls.look(order)
    switch (found.kind) {
      case 'found':
        return posted(part, found.message)
      case 'absent':
        return found
      case 'cannot-look':
        return park(part, `${why}, and it cannot be looked up: ${found.reason}.`)
      case 'later': {
        const reason = `${why}, and looking for it failed: ${found.reason}.`
        return isLate() ? park(part, reason) : hold.release(found.ms ?? timings.lookAgain, reason)
      }
    }
  }

  /** Seen twice that it is not there, some time apart, it is not. */
  const lookThenPost = async (part: Part, order: SendOrder, of: number) => {
    const seen = await reconcile(part, order, 'Whether it was posted is not known')
    if (seen.kind !== 'absent') return seen
    if (part.state.kind === 'unknown') {
      await hold.note(part, { kind: 'pending' })
      return post(part, order, of)
    }
    await hold.note(part, { kind: 'unknown' })
    return hold.release(timings.lookAgain, NOT_THERE_YET)
  }

  const post = async (part: Part, bare: SendOrder, of: number): Promise<Posted | Settled> => {
    if (isLate())
      return hold.end({ kind: 'expired', reason: expiredWords(part.index, of, hold.claim.why) })
    const order = await picturing.prepared(bare)
    const turn = await limiter.turn(place, timings.turn)
    if (turn.kind === 'later')
      return hold.release(turn.ms, heldWords(place, limiter.state().holding))
    await hold.note(part, { kind: 'sending' })
    await step('marked')
    const firstSent = clock.elapsed()
    const outcome = await calls.send(order, turn)
    await step('answered')
    switch (outcome.kind) {
      case 'sent':
        return posted(part, outcome.message)
      case 'refused':
        return refused(part, outcome)
      case 'later':
        await hold.note(part, { kind: 'pending' })
        return hold.release(outcome.ms ?? backoff(), laterWords(outcome))
      case 'unknown': {
        const again = await calls.sendAgain(order, firstSent)
        if (again !== null) return posted(part, again)
        const seen = await reconcile(part, order, `The reply was lost (${outcome.reason})`)
        // Kept as being sent: what a first look did not see may still come to light.
        return seen.kind === 'absent' ? hold.release(timings.lookAgain, NOT_THERE_YET) : seen
      }
    }
  }

  const refused = async (
    part: Part,
    { code, reason, halts }: Extract<SendOutcome, { kind: 'refused' }>,
  ): Promise<Settled> => {
    await hold.note(part, { kind: 'pending' })
    const settled = await hold.end({ kind: 'refused', code, reason })
    const since = clock.now()
    const halted = halts ? await halt(store, subscription.id, code, since) : null
    if (halted !== null) await tellHalted(halted, { code, since }, sender, deps)
    return settled
  }

  return {
    async settle(part, thread, of) {
      const { index, nonce, payload, state } = part
      const picture = picturing.pictureOf(part)
      const order = {
        place,
        delivery: delivery.id,
        part: { index, nonce, payload },
        thread,
        ...(picture === undefined ? {} : { picture }),
      }
      switch (state.kind) {
        case 'sent':
          return { kind: 'posted', message: state.message }
        case 'pending':
          return post(part, order, of)
        case 'sending':
        case 'unknown':
          return lookThenPost(part, order, of)
      }
    },
  }
}

type Reconciled = Posted | Settled | { readonly kind: 'absent' }

const NOT_THERE_YET = 'The reply was lost; it is looked for once more before it is sent again.'
