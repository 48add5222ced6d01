// A schedule -> its slots: one a period, whatever the clocks of its zone do. Nothing here knows what time it is.
//
// - A time that the clocks skip comes at the first minute after the gap; one that they repeat, the first time.
// - A day that a zone left out (Apia had no 30 December 2011) has no daily digest, for there it is no period.
//   A weekly or monthly digest that falls on it comes at the first minute after it, for its week or month is
//   there. So no two slots of a schedule are ever at one instant.

import type { Cadence, Schedule, Slot } from '../model.ts'
import { wallTime } from './wall-time.ts'

/**
 * The next slot of a schedule.
 * @param schedule with a zone that Temporal knows
 * @param after any instant
 * @returns the first slot later than it, never at it
 * @throws {RangeError} when Temporal does not know the zone
 */
export function nextSlot(schedule: Schedule, after: Temporal.Instant): Slot {
  const today = after.toZonedDateTimeISO(schedule.zone).toPlainDate()
  // Until a slot comes, clocks show less than its time: that of an earlier period is never to come.
  for (let periods = 0; ; periods += 1) {
    const slot = slotOn(schedule, dayOf(schedule.cadence, today, periods))
    if (slot !== null && Temporal.Instant.compare(slot.at, after) > 0) return slot
  }
}

/**
 * The next slots of a schedule.
 * @param schedule with a zone that Temporal knows
 * @param after any instant
 * @param count how many
 * @returns those later than it, the earliest first
 */
export function slotsAfter(
  schedule: Schedule,
  after: Temporal.Instant,
  count: number,
): readonly Slot[] {
  const slots: Slot[] = []
  for (let from = after; slots.length < count; from = slots.at(-1)?.at ?? from) {
    slots.push(nextSlot(schedule, from))
  }
  return slots
}

/**
 * The latest slot of a schedule, for catching up: those before it are let go.
 * @param schedule with a zone that Temporal knows
 * @param notAfter any instant
 * @returns the last slot that is not later than it; there is always one, since a schedule has no beginning
 */
export function latestSlot(schedule: Schedule, notAfter: Temporal.Instant): Slot {
  const today = notAfter.toZonedDateTimeISO(schedule.zone).toPlainDate()
  // The next period may have come: clocks can be put back over midnight.
  for (let periods = 1; ; periods -= 1) {
    const slot = slotOn(schedule, dayOf(schedule.cadence, today, periods))
    if (slot !== null && Temporal.Instant.compare(slot.at, notAfter) <= 0) return slot
  }
}

/**
 * The next slot for a subscription whose schedule changed after a digest of it was planned.
 * @param schedule the new schedule
 * @param after any instant
 * @param lastPeriod the period of the latest planned digest; null where there is none
 * @returns the first slot later than `after` that is not of that period
 */
export function nextSlotAfterPeriod(
  schedule: Schedule,
  after: Temporal.Instant,
  lastPeriod: string | null,
): Slot {
  const slot = nextSlot(schedule, after)
  return slot.period === lastPeriod ? nextSlot(schedule, slot.at) : slot
}

/**
 * The period that a day belongs to.
 * @param schedule whose cadence decides what a period is
 * @param day a calendar day in its zone
 * @returns 2026-11-23 (daily), 2026-W48 (weekly and every other week) or 2026-11 (monthly)
 */
export function periodOf({ cadence }: Pick<Schedule, 'cadence'>, day: Temporal.PlainDate): string {
  switch (cadence.kind) {
    case 'daily':
      return day.toString()
    case 'weekly':
    case 'every-other-week':
      return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`
    case 'monthly-first':
    case 'monthly-day':
      return day.toPlainYearMonth().toString()
  }
}

/** Null where the day is no period, since the zone left it out. */
function slotOn(schedule: Schedule, day: Temporal.PlainDate): Slot | null {
  const { at, dayExists } = wallTime(day, schedule.time, schedule.zone)
  if (!dayExists && schedule.cadence.kind === 'daily') return null
  return { period: periodOf(schedule, day), at }
}

/** The day of the slot that is so many periods from the period of `near`. */
function dayOf(cadence: Cadence, near: Temporal.PlainDate, periods: number): Temporal.PlainDate {
  switch (cadence.kind) {
    case 'daily':
      return near.add({ days: periods })
    case 'weekly':
      return mondayOf(near).add({ days: 7 * periods + cadence.weekday - 1 })
    case 'every-other-week': {
      const first = mondayOf(Temporal.PlainDate.from(cadence.from))
      const weeks = first.until(mondayOf(near), { largestUnit: 'weeks' }).weeks
      const pairs = Math.floor(weeks / 2) + periods
      return first.add({ days: 14 * pairs + cadence.weekday - 1 })
    }
    case 'monthly-first': {
      const first = near.with({ day: 1 }).add({ months: periods })
      return first.add({ days: (cadence.weekday - first.dayOfWeek + 7) % 7 })
    }
    case 'monthly-day':
      // Beyond the end of the month is its last day.
      return near.with({ day: 1 }).add({ months: periods }).with({ day: cadence.day })
  }
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}
