// Exactly one slot a period at the right minute, whatever clocks do, against an oracle without Temporal.

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latestSlot, nextSlot } from '../../../../src/bot/subscriptions/schedule/slots.ts'
import { anyInstant, anySchedule } from './any-schedule.ts'
import { faultsInARow } from './clock-faults.ts'
import {
  CADENCES,
  CLOCK_ZONES,
  dayNumber,
  digestDays,
  firstShown,
  QUARTERS,
  stretchesOf,
} from './clock.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const [FROM, UNTIL] = [dayNumber('2026-11-22'), dayNumber('2031-11-22')]

const offsets = new Map(
  CLOCK_ZONES.map((zone) => [zone, stretchesOf(zone, (FROM - 2) * DAY, (UNTIL + 2) * DAY)]),
)

describe('five years of clocks', () => {
  test('in 48 zones, around every change: all quarter hours of every day have their one slot', () => {
    const faults: string[] = []
    let days = 0
    for (const [zone, stretches] of offsets) {
      for (const { from } of stretches.slice(1)) {
        const changed = Math.floor(from / DAY)
        const around = digestDays({ kind: 'daily' }, changed - 1, changed + 2)
        for (const time of QUARTERS) {
          const schedule = { cadence: { kind: 'daily' as const }, time, zone }
          faults.push(...faultsInARow(schedule, around, stretches))
          days += around.length
        }
      }
    }
    expect(faults).toEqual([])
    expect(offsets.size).toBeGreaterThanOrEqual(40)
    expect(days).toBeGreaterThan(50_000)
  })

  // `npm run clock` goes through every zone with every cadence at every quarter hour.
  test('in 48 zones and with all cadences by turns: no period is left out, and none comes twice', () => {
    const faults: string[] = []
    const days = CADENCES.map((cadence) => digestDays(cadence, FROM, UNTIL))
    for (const [index, [zone, stretches]] of [...offsets].entries()) {
      for (const [number, cadence] of CADENCES.entries()) {
        if ((index + number) % 8 !== 0) continue
        const time = QUARTERS[(index * 17 + number * 5) % QUARTERS.length] ?? '00:00'
        faults.push(...faultsInARow({ cadence, time, zone }, days[number] ?? [], stretches))
      }
    }
    expect(faults).toEqual([])
  })

  test('any schedule, any zone, any instant: slots follow each other without a gap', () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, (schedule, now) => {
        const next = nextSlot(schedule, now)
        const latest = latestSlot(schedule, now)
        expect(Temporal.Instant.compare(next.at, now)).toBe(1)
        expect(Temporal.Instant.compare(latest.at, now)).not.toBe(1)
        expect(next.period > latest.period).toBe(true)
        expect(nextSlot(schedule, latest.at)).toEqual(next)
        expect(latestSlot(schedule, next.at)).toEqual(next)
        expect(latestSlot(schedule, next.at.subtract({ nanoseconds: 1 }))).toEqual(latest)
      }),
      { numRuns: 1_000 },
    )
  })
})

test.each([
  ['Australia/Lord_Howe', '2026-10-03', '2027-04-03'],
  ['America/Nuuk', '2027-03-27', '2027-10-30'],
  ['Antarctica/Troll', '2027-03-28', '2027-10-31'],
  ['Pacific/Apia', '2011-12-29', '2011-12-31'],
  ['America/St_Johns', '2010-03-14', '2010-11-06'],
])('the oracle itself agrees with a clock in %s that is read every minute', (zone, ...days) => {
  for (const day of days.map(dayNumber)) {
    const [from, until] = [(day - 2) * DAY, (day + 4) * DAY]
    const stretches = stretchesOf(zone, from, until)
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    })
    const first = new Map<string, number>()
    let highest = ''
    for (let now = from; now < until; now += MINUTE) {
      const shown = clock.format(now)
      if (shown > highest) first.set((highest = shown), now)
    }
    const marks = [...first]
    for (let wall = day * DAY; wall < (day + 2) * DAY; wall += 5 * MINUTE) {
      const wanted = new Date(wall).toISOString().slice(0, 16).replace('T', ' ')
      const due = marks.find(([shown]) => shown >= wanted)
      expect([zone, wanted, firstShown(stretches, wall)]).toEqual([zone, wanted, due?.[1]])
    }
  }
})

test('slots are the same whatever the zone of the machine', async () => {
  const script = `
    const { slotsAfter } = await import(process.argv[1])
    const from = Temporal.Instant.from('2026-10-01T00:00Z')
    const schedules = [
      ...['Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca', 'Asia/Kathmandu'].map((zone) =>
        ({ cadence: { kind: 'daily' }, time: '02:15', zone })),
      { cadence: { kind: 'every-other-week', weekday: 7, from: '2026-12-31' }, time: '23:30', zone: 'America/Nuuk' },
      { cadence: { kind: 'monthly-day', day: 31 }, time: '00:00', zone: 'Asia/Gaza' },
    ]
    console.log(JSON.stringify(schedules.map((schedule) => slotsAfter(schedule, from, 60))))`
  const slots = fileURLToPath(
    new URL('../../../../src/bot/subscriptions/schedule/slots.ts', import.meta.url),
  )
  const printed = await Promise.all(
    ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'].map(async (TZ) => {
      const args = ['--input-type=module', '--eval', script, slots]
      const env = { ...process.env, TZ }
      const { stdout } = await promisify(execFile)(process.execPath, args, { env })
      return stdout
    }),
  )
  expect(printed[0]?.length).toBeGreaterThan(10_000)
  expect(new Set(printed).size).toBe(1)
})
