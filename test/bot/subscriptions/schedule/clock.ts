// When digests have to come, worked out without Temporal: whole numbers, and the offsets that Intl shows.

import type { Cadence, Weekday } from '../../../../src/bot/subscriptions/model.ts'

/** Every kind of clock: half hours, quarters, changes by night, at midnight, by 30 minutes, by two hours, none. */
export const CLOCK_ZONES: readonly string[] = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'Africa/Johannesburg',
  'Africa/Lagos',
  'America/Adak',
  'America/Anchorage',
  'America/Argentina/Buenos_Aires',
  'America/Asuncion',
  'America/Chicago',
  'America/Havana',
  'America/Los_Angeles',
  'America/Mexico_City',
  'America/New_York',
  'America/Nuuk',
  'America/Phoenix',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Antarctica/Casey',
  'Antarctica/Troll',
  'Asia/Amman',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Riyadh',
  'Asia/Singapore',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Asia/Yangon',
  'Atlantic/Azores',
  'Australia/Canberra',
  'Australia/Eucla',
  'Australia/Lord_Howe',
  'Australia/Perth',
  'Europe/Berlin',
  'Europe/Chisinau',
  'Europe/Dublin',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Easter',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
  'UTC',
]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A stretch of time in which a zone keeps one offset; all in milliseconds. */
export interface Stretch {
  readonly from: number
  readonly until: number
  readonly offset: number
}

/**
 * The offsets of a zone, as Intl shows them.
 * @param zone an IANA zone
 * @param from milliseconds since 1970
 * @param until milliseconds since 1970
 * @returns the stretches, to the minute; the first and last have no end
 */
export function stretchesOf(zone: string, from: number, until: number): readonly Stretch[] {
  const offset = offsetsOf(zone)
  const stretches: Stretch[] = []
  let open = { from: -Infinity, offset: offset(from) }
  for (let day = from; day < until; day += DAY) {
    if (offset(day + DAY) === open.offset) continue
    let [before, after] = [day, day + DAY]
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / (2 * MINUTE)) * MINUTE
      if (offset(middle) === open.offset) before = middle
      else after = middle
    }
    stretches.push({ ...open, until: after })
    open = { from: after, offset: offset(after) }
  }
  return [...stretches, { ...open, until: Infinity }]
}

/**
 * @param stretches the offsets of a zone
 * @param wall a wall time, as milliseconds since 1970 would be if the zone were UTC
 * @returns the first millisecond at which clocks show it or more
 */
export function firstShown(stretches: readonly Stretch[], wall: number): number {
  const stretch = stretches.find(({ until, offset }) => wall - offset < until)
  if (stretch === undefined) throw new RangeError('The last stretch has no end.')
  return Math.max(wall - stretch.offset, stretch.from)
}

/** The day of a digest, as days since 1970, and its period. */
export interface DigestDay {
  readonly day: number
  readonly period: string
}

/**
 * The days on which digests of a cadence come.
 * @param cadence the cadence
 * @param from days since 1970
 * @param until days since 1970
 * @returns every one of them in between
 */
export function digestDays(cadence: Cadence, from: number, until: number): readonly DigestDay[] {
  const days = Array.from({ length: until - from }, (_, index) => from + index)
  return days
    .filter((day) => comesOn(cadence, day))
    .map((day) => ({ day, period: periodOn(cadence, day) }))
}

/**
 * @param iso 2026-11-23
 * @returns days since 1970
 */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY
}

/** Every cadence there is, but for the days of the month, of which those that matter. */
export const CADENCES: readonly Cadence[] = [
  { kind: 'daily' },
  ...([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday): Cadence[] => [
    { kind: 'weekly', weekday },
    { kind: 'every-other-week', weekday, from: '2026-11-23' },
    { kind: 'every-other-week', weekday, from: '2021-01-03' },
    { kind: 'monthly-first', weekday },
  ]),
  ...[1, 15, 28, 29, 30, 31].map((day): Cadence => ({ kind: 'monthly-day', day })),
]

/** 00:00 to 23:45, every quarter of an hour. */
export const QUARTERS: readonly string[] = Array.from({ length: 96 }, (_, index) => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(index / 4))}:${two((index % 4) * 15)}`
})

/**
 * @param time 09:15
 * @returns milliseconds since midnight
 */
export function sinceMidnight(time: string): number {
  return Date.parse(`1970-01-01T${time}:00Z`)
}

function offsetsOf(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
    )
    return wall - Math.floor(at / MINUTE) * MINUTE
  }
}

/** 1 January 1970 was a Thursday. */
function weekdayOn(day: number): Weekday {
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
  return weekdays[(((day + 3) % 7) + 7) % 7] ?? 1
}

function mondayOf(day: number): number {
  return day - weekdayOn(day) + 1
}

function comesOn(cadence: Cadence, day: number): boolean {
  const date = new Date(day * DAY)
  switch (cadence.kind) {
    case 'daily':
      return true
    case 'weekly':
      return weekdayOn(day) === cadence.weekday
    case 'every-other-week': {
      const apart = mondayOf(day) - mondayOf(dayNumber(cadence.from))
      return weekdayOn(day) === cadence.weekday && apart % 14 === 0
    }
    case 'monthly-first':
      return weekdayOn(day) === cadence.weekday && date.getUTCDate() <= 7
    case 'monthly-day': {
      const isLast = new Date((day + 1) * DAY).getUTCDate() === 1
      return date.getUTCDate() === cadence.day || (isLast && date.getUTCDate() < cadence.day)
    }
  }
}

function periodOn(cadence: Cadence, day: number): string {
  const iso = new Date(day * DAY).toISOString()
  if (cadence.kind === 'daily') return iso.slice(0, 10)
  if (cadence.kind === 'monthly-first' || cadence.kind === 'monthly-day') return iso.slice(0, 7)
  // A week belongs to the year of its Thursday, and is counted by the Thursdays before it.
  const thursday = mondayOf(day) + 3
  const year = new Date(thursday * DAY).toISOString().slice(0, 4)
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
