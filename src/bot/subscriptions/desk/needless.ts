// What makes one more digest needless for now: one that comes anyway, or that came a moment ago.

import type { Delivery } from '../delivery.ts'
import { isAsked } from '../delivery/asked.ts'
import { usefulUntil } from '../delivery/expiry.ts'
import { deliveryIdOf } from '../delivery/ids.ts'
import type { Slot, Subscription } from '../model.ts'

export type Needless =
  /** One is posted in a moment, or is being posted. */
  | { readonly kind: 'on-its-way' }
  /** One is tried again, or was begun by a worker that is heard of no more: it comes at `at`, if it does. */
  | { readonly kind: 'waits'; readonly delivery: Delivery; readonly at: Temporal.Instant }
  /** One came a moment ago. */
  | { readonly kind: 'posted'; readonly delivery: Delivery }
  /** One may have come a moment ago: a person decides. */
  | { readonly kind: 'parked'; readonly delivery: Delivery }
  /** One of the schedule is due in a moment. */
  | { readonly kind: 'due'; readonly id: string; readonly slot: Slot }

/** Whoever asks so soon after a digest came has hardly seen it. */
const LATELY = { minutes: 30 }

/** What a worker can take up so soon comes; what is put off for longer may not. */
const AT_ONCE = { minutes: 2 }

/** Whoever asks so soon before a digest is due has it soon enough. */
const SOON = { minutes: 5 }

/**
 * Looks for what makes one more digest needless.
 * @param subscription whose
 * @param deliveries its newest
 * @param now when somebody asks
 * @returns what does; null where nothing does
 */
export function needless(
  subscription: Subscription,
  deliveries: readonly Delivery[],
  now: Temporal.Instant,
): Needless | null {
  const open = deliveries.flatMap((delivery): readonly Needless[] => {
    const at = comesAt(subscription, delivery, now)
    if (at === null) return []
    const isSoon = Temporal.Instant.compare(at, now.add(AT_ONCE)) <= 0
    return [isSoon ? { kind: 'on-its-way' } : { kind: 'waits', delivery, at }]
  })
  return (
    open.find(({ kind }) => kind === 'on-its-way') ??
    arrived(deliveries, now) ??
    open[0] ??
    due(subscription, now)
  )
}

/**
 * @param found what makes one needless
 * @returns the id of the delivery that somebody saw then; null where it is not there to be seen
 */
export function seenIn(found: Needless): string | null {
  switch (found.kind) {
    case 'on-its-way':
      return null
    case 'due':
      return found.id
    case 'waits':
    case 'posted':
    case 'parked':
      return found.delivery.id
  }
}

/** When a worker can take it up; null where it is not to come, or will not while it is of use. */
function comesAt(
  { standing, schedule: { cadence } }: Subscription,
  { slot, state, parts }: Delivery,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (state.kind !== 'waiting' && state.kind !== 'claimed') return null
  // What a clock that ran ahead has planned comes in its time.
  if (Temporal.Instant.compare(slot.at, now.add(SOON)) > 0) return null
  const isBegun = parts.some((part) => part.state.kind !== 'pending')
  if (!isBegun && !isAsked(slot) && standing.kind !== 'active') return null
  const at = state.kind === 'waiting' ? state.tryAt : state.leaseUntil
  const until = usefulUntil(slot.at, cadence, isAsked(slot))
  const comes = Temporal.Instant.compare(at, now) > 0 ? at : now
  return Temporal.Instant.compare(comes, until) <= 0 || isBegun ? at : null
}

/** The latest that came, or may have. */
function arrived(deliveries: readonly Delivery[], now: Temporal.Instant): Needless | null {
  const since = now.subtract(LATELY)
  const [latest] = deliveries
    .flatMap((delivery) => {
      const { state } = delivery
      const isOne = state.kind === 'sent' || state.kind === 'parked'
      if (!isOne || Temporal.Instant.compare(state.at, since) <= 0) return []
      const kind = state.kind === 'sent' ? ('posted' as const) : ('parked' as const)
      return [{ kind, delivery, at: state.at }]
    })
    .toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
  return latest === undefined ? null : { kind: latest.kind, delivery: latest.delivery }
}

function due(
  { id, standing, next, schedule: { cadence } }: Subscription,
  now: Temporal.Instant,
): Needless | null {
  if (standing.kind !== 'active' || next === null) return null
  const isSoon = Temporal.Instant.compare(next.at, now.add(SOON)) <= 0
  const isUseful = Temporal.Instant.compare(now, usefulUntil(next.at, cadence)) <= 0
  return isSoon && isUseful ? { kind: 'due', id: deliveryIdOf(id, next.period), slot: next } : null
}
