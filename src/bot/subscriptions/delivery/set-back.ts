// A clock that ran ahead for a moment has moved digests on past slots that are still to come: they are set back.

import type { Store } from '../../store/port.ts'
import type { Slot, Subscription } from '../model.ts'
import { nextSlot } from '../schedule/slots.ts'
import { dayInWords } from './halt.ts'
import { aheadOf, nextOf } from './next.ts'

const PAGE = 200

/** What comes so soon was never moved on by much. */
const SOON = { hours: 24 }

/**
 * Sets back every digest whose next slot is later than the one that it is due. What was posted stays posted, since a
 * period has one digest however often it is planned.
 * @param store where subscriptions are kept
 * @param now by a clock that is right again
 * @returns ids of those that were set back
 * @throws {StoreError} those that were set back until then stay so
 */
export async function setBack(store: Store, now: Temporal.Instant): Promise<readonly string[]> {
  const back: string[] = []
  let after: string | null = null
  for (;;) {
    const some: readonly Subscription[] = await store.subscriptions.page(after, PAGE)
    for (const each of some) if (await isSetBack(each, now, store)) back.push(each.id)
    after = some.at(-1)?.id ?? null
    if (some.length < PAGE) return back
  }
}

async function isSetBack(
  subscription: Subscription,
  now: Temporal.Instant,
  store: Store,
): Promise<boolean> {
  const { id, place, schedule } = subscription
  const next = await properNext(subscription, now, store)
  if (next === null) return false
  const detail = `The clock ran ahead. The next digest is that of ${dayInWords(next.at, schedule.zone)} again.`
  const entry = { subscription: id, place, at: now, by: null, what: 'changed', detail } as const
  const saved = await store.subscriptions.setBack({ ...subscription, next }, aheadOf(now), entry)
  return saved === 'saved'
}

/** Null where the next slot is the one that it should be. */
async function properNext(
  subscription: Subscription,
  now: Temporal.Instant,
  store: Store,
): Promise<Slot | null> {
  const { schedule, standing, next } = subscription
  if (standing.kind !== 'active' || next === null) return null
  if (Temporal.Instant.compare(next.at, now.add(SOON)) <= 0) return null
  const isLaterThan = ({ at }: Slot): boolean => Temporal.Instant.compare(next.at, at) > 0
  try {
    if (!isLaterThan(nextSlot(schedule, now))) return null
    const proper = await nextOf(subscription, now, { store })
    return proper !== null && isLaterThan(proper) ? proper : null
  } catch (error) {
    // Its zone is not known any more: the planner halts it when it is due.
    if (error instanceof RangeError) return null
    throw error
  }
}
