// Schedules and slots as people read them.

import { expect, test } from 'vitest'
import type { Cadence } from '../../../../src/bot/subscriptions/model.ts'
import { cadenceInWords } from '../../../../src/bot/subscriptions/schedule/cadence-words.ts'
import {
  scheduleAsTyped,
  scheduleInWords,
  wallTimeInWords,
} from '../../../../src/bot/subscriptions/schedule/schedule-words.ts'

test.each<readonly [cadence: Cadence, words: string, typed: string]>([
  [{ kind: 'daily' }, 'every day', 'daily 09:00 Asia/Kolkata'],
  [{ kind: 'weekly', weekday: 1 }, 'every Monday', 'weekly monday 09:00 Asia/Kolkata'],
  [
    { kind: 'every-other-week', weekday: 2, from: '2026-11-24' },
    'every other Tuesday',
    'every other week tuesday 09:00 Asia/Kolkata from 2026-11-24',
  ],
  [
    { kind: 'monthly-first', weekday: 7 },
    'on the first Sunday of each month',
    'monthly first sunday 09:00 Asia/Kolkata',
  ],
  [
    { kind: 'monthly-day', day: 28 },
    'on day 28 of each month',
    'monthly day 28 09:00 Asia/Kolkata',
  ],
  [
    { kind: 'monthly-day', day: 31 },
    'on day 31 of each month (the last day of shorter months)',
    'monthly day 31 09:00 Asia/Kolkata',
  ],
])('%o is said as it is', (cadence, words, typed) => {
  const schedule = { cadence, time: '09:00', zone: 'Asia/Kolkata' }
  expect(cadenceInWords(cadence)).toBe(words)
  expect(scheduleInWords(schedule)).toBe(`${words} at 09:00 (Asia/Kolkata)`)
  expect(scheduleAsTyped(schedule)).toBe(typed)
})

test.each([
  ['Asia/Kolkata', 'Monday 23 November 2026, 09:00 in Kolkata'],
  ['America/New_York', 'Sunday 22 November 2026, 22:30 in New York'],
  ['UTC', 'Monday 23 November 2026, 03:30 UTC'],
])('a moment by the clocks of %s', (zone, words) => {
  expect(wallTimeInWords(Temporal.Instant.from('2026-11-23T03:30Z'), zone)).toBe(words)
})
