// How a digest speaks of its period.

import { capitalised, amount } from '../answers/words.ts'
import { dateInWords, monthName } from '../document/dates.ts'
import type { Covers, DigestSlot } from './settings.ts'

/**
 * The title of a digest.
 * @param slot its slot
 * @returns "Quad cyber digest, week of 23 November 2026"
 */
export function digestTitle({ covers, from }: DigestSlot): string {
  const day = dateInWords(from.toString())
  const periods: Readonly<Record<Covers, string>> = {
    day,
    week: `week of ${day}`,
    fortnight: `two weeks from ${day}`,
    month: from.day <= 7 ? `${monthName(from.month)} ${from.year}` : `month from ${day}`,
  }
  return `Quad cyber digest, ${periods[covers]}`
}

/** What stands above the anniversaries. */
export const ANNIVERSARY_HEADINGS: Readonly<Record<Covers, string>> = {
  day: 'On this day in earlier years',
  week: 'This week in earlier years',
  fortnight: 'These two weeks in earlier years',
  month: 'The coming month in earlier years',
}

/** How often digests come, and what an anniversary falls into. */
export const RHYTHMS: Readonly<
  Record<Covers, { readonly often: string; readonly coming: string }>
> = {
  day: { often: 'every day', coming: 'on that day' },
  week: { often: 'every week', coming: 'in the coming week' },
  fortnight: { often: 'every other week', coming: 'in the coming two weeks' },
  month: { often: 'every month', coming: 'in the coming month' },
}

/**
 * @param years a number of years from 1
 * @returns "One year ago", "Three years ago"
 */
export function yearsAgo(years: number): string {
  return `${capitalised(amount(years, 'year'))} ago`
}
