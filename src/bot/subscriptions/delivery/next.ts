// The next slot of a subscription, by what it has had.

import type { Store } from '../../store/port.ts'
import type { Slot, Subscription } from '../model.ts'
import { nextSlot, nextSlotAfterPeriod } from '../schedule/slots.ts'
import { isAsked } from './asked.ts'

/** How far to look back for a digest that came by itself and was not asked for. */
const RECENT = 50

/**
 * The next slot after a change: never of a period that has had its digest, and never on the day of one.
 * @param subscription as it is to be
 * @param now nothing earlier comes
 * @param deps knows the last delivery
 * @returns the slot; null while it is paused without an end, or halted
 * @throws {StoreError}
 */
export async function nextOf(
  { id, schedule, standing }: Subscription,
  now: Temporal.Instant,
  { store }: { readonly store: Pick<Store, 'deliveries'> },
): Promise<Slot | null> {
  if (standing.kind === 'halted') return null
  if (standing.kind === 'paused' && standing.until === null) return null
  const from = standing.kind === 'paused' ? pauseEnd(standing.until ?? '', schedule.zone, now) : now
  const deliveries = await store.deliveries.ofSubscription(id, RECENT)
  const last = deliveries.find(({ slot }) => !isAsked(slot) && !isAhead(slot, now))
  if (last === undefined) return nextSlot(schedule, from)
  const slot = nextSlotAfterPeriod(schedule, from, last.slot.period)
  // A period of another cadence is another one, though it may begin on the same day.
  const day = ({ at }: Slot): string =>
    at.toZonedDateTimeISO(schedule.zone).toPlainDate().toString()
  return day(slot) === day(last.slot) ? nextSlot(schedule, slot.at) : slot
}

/**
 * Whether a slot is that of a clock that ran ahead: nothing is planned before it is due.
 * @param slot of a delivery
 * @param now by this clock, which may be behind by less than an hour
 */
function isAhead({ at }: Slot, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, aheadOf(now)) > 0
}

/**
 * @param now by this clock
 * @returns from when on what is planned is that of a clock that ran ahead, and not only of one that differs
 */
export function aheadOf(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 1 })
}

/** Just before the day begins, since a digest may come at midnight; not earlier than now. */
function pauseEnd(day: string, zone: string, now: Temporal.Instant): Temporal.Instant {
  const begins = Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()
  const before = begins.subtract({ nanoseconds: 1 })
  return Temporal.Instant.compare(before, now) > 0 ? before : now
}
