// The days of the week by number, and by the words that people use for them.

import { WEEKDAYS } from '../../../briefings/index.ts'
import type { Weekday } from '../model.ts'

const FORMS: readonly (readonly [Weekday, readonly string[]])[] = [
  [1, ['monday', 'mon']],
  [2, ['tuesday', 'tue', 'tues']],
  [3, ['wednesday', 'wed', 'weds']],
  [4, ['thursday', 'thu', 'thur', 'thurs']],
  [5, ['friday', 'fri']],
  [6, ['saturday', 'sat']],
  [7, ['sunday', 'sun']],
]

const BY_WORD: ReadonlyMap<string, Weekday> = new Map(
  FORMS.flatMap(([weekday, forms]) =>
    forms.flatMap((form): [string, Weekday][] => [
      [form, weekday],
      [`${form}s`, weekday],
    ]),
  ),
)

/** Every word for a day of the week, as part of a regular expression; the longest first. */
export const WEEKDAY_WORDS: string = [...BY_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')

/**
 * @param weekday 1 for Monday to 7 for Sunday
 * @returns its English name
 */
export function weekdayInWords(weekday: Weekday): string {
  return WEEKDAYS[weekday - 1] ?? ''
}

/**
 * @param word one word in lower case: "monday", "mon", "mondays"
 * @returns its number; null where it is no day of the week
 */
export function weekdayOf(word: string): Weekday | null {
  return BY_WORD.get(word) ?? null
}

/**
 * @param day a calendar day
 * @returns its day of the week
 */
export function weekdayOn(day: Temporal.PlainDate): Weekday {
  return weekdayOf(WEEKDAYS[day.dayOfWeek - 1]?.toLowerCase() ?? '') ?? 1
}
