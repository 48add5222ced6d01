// Due slots -> deliveries. What becomes of one due slot is a pure function; the rest reads and writes.
import type { Plan, Store } from '../../store/port.ts'
import { usefulUntil } from './expiry.ts'
import { halt } from './halt.ts'
import { deliveryIdOf } from './ids.ts'
import type { Slot, Subscription } from '../model.ts'
import { latestSlot, nextSlot, nextSlotAfterPeriod } from '../schedule/slots.ts'

export interface Planned {
  /** Ids of the deliveries that are new. */
  readonly deliveries: readonly string[]
  /** How many due slots were let go: paused until then, or too long ago. */
  readonly letGo: number
  /** Subscriptions whose slots cannot be reckoned, and why; they are halted. */
  readonly broken: readonly { readonly subscription: string; readonly error: unknown }[]
}

const PAGE = 500

/**
 * Plans everything that is due. Any number of processes may do so at once, and any number of times.
 * @param store where subscriptions are kept
 * @param now what is due
 * @param page how many are read and planned at once
 * @returns what was planned
 * @throws {StoreError} what was planned until then stays; the rest is due still
 */
export async function planDue(
  store: Store,
  now: Temporal.Instant,
  page: number = PAGE,
): Promise<Planned> {
  const deliveries: string[] = []
  const broken: { subscription: string; error: unknown }[] = []
  const seen = new Set<string>()
  let letGo = 0
  for (;;) {
    const due = await store.subscriptions.due(now, page)
    const fresh = due.filter(({ id, revision }) => !seen.has(`${id} ${revision}`))
    if (fresh.length === 0) return { deliveries, letGo, broken }
    const plans: Plan[] = []
    for (const subscription of fresh) {
      seen.add(`${subscription.id} ${subscription.revision}`)
      try {
        const current = await resumed(store, subscription, now)
        if (current !== null) plans.push(decide(current, now))
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        broken.push({ subscription: subscription.id, error })
        await halt(store, subscription.id, 'digest-zone', now)
      }
    }
    letGo += plans.filter(({ delivery }) => delivery === null).length
    deliveries.push(...(await store.deliveries.plan(plans)))
  }
}

/**
 * What becomes of a due slot: the latest one that was missed comes, if it is still of use; those before
 * it are let go, and so is what fell into a pause.
 * @param subscription whose next slot is not later than `now`
 * @param now the instant of deciding
 * @returns the plan; the next slot is later than `now` and never of the same period
 * @throws {RangeError} where Temporal does not know its zone
 */
export function decide(subscription: Subscription, now: Temporal.Instant): Plan {
  const { id, revision, schedule, standing, next } = subscription
  const plan = (slot: Slot | null, following: Slot | null): Plan => ({
    subscription: { id, revision },
    delivery: slot === null ? null : { id: deliveryIdOf(id, slot.period), slot },
    next: following,
  })
  if (next === null || standing.kind === 'halted') return plan(null, null)
  if (standing.kind === 'paused') {
    return plan(null, standing.until === null ? null : slotFromDay(subscription, standing.until))
  }
  const slot = later(next, latestSlot(schedule, now))
  const following = nextSlotAfterPeriod(schedule, now, slot.period)
  const until = usefulUntil(slot.at, schedule.cadence)
  const isUseful = Temporal.Instant.compare(now, until) <= 0
  return plan(isUseful ? slot : null, following)
}

/**
 * The first slot of a pause's end.
 * @param subscription whose schedule counts
 * @param day the calendar day from which digests come again, in its zone
 * @returns the first slot on that day or after it
 */
export function slotFromDay({ schedule }: Pick<Subscription, 'schedule'>, day: string): Slot {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(schedule.zone).toInstant()
  return nextSlot(schedule, start.subtract({ nanoseconds: 1 }))
}

/** Ends a pause whose day has come. Null where somebody changed the subscription meanwhile. */
async function resumed(
  store: Store,
  subscription: Subscription,
  now: Temporal.Instant,
): Promise<Subscription | null> {
  const { id, place, schedule, standing, revision, next } = subscription
  if (standing.kind !== 'paused' || standing.until === null || next === null) return subscription
  const until = Temporal.PlainDate.from(standing.until)
  const slotDay = next.at.toZonedDateTimeISO(schedule.zone).toPlainDate()
  if (Temporal.PlainDate.compare(slotDay, until) < 0) return subscription
  const active: Subscription = { ...subscription, standing: { kind: 'active' } }
  const detail = `The pause until ${standing.until} is over.`
  const entry = { subscription: id, place, at: now, by: null, what: 'resumed', detail } as const
  const saved = await store.subscriptions.save(active, entry)
  return saved === 'saved' ? { ...active, revision: revision + 1 } : null
}

function later(one: Slot, other: Slot): Slot {
  return Temporal.Instant.compare(one.at, other.at) >= 0 ? one : other
}
