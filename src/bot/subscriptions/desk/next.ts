// The next slot of a subscription that somebody changed.

import { isAsked } from '../delivery/asked.ts'
import type { Slot, Subscription } from '../model.ts'
import { nextSlot, nextSlotAfterPeriod } from '../schedule/slots.ts'
import type { DeskWork } from './deps.ts'

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
  { store }: Pick<DeskWork, 'store'>,
): Promise<Slot | null> {
  if (standing.kind === 'halted') return null
  if (standing.kind === 'paused' && standing.until === null) return null
  const from = standing.kind === 'paused' ? pauseEnd(standing.until ?? '', schedule.zone, now) : now
  const deliveries = await store.deliveries.ofSubscription(id, RECENT)
  const last = deliveries.find(({ slot }) => !isAsked(slot))
  if (last === undefined) return nextSlot(schedule, from)
  const slot = nextSlotAfterPeriod(schedule, from, last.slot.period)
  // A period of another cadence is another one, though it may begin on the same day.
  const day = ({ at }: Slot): string =>
    at.toZonedDateTimeISO(schedule.zone).toPlainDate().toString()
  return day(slot) === day(last.slot) ? nextSlot(schedule, slot.at) : slot
}

/** Just before the day begins, since a digest may come at midnight; not earlier than now. */
function pauseEnd(day: string, zone: string, now: Temporal.Instant): Temporal.Instant {
  const begins = Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()
  const before = begins.subtract({ nanoseconds: 1 })
  return Temporal.Instant.compare(before, now) > 0 ? before : now
}
