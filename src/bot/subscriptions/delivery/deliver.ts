// One claimed delivery, to its end or back to waiting. Every step is written down before the next, so that
// whoever finds it after a crash knows what may have happened.

import type { Claim, Store } from '../../store/port.ts'
import type { Part } from '../delivery.ts'
import type { Subscription } from '../model.ts'
import { isAsked } from './asked.ts'
import { type DigestMaker, digestFor, pictureFor } from './content.ts'
import type { DeliverDeps, Step } from './deps.ts'
import { expiredWords, usefulUntil } from './expiry.ts'
import { createHold, type Hold, LostClaim, type Settled } from './hold.ts'
import { nonceOf } from './ids.ts'
import { createPosting } from './posting.ts'
import type { Sender } from './sender.ts'

export type Delivered =
  | Settled
  /** Another worker has it, or its subscription is gone. */
  | { readonly kind: 'lost' }

/**
 * Delivers one digest as far as it goes now.
 * @param claim just made, for a surface among the platforms
 * @param leaseUntil as it was claimed
 * @param deps what it works with
 * @param isStopping asked between messages: what is left then is given back
 * @returns what became of it
 * @throws {StoreError} the database failed: nothing is lost, and somebody looks when the lease has run out
 */
export async function deliver(
  claim: Claim,
  leaseUntil: Temporal.Instant,
  deps: DeliverDeps,
  isStopping: () => boolean,
): Promise<Delivered> {
  const hold = createHold(claim, leaseUntil, deps)
  const step = async (name: Step): Promise<void> => deps.onStep?.(name, claim.delivery.id)
  try {
    await step('claimed')
    await hold.ensure()
    const settled = await through(hold, deps, step, isStopping)
    if (settled.kind !== 'lost') await step('settled')
    return settled
  } catch (error) {
    if (error instanceof LostClaim) return { kind: 'lost' }
    throw error
  }
}

async function through(
  hold: Hold,
  deps: DeliverDeps,
  step: (name: Step) => Promise<void>,
  isStopping: () => boolean,
): Promise<Delivered> {
  const { delivery } = hold.claim
  const { store, platforms, clock } = deps
  const subscription = await store.subscriptions.get(delivery.subscription)
  const platform = platforms.get(delivery.place.surface)
  if (subscription === null || platform === undefined) return { kind: 'lost' }

  const asked = isAsked(delivery.slot)
  const until = lastMoment(subscription, hold.claim)
  const isLate = (): boolean => Temporal.Instant.compare(clock.now(), until) > 0
  if (delivery.parts.every(({ state }) => state.kind === 'pending')) {
    const why = isLate()
      ? expiredWords(0, 1, hold.claim.why)
      : asked
        ? null
        : reasonNotToPost(subscription)
    if (why !== null) return hold.end({ kind: 'expired', reason: why })
  }
  const parts = await partsOf(hold, subscription, platform.sender, deps, step)
  if (parts === null) return hold.end({ kind: 'skipped' })

  const posting = createPosting({ hold, subscription, platform, deps, step, isLate })
  let thread: string | null = null
  for (const [index, part] of parts.entries()) {
    if (isStopping()) return hold.release(0, null)
    const posted = await posting.settle(part, thread, parts.length)
    if (posted.kind !== 'posted') return posted
    if (index === 0) thread = posted.message
  }
  return hold.end({ kind: 'sent' })
}

/** Until when it may be posted: a person who says "post again" knows how old it is. */
function lastMoment(
  { schedule: { cadence } }: Subscription,
  { delivery: { slot }, again }: Claim,
): Temporal.Instant {
  const until = usefulUntil(slot.at, cadence, isAsked(slot))
  if (again === null) return until
  const anew = usefulUntil(again, cadence, true)
  return Temporal.Instant.compare(anew, until) > 0 ? anew : until
}

/** Somebody, or the platform, stopped the digests after this one was planned. */
function reasonNotToPost({ standing }: Subscription): string | null {
  switch (standing.kind) {
    case 'active':
      return null
    case 'paused':
      return 'The digests were paused before it could be posted.'
    case 'halted':
      return 'The digests were stopped before it could be posted.'
  }
}

/** The messages: those that are kept, or else new ones, which then are. Null where there is nothing to send. */
async function partsOf(
  hold: Hold,
  subscription: Subscription,
  sender: Sender,
  deps: DeliverDeps,
  step: (name: Step) => Promise<void>,
): Promise<readonly Part[] | null> {
  const { id, slot, parts: kept } = hold.claim.delivery
  if (kept.length > 0) return kept
  const { store } = deps
  // What is kept as told is the very record that it was told from.
  const briefings = deps.briefings()
  const digest = await digestFor(subscription, slot, store, briefings)
  if (digest.kind === 'nothing') return null
  const picture = pictureFor(digest, subscription, briefings, (error) => {
    deps.log.error({ delivery: id, error }, 'The picture of a digest could not be drawn.')
  })
  const context = { subscription, ...(picture === null ? {} : { picture }) }
  const parts = sender.render(digest.briefing, context).map((payload, index): Part => ({
    index,
    nonce: nonceOf(id, index),
    payload,
    state: { kind: 'pending' },
  }))
  await step('made')
  const { version } = briefings.lookup.dataset
  await keepOnce(store, version, briefings)
  await hold.fix(parts, version)
  await step('fixed')
  return parts
}

/** What is kept of a record never changes: once a version is enough for a process. */
async function keepOnce(store: Store, version: string, briefings: DigestMaker): Promise<void> {
  const kept = KEPT.get(store) ?? new Set()
  if (kept.has(version)) return
  await store.records.keep(version, briefings.fingerprints())
  KEPT.set(store, kept.add(version))
}

const KEPT = new WeakMap<Store, Set<string>>()
