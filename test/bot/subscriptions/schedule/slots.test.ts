// When digests come: on ordinary days, when clocks change, and when a schedule is changed.

import { describe, expect, test } from 'vitest'
import type { Cadence, Schedule } from '../../../../src/bot/subscriptions/model.ts'
import {
  latestSlot,
  nextSlot,
  nextSlotAfterPeriod,
  periodOf,
  slotsAfter,
} from '../../../../src/bot/subscriptions/schedule/slots.ts'

const instant = (iso: string) => Temporal.Instant.from(iso)

const MONDAYS: Schedule = {
  cadence: { kind: 'weekly', weekday: 1 },
  time: '09:00',
  zone: 'Asia/Kolkata',
}

const daily = (time: string, zone: string): Schedule => ({ cadence: { kind: 'daily' }, time, zone })

/** Slots as the clocks in the zone of the schedule show them. */
function shown(schedule: Schedule, after: string, count: number): readonly string[] {
  return slotsAfter(schedule, instant(after), count).map(({ period, at }) => {
    const there = at.toZonedDateTimeISO(schedule.zone)
    return `${period}: ${there.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}`
  })
}

describe('on ordinary days', () => {
  test('a slot is later than the instant, never at it', () => {
    const at = instant('2026-11-23T03:30Z')
    expect(nextSlot(MONDAYS, at.subtract({ nanoseconds: 1 }))).toEqual({ period: '2026-W48', at })
    expect(nextSlot(MONDAYS, at)).toEqual({ period: '2026-W49', at: at.add({ hours: 168 }) })
  })

  test('every day', () => {
    expect(shown(daily('07:30', 'Asia/Tokyo'), '2026-12-30T23:00Z', 2)).toEqual([
      '2027-01-01: 2027-01-01T07:30+09:00',
      '2027-01-02: 2027-01-02T07:30+09:00',
    ])
  })

  test('a weekday is one of the channel, whatever day it is in London then', () => {
    const mondays = (time: string, zone: string): Schedule => ({ ...MONDAYS, time, zone })
    expect(shown(mondays('00:30', 'Asia/Tokyo'), '2026-11-20T00:00Z', 1)).toEqual([
      '2026-W48: 2026-11-23T00:30+09:00',
    ])
    expect(shown(mondays('23:30', 'America/Los_Angeles'), '2026-11-20T00:00Z', 1)).toEqual([
      '2026-W48: 2026-11-23T23:30-08:00',
    ])
  })

  test('every other week keeps to its weeks over a year of 53', () => {
    const cadence: Cadence = { kind: 'every-other-week', weekday: 2, from: '2026-12-20' }
    expect(shown({ ...MONDAYS, cadence, time: '08:30' }, '2026-12-01T12:00Z', 4)).toEqual([
      '2026-W51: 2026-12-15T08:30+05:30',
      '2026-W53: 2026-12-29T08:30+05:30',
      '2027-W02: 2027-01-12T08:30+05:30',
      '2027-W04: 2027-01-26T08:30+05:30',
    ])
  })

  test('the first Monday of a month, also where it is the first day', () => {
    const cadence: Cadence = { kind: 'monthly-first', weekday: 1 }
    expect(shown({ ...MONDAYS, cadence }, '2027-01-05T00:00Z', 3)).toEqual([
      '2027-02: 2027-02-01T09:00+05:30',
      '2027-03: 2027-03-01T09:00+05:30',
      '2027-04: 2027-04-05T09:00+05:30',
    ])
  })

  test('day 31 is the last day of a shorter month, also of February in a leap year', () => {
    const cadence: Cadence = { kind: 'monthly-day', day: 31 }
    expect(shown({ ...MONDAYS, cadence }, '2028-01-15T00:00Z', 4)).toEqual([
      '2028-01: 2028-01-31T09:00+05:30',
      '2028-02: 2028-02-29T09:00+05:30',
      '2028-03: 2028-03-31T09:00+05:30',
      '2028-04: 2028-04-30T09:00+05:30',
    ])
  })

  test('a week belongs to the year of its Thursday', () => {
    const period = (day: string) => periodOf(MONDAYS, Temporal.PlainDate.from(day))
    expect(['2026-01-01', '2027-01-03', '2027-01-04', '2024-12-30'].map(period)).toEqual([
      '2026-W01',
      '2026-W53',
      '2027-W01',
      '2025-W01',
    ])
  })

  test('after downtime, the latest slot is the only one to catch up', () => {
    expect(latestSlot(MONDAYS, instant('2026-12-16T00:00Z'))).toEqual({
      period: '2026-W51',
      at: instant('2026-12-14T03:30Z'),
    })
    expect(latestSlot(MONDAYS, instant('2026-12-14T03:30Z')).period).toBe('2026-W51')
    expect(latestSlot(MONDAYS, instant('2026-12-14T03:29:59Z')).period).toBe('2026-W50')
  })
})

