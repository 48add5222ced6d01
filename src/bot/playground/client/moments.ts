// Moments -> words, in the reader's own zone and in UTC.

const CLOCK_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
const CLOCK_TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
const SHORT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** @returns "Friday 20 November 2026" in UTC */
export function clockDay(instant: string): string {
  return CLOCK_DAY.format(new Date(instant)).replace(',', '')
}

/** @returns "06:30" in UTC */
export function clockTime(instant: string): string {
  return CLOCK_TIME.format(new Date(instant))
}

const LOCAL_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' })
const LOCAL_TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const LOCAL_WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })

/** @returns "07:30", as the reader's clock shows it; "Saturday, 07:30" where that is another day than in UTC */
export function hereTime(instant: string): string {
  const date = new Date(instant)
  const time = LOCAL_TIME.format(date)
  const isSameDay = LOCAL_DAY.format(date) === CLOCK_DAY.format(date)
  return isSameDay ? time : `${LOCAL_WEEKDAY.format(date)}, ${time}`
}

/** @returns "20 Nov 2026, 07:30", as the reader's clock shows it */
export function momentWords(instant: string): string {
  return SHORT.format(new Date(instant))
}

/** @returns "20 Nov 2026" */
export function dayWords(instant: string): string {
  return DAY.format(new Date(instant))
}

/**
 * @param seconds since 1970, as platforms write moments
 * @returns "Friday 20 November 2026 at 07:30"; the number where it is no moment
 */
export function secondsWords(seconds: number): string {
  const date = new Date(seconds * 1_000)
  return Number.isNaN(date.getTime()) ? String(seconds) : LONG.format(date)
}
