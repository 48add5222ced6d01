import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateInWords,
  daysOf,
  firstDay,
  lastDay,
  periodInWords,
  weekdaysInWords,
} from '../../../src/briefings/document/dates.ts'

describe('a date in words is as precise as its source', () => {
  it.each([
    ['2023-01-31', '31 January 2023'],
    ['2023-02', 'February 2023'],
    ['2023-W06', 'the week of 6 February 2023'],
    ['2023', '2023'],
  ])('%s is %s', (iso, words) => {
    expect(dateInWords(iso)).toBe(words)
  })

  it.each(['', '31 January 2023', '2023-1-5', '2023-13x', 'next week'])('%j is refused', (text) => {
    expect(() => dateInWords(text)).toThrow(RangeError)
  })
})

describe('a period in words', () => {
  it.each([
    [{ start: '2023-01-30', end: '2023-01-31' }, '30–31 January 2023', 'Monday and Tuesday', 2],
    [
      { start: '2023-03-30', end: '2023-04-02' },
      '30 March – 2 April 2023',
      'Thursday to Sunday',
      4,
    ],
    [
      { start: '2022-12-31', end: '2023-01-01' },
      '31 December 2022 – 1 January 2023',
      'Saturday and Sunday',
      2,
    ],
    [{ start: '2022-05-24' }, '24 May 2022', 'Tuesday', 1],
    [{ start: '2023-08' }, 'August 2023', null, null],
  ])('%j', (period, words, weekdays, days) => {
    expect([periodInWords(period), weekdaysInWords(period), daysOf(period)]).toEqual([
      words,
      weekdays,
      days,
    ])
  })
})

describe('the days that a date can mean', () => {
  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2023-12-06', '2023-12-06', '2023-12-06'],
  ])('%s runs from %s to %s', (iso, from, to) => {
    expect([firstDay(iso).toString(), lastDay(iso).toString()]).toEqual([from, to])
  })

  it('every ISO week begins on a Monday and ends on a Sunday', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 52 }),
        (year, week) => {
          const iso = `${year}-W${String(week).padStart(2, '0')}`
          const [from, to] = [firstDay(iso), lastDay(iso)]
          expect([from.dayOfWeek, to.dayOfWeek, from.weekOfYear, from.yearOfWeek]).toEqual([
            1,
            7,
            week,
            year,
          ])
        },
      ),
    )
  })
})
