// Schedules and their slots in words: for people, and as they type them.
import { dateInWords } from '../../../briefings/index.ts'
import { cadenceAsTyped, cadenceInWords } from './cadence-words.ts'
import type { Schedule, Slot } from '../model.ts'
import { weekdayInWords, weekdayOn } from './weekdays.ts'
import { cityOf } from './zones.ts'

/**
 * A schedule for people.
 * @param schedule when digests come
 * @returns "every Monday at 09:00 (Asia/Kolkata)"
 */
export function scheduleInWords({ cadence, time, zone }: Schedule): string {
  return `${cadenceInWords(cadence)} at ${time} (${zone})`
}

/**
 * A schedule as it can be typed.
 * @param schedule when digests come
 * @returns "weekly monday 09:00 Asia/Kolkata", which `readSchedule` reads as the same schedule
 */
export function scheduleAsTyped({ cadence, time, zone }: Schedule): string {
  const [before, behind] = cadenceAsTyped(cadence)
  return `${before} ${time} ${zone} ${behind}`.trimEnd()
}

/**
 * When a digest comes, for people.
 * @param slot the digest that is to come
 * @param zone the zone of its schedule
 * @param readerZone the zone of whoever reads it, where it is known
 * @returns "Monday 23 November 2026, 09:00 in Kolkata (03:30 UTC)", with the reader's own time where it is
 *   another: "... (03:30 UTC, 12:30 in Tokyo)"; a day that differs is named
 */
export function slotInWords({ at }: Pick<Slot, 'at'>, zone: string, readerZone?: string): string {
  const there = at.toZonedDateTimeISO(zone)
  const day = there.toPlainDate()
  const elsewhere = new Map<string, string>()
  for (const other of ['UTC', ...(readerZone === undefined ? [] : [readerZone])]) {
    const here = at.toZonedDateTimeISO(other)
    if (here.offsetNanoseconds === there.offsetNanoseconds) continue
    const otherDay = here.toPlainDate()
    const on = otherDay.equals(day) ? '' : ` on ${weekdayInWords(weekdayOn(otherDay))}`
    elsewhere.set(other, `${clock(here)} ${placed(other)}${on}`)
  }
  const words = wallTimeInWords(at, zone)
  return elsewhere.size === 0 ? words : `${words} (${[...elsewhere.values()].join(', ')})`
}

/**
 * A moment as the clocks of a zone show it.
 * @param at the moment
 * @param zone an IANA zone
 * @returns "Monday 23 November 2026, 09:00 in Kolkata"
 */
export function wallTimeInWords(at: Temporal.Instant, zone: string): string {
  const there = at.toZonedDateTimeISO(zone)
  const day = there.toPlainDate()
  return `${weekdayInWords(weekdayOn(day))} ${dateInWords(day.toString())}, ${clock(there)} ${placed(zone)}`
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' })
}

function placed(zone: string): string {
  return zone === 'UTC' ? 'UTC' : `in ${cityOf(zone)}`
}
