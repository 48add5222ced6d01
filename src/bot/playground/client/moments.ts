// Moments -> words, in the reader's own zone and in UTC.

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
const SHORT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** @returns "Friday 20 November 2026 at 06:30" in UTC */
export function clockWords(instant: string): string {
  return CLOCK.format(new Date(instant)).replace(',', '')
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
