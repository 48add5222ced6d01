// Schedules and their slots in words: for people, and as they type them.

import { dateInWords } from '../../../briefings/index.ts'
import type { Schedule } from '../model.ts'
import { cadenceAsTyped, cadenceInWords } from './cadence-words.ts'
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
