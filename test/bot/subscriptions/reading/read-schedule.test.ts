// What people type for a schedule, and what they are told where it cannot be one.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cadence, Schedule } from '../../../../src/bot/subscriptions/model.ts'
import { readSchedule } from '../../../../src/bot/subscriptions/reading/read-schedule.ts'
import { scheduleAsTyped } from '../../../../src/bot/subscriptions/schedule/schedule-words.ts'
import { anyText } from '../../../support/any-text.ts'
import { anySchedule } from '../schedule/any-schedule.ts'

/** A Sunday, and 21:00 of it in Tokyo. */
const NOW = Temporal.Instant.from('2026-11-22T12:00Z')

const read = (line: string, zone: string | null = null, schedule?: Schedule) =>
  readSchedule(line, schedule === undefined ? { zone } : { zone, schedule }, NOW)

const weekly = (weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7): Cadence => ({ kind: 'weekly', weekday })

/** Each problem as: what was typed -> what may be meant. */
function problems(line: string, zone: string | null = 'Asia/Tokyo'): readonly string[] {
  const reading = read(line, zone)
  if (reading.ok) throw new Error(`"${line}" was read as ${scheduleAsTyped(reading.schedule)}.`)
  for (const { problem, fix } of reading.problems) {
    expect(problem).toMatch(/\.$/)
    expect(fix).toMatch(/[.?]$/)
  }
  return reading.problems.map(({ said, suggestions }) => `${said} -> ${suggestions.join(' | ')}`)
}

describe('what is understood', () => {
  test.each<readonly [line: string, cadence: Cadence, time: string, zone: string]>([
    ['weekly monday 09:00 Asia/Kolkata', weekly(1), '09:00', 'Asia/Kolkata'],
    ['ASIA/KOLKATA 09:00 MON weekly', weekly(1), '09:00', 'Asia/Kolkata'],
    ['every Monday, 9 p.m. New York time', weekly(1), '21:00', 'America/New_York'],
    ['once a week on thursdays at 9 in São Paulo', weekly(4), '09:00', 'America/Sao_Paulo'],
    ['daily 07:00 new delhi', { kind: 'daily' }, '07:00', 'Asia/Kolkata'],
    ['every day at midnight, Washington D.C.', { kind: 'daily' }, '00:00', 'America/New_York'],
    [
      'every other week tuesday 8:30 Tokyo',
      { kind: 'every-other-week', weekday: 2, from: '2026-11-24' },
      '08:30',
      'Asia/Tokyo',
    ],
    [
      'every second Sunday 20:00 Tokyo',
      { kind: 'every-other-week', weekday: 7, from: '2026-11-29' },
      '20:00',
      'Asia/Tokyo',
    ],
    [
      'every second Sunday 22:00 Tokyo',
      { kind: 'every-other-week', weekday: 7, from: '2026-11-22' },
      '22:00',
      'Asia/Tokyo',
    ],
    [
      'fortnightly from 1 December, noon, Canberra',
      { kind: 'every-other-week', weekday: 2, from: '2026-12-01' },
      '12:00',
      'Australia/Canberra',
    ],
    [
      'monthly first monday 09:00 Australia/Canberra',
      { kind: 'monthly-first', weekday: 1 },
      '09:00',
      'Australia/Canberra',
    ],
    [
      'on the first friday of each month at 21h30 UTC',
      { kind: 'monthly-first', weekday: 5 },
      '21:30',
      'UTC',
    ],
    ['monthly on the 15th 0900 london', { kind: 'monthly-day', day: 15 }, '09:00', 'Europe/London'],
    ['monthly 15 9 london', { kind: 'monthly-day', day: 15 }, '09:00', 'Europe/London'],
    ['monthly day 31 21h kiev', { kind: 'monthly-day', day: 31 }, '21:00', 'Europe/Kyiv'],
    [
      'the last day of the month, 9.30 Asia/Calcutta',
      { kind: 'monthly-day', day: 31 },
      '09:30',
      'Asia/Kolkata',
    ],
  ])('%s', (line, cadence, time, zone) => {
    const reading = read(line)
    expect(reading.ok ? reading.schedule : reading.problems).toEqual({ cadence, time, zone })
  })

  test('what is not said is assumed aloud', () => {
    expect(read('', 'asia/calcutta')).toEqual({
      ok: true,
      schedule: { cadence: weekly(1), time: '09:00', zone: 'Asia/Kolkata' },
      assumed: ['weekly', 'Monday', '09:00', 'Asia/Kolkata, from your profile'],
    })
    expect(read('monthly 9 tokyo')).toEqual({
      ok: true,
      schedule: { cadence: { kind: 'monthly-day', day: 9 }, time: '09:00', zone: 'Asia/Tokyo' },
      assumed: ['09:00'],
    })
    expect(read('monthly wednesday at 7 tokyo')).toEqual({
      ok: true,
      schedule: {
        cadence: { kind: 'monthly-first', weekday: 3 },
        time: '07:00',
        zone: 'Asia/Tokyo',
      },
      assumed: ['the first Wednesday'],
    })
    expect(read('every other tuesday 8 tokyo')).toEqual({
      ok: true,
      schedule: {
        cadence: { kind: 'every-other-week', weekday: 2, from: '2026-11-24' },
        time: '08:00',
        zone: 'Asia/Tokyo',
      },
      assumed: ['beginning 24 November 2026', '8 as 08:00'],
    })
  })

  test('a change keeps what it does not name', () => {
    const before: Schedule = {
      cadence: { kind: 'every-other-week', weekday: 2, from: '2026-11-24' },
      time: '08:30',
      zone: 'Asia/Tokyo',
    }
    const changed = (line: string) => {
      const reading = read(line, 'Europe/Paris', before)
      return reading.ok ? [reading.schedule, reading.assumed] : reading.problems
    }
    expect(changed('10:00')).toEqual([{ ...before, time: '10:00' }, []])
    expect(changed('delhi')).toEqual([{ ...before, zone: 'Asia/Kolkata' }, []])
    expect(changed('friday')).toEqual([
      { ...before, cadence: { ...before.cadence, weekday: 5 } },
      [],
    ])
    expect(changed('weekly')).toEqual([{ ...before, cadence: weekly(2) }, []])
    expect(changed('')).toEqual([before, []])
  })
})

