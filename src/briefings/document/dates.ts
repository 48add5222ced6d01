// Dates as people read them, from ISO dates that are as precise as their source.

import type { Period } from '../dataset/schema.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** By the number of the day, less one. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** A calendar day, month, ISO week or year. */
type DateParts =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'year'; readonly year: number }

/**
 * Reads an ISO date of any recorded precision.
 * @param iso 2023-01-30, 2023-01, 2023-W06 or 2023
 * @returns its parts
 * @throws {RangeError} for any other text
 */
export function dateParts(iso: string): DateParts {
  const match = /^(\d{4})(?:-(?:W(\d{2})|(\d{2})(?:-(\d{2}))?))?$/.exec(iso)
  if (match === null) throw new RangeError(`"${iso}" is no date of the record.`)
  const [year, week, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined))
  if (year === undefined) throw new RangeError(`"${iso}" is no date of the record.`)
  if (week !== undefined) return { kind: 'week', year, week }
  if (month !== undefined && day !== undefined) return { kind: 'day', year, month, day }
  if (month !== undefined) return { kind: 'month', year, month }
  return { kind: 'year', year }
}

/**
 * The first calendar day that an ISO date can mean.
 * @param iso a date of any recorded precision
 * @returns the day
 */
export function firstDay(iso: string): Temporal.PlainDate {
  const parts = dateParts(iso)
  if (parts.kind === 'week') return firstDayOfWeek(parts.year, parts.week)
  return Temporal.PlainDate.from({
    year: parts.year,
    month: parts.kind === 'year' ? 1 : parts.month,
    day: parts.kind === 'day' ? parts.day : 1,
  })
}

/**
 * The last calendar day that an ISO date can mean.
 * @param iso a date of any recorded precision
 * @returns the day
 */
export function lastDay(iso: string): Temporal.PlainDate {
  const first = firstDay(iso)
  const length = { day: { days: 1 }, week: { days: 7 }, month: { months: 1 }, year: { years: 1 } }
  return first.add(length[dateParts(iso).kind]).subtract({ days: 1 })
}

/**
 * A date in words.
 * @param iso a date of any recorded precision
 * @returns "31 January 2023", "the week of 6 February 2023", "February 2023" or "2023"
 */
export function dateInWords(iso: string): string {
  const parts = dateParts(iso)
  switch (parts.kind) {
    case 'day':
      return `${parts.day} ${monthName(parts.month)} ${parts.year}`
    case 'month':
      return `${monthName(parts.month)} ${parts.year}`
    case 'week':
      return `the week of ${dateInWords(firstDay(iso).toString())}`
    case 'year':
      return `${parts.year}`
  }
}

/**
 * A period in words, without weekdays.
 * @param period start and, for more than one day, end
 * @returns "30–31 January 2023", "30 March – 2 April 2023", "May 2022"
 */
export function periodInWords({ start, end }: Pick<Period, 'start' | 'end'>): string {
  if (end === undefined || end === start) return dateInWords(start)
  const [from, to] = [dateParts(start), dateParts(end)]
  if (from.kind !== 'day' || to.kind !== 'day') return `${dateInWords(start)} – ${dateInWords(end)}`
  if (from.year !== to.year) return `${dateInWords(start)} – ${dateInWords(end)}`
  if (from.month !== to.month) {
    return `${from.day} ${monthName(from.month)} – ${dateInWords(end)}`
  }
  return `${from.day}–${dateInWords(end)}`
}

/**
 * The weekdays of a period, where it is known to the day.
 * @param period start and end
 * @returns "Monday and Tuesday", "Monday to Friday", "Thursday"; null where it is not known to the day
 */
export function weekdaysInWords({ start, end }: Pick<Period, 'start' | 'end'>): string | null {
  if (dateParts(start).kind !== 'day') return null
  const first = weekdayName(start)
  const days = daysOf({ start, end })
  if (days === 1 || end === undefined) return first
  return days === 2 ? `${first} and ${weekdayName(end)}` : `${first} to ${weekdayName(end)}`
}

/**
 * A period in words, with its weekdays where it is known to the day.
 * @param period start and end
 * @returns "Monday and Tuesday, 30–31 January 2023", "May 2022"
 */
export function daysInWords(period: Pick<Period, 'start' | 'end'>): string {
  const weekdays = weekdaysInWords(period)
  return weekdays === null ? periodInWords(period) : `${weekdays}, ${periodInWords(period)}`
}

/**
 * How many calendar days a period covers, both ends counted.
 * @param period start and end
 * @returns the number of days; null where it is not known to the day
 */
export function daysOf({ start, end }: Pick<Period, 'start' | 'end'>): number | null {
  if (dateParts(start).kind !== 'day') return null
  return firstDay(start).until(lastDay(end ?? start)).days + 1
}

/**
 * The weekday of a day.
 * @param iso a date, such as 2023-01-30
 * @returns its English name
 */
export function weekdayName(iso: string): string {
  return WEEKDAYS[firstDay(iso).dayOfWeek - 1] ?? ''
}

/**
 * The English name of a month.
 * @param month 1 to 12
 * @returns January to December
 */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

function firstDayOfWeek(year: number, week: number): Temporal.PlainDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 })
}

/**
 * A moment in words, to the minute.
 * @param at any instant
 * @returns "Monday 23 November 2026, 03:30 UTC"
 */
export function timeInWords(at: Temporal.Instant): string {
  const moment = at.toZonedDateTimeISO('UTC')
  const day = moment.toPlainDate().toString()
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${weekdayName(day)} ${dateInWords(day)}, ${time} UTC`
}