describe('when clocks change', () => {
  test('a time that they skip comes at the first minute after the gap', () => {
    expect(shown(daily('02:30', 'America/New_York'), '2027-03-13T12:00Z', 2)).toEqual([
      '2027-03-14: 2027-03-14T03:00-04:00',
      '2027-03-15: 2027-03-15T02:30-04:00',
    ])
    expect(shown(daily('02:15', 'Australia/Lord_Howe'), '2026-10-03T12:00Z', 1)).toEqual([
      '2026-10-04: 2026-10-04T02:30+11:00',
    ])
  })

  test('a time that they repeat comes once, the first time', () => {
    expect(shown(daily('01:30', 'America/New_York'), '2026-10-31T12:00Z', 2)).toEqual([
      '2026-11-01: 2026-11-01T01:30-04:00',
      '2026-11-02: 2026-11-02T01:30-05:00',
    ])
  })

  test('a late hour that is skipped with midnight comes at the midnight, as the digest of its own day', () => {
    expect(shown(daily('23:30', 'America/Nuuk'), '2027-03-27T12:00Z', 2)).toEqual([
      '2027-03-27: 2027-03-28T00:00-01:00',
      '2027-03-28: 2027-03-28T23:30-01:00',
    ])
    const saturday = instant('2027-03-28T00:59:59Z')
    expect(nextSlot(daily('23:30', 'America/Nuuk'), saturday).period).toBe('2027-03-27')
  })

  test('a midnight that comes twice is one, also for what asks in between', () => {
    const midnight = daily('00:00', 'America/St_Johns')
    // 00:01 became 23:01 of the day before.
    expect(shown(midnight, '2010-11-06T12:00Z', 2)).toEqual([
      '2010-11-07: 2010-11-07T00:00-02:30',
      '2010-11-08: 2010-11-08T00:00-03:30',
    ])
    expect(latestSlot(midnight, instant('2010-11-07T03:00Z')).period).toBe('2010-11-07')
    expect(nextSlot(midnight, instant('2010-11-07T03:00Z')).period).toBe('2010-11-08')
  })

  test('a day that a zone left out has no daily digest', () => {
    expect(shown(daily('09:00', 'Pacific/Apia'), '2011-12-29T12:00Z', 3)).toEqual([
      '2011-12-29: 2011-12-29T09:00-10:00',
      '2011-12-31: 2011-12-31T09:00+14:00',
      '2012-01-01: 2012-01-01T09:00+14:00',
    ])
    expect(shown(daily('00:00', 'Pacific/Kwajalein'), '1993-08-20T00:00Z', 2)).toEqual([
      '1993-08-20: 1993-08-20T00:00-12:00',
      '1993-08-22: 1993-08-22T00:00+12:00',
    ])
  })

  test('the weekly or monthly digest of a day that a zone left out comes at the first minute after it', () => {
    const cadence: Cadence = { kind: 'weekly', weekday: 5 }
    expect(shown({ cadence, time: '09:00', zone: 'Pacific/Apia' }, '2011-12-24T00:00Z', 2)).toEqual(
      ['2011-W52: 2011-12-31T00:00+14:00', '2012-W01: 2012-01-06T09:00+14:00'],
    )
    const last: Cadence = { kind: 'monthly-day', day: 31 }
    const islands = { cadence: last, time: '09:00', zone: 'Pacific/Kiritimati' }
    expect(shown(islands, '1994-12-01T00:00Z', 2)).toEqual([
      '1994-12: 1995-01-01T00:00+14:00',
      '1995-01: 1995-01-31T09:00+14:00',
    ])
  })
})

describe('when a schedule is changed', () => {
  const monday = instant('2026-11-23T03:30Z')

  test('to a later day of a week whose digest was planned, the next is that of the next week', () => {
    const fridays: Schedule = { ...MONDAYS, cadence: { kind: 'weekly', weekday: 5 } }
    expect(nextSlotAfterPeriod(fridays, monday, '2026-W48')).toEqual({
      period: '2026-W49',
      at: instant('2026-12-04T03:30Z'),
    })
  })

  test('without a digest of this week yet, the next is that of this week', () => {
    const fridays: Schedule = { ...MONDAYS, cadence: { kind: 'weekly', weekday: 5 } }
    const thisWeek = { period: '2026-W48', at: instant('2026-11-27T03:30Z') }
    expect(nextSlotAfterPeriod(fridays, monday, '2026-W47')).toEqual(thisWeek)
    expect(nextSlotAfterPeriod(fridays, monday, null)).toEqual(thisWeek)
  })
})

test('a zone that does not exist is refused', () => {
  expect(() => nextSlot(daily('09:00', 'Mars/Olympus'), instant('2026-11-22T00:00Z'))).toThrow(
    RangeError,
  )
})
