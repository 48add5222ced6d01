// Due slots -> deliveries. What becomes of one due slot is a pure function; the rest reads and writes.

import type { Plan, Store } from '../../store/port.ts'
import type { Slot, Subscription } from '../model.ts'
import { latestSlot, nextSlot, nextSlotAfterPeriod } from '../schedule/slots.ts'
import { usefulUntil } from './expiry.ts'
import { dayInWords, halt } from './halt.ts'
import { deliveryIdOf } from './ids.ts'

export interface Planned {
  /** Ids of the deliveries that are new. */
  readonly deliveries: readonly string[]
  /** How many due slots were let go: paused until then, or too long ago. */
  readonly letGo: number
  /**
   * Subscriptions whose slot passed while nobody looked, each once whoever else plans at the same moment; a later
   * slot of theirs may be planned instead.
   */
  readonly missed: readonly string[]
  /** Subscriptions whose slots cannot be reckoned, and why; they are halted. */
  readonly broken: readonly Broken[]
}

export interface Broken {
  readonly subscription: string
  /** As it was before it was halted; null where somebody else has halted it. */
  readonly halted: Subscription | null
  readonly error: unknown
}

/** Few, so that what is being posted meanwhile is hardly held up. */
const PAGE = 100

/** More than that is not counted. */
const COUNTED = 50

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
  const missed: string[] = []
  const broken: Broken[] = []
  const seen = new Set<string>()
  let letGo = 0
  for (;;) {
    const due = await store.subscriptions.due(now, page)
    const fresh = due.filter(({ id, revision }) => !seen.has(`${id} ${revision}`))
    if (fresh.length === 0) return { deliveries, letGo, missed, broken }
    const plans: Plan[] = []
    for (const subscription of fresh) {
      seen.add(`${subscription.id} ${subscription.revision}`)
      try {
        const current = await resumed(store, subscription, now)
        if (current === null) continue
        plans.push(decide(current, now))
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        const { id } = subscription
        broken.push({ subscription: id, error, halted: await halt(store, id, 'digest-zone', now) })
      }
    }
    letGo += plans.filter(({ delivery }) => delivery === null).length
    const written = await store.deliveries.plan(plans)
    deliveries.push(...written.waiting)
    missed.push(
      ...plans.flatMap(({ subscription, missed: passed = null }) =>
        passed !== null && written.missed.includes(passed.id) ? [subscription.id] : [],
      ),
    )
  }
}

/**
 * What becomes of a due slot: the latest one that was missed comes, if it is still of use; those before
 * it are let go, and so is what fell into a pause. However many were missed, one leaves a trace: the latest, with
 * how many came before it.
 * @param subscription whose next slot is not later than `now`
 * @param now the instant of deciding
 * @returns the plan; the next slot is later than `now` and never of the same period
 * @throws {RangeError} where Temporal does not know its zone
 */
export function decide(subscription: Subscription, now: Temporal.Instant): Plan {
  const { id, revision, schedule, standing, next } = subscription
  const plan = (
    slot: Slot | null,
    following: Slot | null,
    missed: Plan['missed'] = null,
  ): Plan => ({
    subscription: { id, revision },
    delivery: slot === null ? null : { id: deliveryIdOf(id, slot.period), slot },
    missed,
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
  const [coming, missed] = isUseful ? [slot, latestBefore(subscription, next, slot)] : [null, slot]
  return plan(coming, following, missed && missedOf(subscription, next, missed, now))
}

/** The latest slot that was due before another; null where that is the first that was. */
function latestBefore({ schedule }: Subscription, first: Slot, slot: Slot): Slot | null {
  if (first.period === slot.period) return null
  const latest = later(first, latestSlot(schedule, slot.at.subtract({ milliseconds: 1 })))
  return latest.period === slot.period ? null : latest
}

/** What is kept of slots that passed by while nobody looked, from the first of them to the latest. */
function missedOf(
  { id, place, schedule }: Subscription,
  first: Slot,
  slot: Slot,
  now: Temporal.Instant,
): Plan['missed'] {
  let before = 0
  for (let each = first; before <= COUNTED && isEarlier(each, slot); before += 1) {
    each = nextSlot(schedule, each.at)
  }
  const many = before > COUNTED ? `more than ${COUNTED}` : String(before)
  const others = before === 0 ? '' : ` Missed before it: ${many}.`
  const reason = `Quad Brief was not running at the time.${others}`
  const detail = `the digest of ${dayInWords(slot.at, schedule.zone)}. ${reason}`
  const audit = { subscription: id, place, at: now, by: null, what: 'missed', detail } as const
  return { id: deliveryIdOf(id, slot.period), slot, reason, audit }
}

function isEarlier(one: Slot, other: Slot): boolean {
  return Temporal.Instant.compare(one.at, other.at) < 0
}

/**
 * The first slot of a pause's end.
 * @param subscription whose schedule counts
 * @param day the calendar day from which digests come again, in its zone
 * @returns the first slot on that day or after it
 */
function slotFromDay({ schedule }: Pick<Subscription, 'schedule'>, day: string): Slot {
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