describe('what is not understood', () => {
  test.each<readonly [line: string, ...problems: readonly string[]]>([
    ['weekly mondey 9', 'mondey -> Monday'],
    ['wekly', 'wekly -> weekly'],
    ['9:00 Asia/Kolkatta', 'Asia/Kolkatta -> Asia/Kolkata'],
    ['9:00 Asia/Delhi', 'Asia/Delhi -> Asia/Kolkata'],
    ['9:00 in new yrok', 'new yrok -> America/New_York'],
    ['9:00 Mars/Olympus', 'Mars/Olympus -> '],
    ['mondey 9 toyko', 'mondey -> Monday', 'toyko -> Asia/Tokyo'],
    ['monday blah blah 9', 'blah blah -> '],
    ['every monday at 9am IST', 'IST -> Asia/Kolkata | Asia/Jerusalem | Europe/Dublin'],
    ['9 UTC+5:30', 'UTC+5:30 -> Asia/Kolkata | Asia/Colombo'],
    ['9 UTC + 9', 'UTC+9 -> Asia/Tokyo | Asia/Seoul | Asia/Chita'],
    ['9 -3:30', '-3:30 -> America/St_Johns'],
    ['9 Etc/GMT+12', 'Etc/GMT+12 -> '],
    ['25:00', '25:00 -> '],
    ['monday 13pm', '13pm -> 13:00'],
    ['24:00', '24:00 -> 00:00'],
    ['9:75', '9:75 -> '],
    ['2030', '2030 -> 20:30'],
    ['monday 45', '45 -> '],
    ['9 10am', '10am 9 -> 10am | 9'],
    ['monday tuesday', 'Monday Tuesday -> Monday | Tuesday'],
    ['tokyo delhi', 'tokyo delhi -> tokyo | delhi'],
    ['daily monthly', 'daily monthly -> daily | monthly'],
    ['daily monday', 'daily monday -> daily | weekly Monday'],
    ['weekly 15th', 'weekly 15th -> weekly | monthly day 15'],
    ['monthly monday 15th', 'monday 15th -> first Monday | day 15'],
    ['31st of february', '31st of february -> day 31'],
    ['monthly day 32', 'day 32 -> day 1 | day 31'],
    ['weekdays 9am', 'weekdays -> daily | weekly'],
    ['biweekly', 'biweekly -> every other week | weekly'],
    ['every 3 weeks', 'every 3 weeks -> every other week | monthly'],
    ['second tuesday', 'second tuesday -> first Tuesday | every other Tuesday'],
    [
      'every second tuesday of the month',
      'every second tuesday of the month -> monthly first Monday | every other week',
    ],
    ['weekly from 2026-12-01', 'from 2026-12-01 -> '],
    ['every other week from 31 February', '31 February -> '],
  ])('%s', (line, ...expected) => {
    expect(problems(line)).toEqual(expected)
  })

  test('without a zone and a profile, a zone is asked for; the machine has none to give', () => {
    expect(read('weekly monday 9:00')).toEqual({
      ok: false,
      problems: [
        {
          said: '',
          problem: 'The time zone is missing.',
          fix: 'Add a city or a time zone, such as Asia/Kolkata.',
          suggestions: ['Asia/Kolkata', 'Asia/Tokyo', 'Australia/Canberra', 'America/New_York'],
        },
      ],
    })
    expect(read('weekly monday 9:00', 'Nowhere/Land')).toEqual(read('weekly monday 9:00'))
  })

  test('everything wrong is told at once', () => {
    expect(problems('mondey 25:00', null)).toEqual([
      '25:00 -> ',
      'mondey -> Monday',
      ' -> Asia/Kolkata | Asia/Tokyo | Australia/Canberra | America/New_York',
    ])
  })

  test('a line that nobody types is not read', () => {
    const reading = read('monday '.repeat(100))
    expect(reading.ok ? [] : reading.problems.map(({ problem }) => problem)).toEqual([
      'This is longer than the 500 characters that are read.',
    ])
  })
})

describe('for any text', () => {
  const vocabulary =
    'every other first last monday tues 15th day 31 month monthly weekly at 9 9am 25:00 noon Tokyo Asia/Kolkata IST UTC +5 from 2026-12-01 february the of - , foo'.split(
      ' ',
    )
  const lines = fc.oneof(
    anyText({ maxLength: 80 }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 9 }).map((words) => words.join(' ')),
  )

  test('reading never throws, and either gives a schedule that reads back or says what is wrong', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const reading = read(line)
        const again = reading.ok ? read(scheduleAsTyped(reading.schedule)) : null
        expect(again).toEqual(reading.ok ? { ...reading, assumed: [] } : null)
        expect(reading.ok || reading.problems.length > 0).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('every schedule can be typed', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        expect(read(scheduleAsTyped(schedule))).toEqual({ ok: true, schedule, assumed: [] })
      }),
      { numRuns: 1_000 },
    )
  })
})
