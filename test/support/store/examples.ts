// Subscriptions, deliveries and what happens to them, as tests need them: whole, and with what matters set.

import type { Claim, Plan, Store } from '../../../src/bot/store/port.ts'
import type { Part } from '../../../src/bot/subscriptions/delivery.ts'
import type { AuditEntry, Place, Slot, Subscription } from '../../../src/bot/subscriptions/model.ts'
import type { Filters } from '../../../src/briefings/index.ts'

/** Monday, 23 November 2026, 09:00 in Kolkata. */
export const NINE = Temporal.Instant.from('2026-11-23T03:30:00Z')

/**
 * An instant near nine.
 * @param minutes after it; negative before
 */
export function nine(minutes: number): Temporal.Instant {
  return NINE.add({ milliseconds: Math.round(minutes * 60_000) })
}

/** The slots of three Mondays. */
export const W48: Slot = { period: '2026-W48', at: NINE }
export const W49: Slot = { period: '2026-W49', at: NINE.add({ hours: 7 * 24 }) }
export const W50: Slot = { period: '2026-W50', at: NINE.add({ hours: 14 * 24 }) }

/** A Slack channel. */
export function channel(id = 'C1', workspace = 'T1'): Place {
  return { surface: 'slack', workspace, channel: id }
}

/** A weekly subscription with everything set. */
export function subscription(given: Partial<Subscription> = {}): Subscription {
  return {
    id: 'a',
    place: channel(),
    schedule: {
      cadence: { kind: 'weekly', weekday: 1 },
      time: '09:00',
      zone: 'Asia/Kolkata',
    },
    filters: {
      countries: { include: ['AU', 'IN'], exclude: [] },
      topics: { include: [], exclude: ['ransomware'] },
    },
    density: 'standard',
    whenEmpty: 'spotlight',
    whoMayChange: 'anyone',
    setBy: 'U1',
    created: nine(-1_000),
    standing: { kind: 'active' },
    next: W48,
    revision: 1,
    ...given,
  }
}

/** Of a channel that follows this, every full digest has a picture. */
export const PICTURED: Filters = {
  countries: { include: [], exclude: [] },
  topics: { include: ['artificial-intelligence'], exclude: [] },
}

/** What somebody did to a subscription. */
export function entry(given: Partial<AuditEntry> = {}): AuditEntry {
  return {
    subscription: 'a',
    place: channel(),
    at: nine(-1_000),
    by: 'U1',
    what: 'subscribed',
    detail: 'weekly, Monday 09:00',
    ...given,
  }
}

/** Subscribes, one after the other, each with its entry in the audit. */
export async function subscribe(
  store: Store,
  ...given: readonly Partial<Subscription>[]
): Promise<void> {
  for (const each of given) {
    const full = subscription(each)
    await store.subscriptions.add(full, entry({ subscription: full.id, place: full.place }))
  }
}

/** As many subscriptions, s-000 and so on, added at the same time; their ids. */
export async function subscribeMany(store: Store, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, index) => `s-${String(index).padStart(3, '0')}`)
  await Promise.all(ids.map((id) => subscribe(store, { id })))
  return ids
}

/** The plan that makes a delivery of a subscription's next slot, called after both: a-2026-W48. */
export function planOf({ id, revision, next }: Subscription, after: Slot | null): Plan {
  return {
    subscription: { id, revision },
    delivery: next === null ? null : { id: `${id}-${next.period}`, slot: next },
    next: after,
  }
}

/** Plans what is due at nine, for W49 after that. @returns the ids of what is new */
export async function planDue(store: Store): Promise<readonly string[]> {
  const due = await store.subscriptions.due(NINE, 1_000)
  return (await store.deliveries.plan(due.map((each) => planOf(each, W49)))).waiting
}

/** Takes what there is to take, at nine unless told, for five minutes. */
export function claimAt(
  store: Store,
  minutes = 0,
  more: { readonly limit?: number; readonly id?: string } = {},
): Promise<readonly Claim[]> {
  return store.deliveries.claim({
    now: nine(minutes),
    leaseUntil: nine(minutes + 5),
    limit: 100,
    ...more,
  })
}

/** Takes the only one that there is to take. */
export async function claimOne(store: Store, minutes = 0): Promise<Claim> {
  const [claim, ...others] = await claimAt(store, minutes)
  if (claim === undefined || others.length > 0) throw new Error('There is not exactly one to take.')
  return claim
}

/** A part that is not sent yet. */
export function part(index: number, given: Partial<Part> = {}): Part {
  return {
    index,
    nonce: `nonce-${index}`,
    payload: JSON.stringify({ text: `Part ${index}: “Quad” — 四か国` }),
    state: { kind: 'pending' },
    ...given,
  }
}
