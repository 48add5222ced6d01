// The days of a record: its sources' weekdays where they name them, and the calendar's where they do not.

import type { Period } from '../dataset/schema.ts'
import type { Note } from '../document/briefing.ts'
import { dateInWords, daysInWords, daysOf, periodInWords, weekdayName } from '../document/dates.ts'
import { note } from '../document/write.ts'

/**
 * A period as its sources give it.
 * @param period of a meeting or milestone
 * @returns "Monday and Tuesday, 30–31 January 2023"; without weekdays where no source names them
 */
export function statedDays(period: Period): string {
  return period.weekdays === undefined ? periodInWords(period) : daysInWords(period)
}

/**
 * The weekdays of the first and the last day.
 * @param period of a meeting or milestone
 * @returns "5 December 2023 was a Tuesday and 6 December 2023 a Wednesday"; null where it is not known to the day
 */
export function weekdaysSaid(period: Period): string | null {
  const { start, end } = period
  if (daysOf(period) === null) return null
  const first = `${dateInWords(start)} was a ${weekdayName(start)}`
  const isOne = end === undefined || end === start
  return isOne ? first : `${first} and ${dateInWords(end)} a ${weekdayName(end)}`
}

/**
 * The weekdays that no source names, reckoned.
 * @param period of a meeting or milestone
 * @returns a note in the bot's own words; none where a source names them or the days are not known
 */
export function reckonedWeekdays(period: Period): readonly Note[] {
  const said = period.weekdays === undefined ? weekdaysSaid(period) : null
  return said === null ? [] : [note(`By the calendar, ${said}.`)]
}
