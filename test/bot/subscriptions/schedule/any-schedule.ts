// Any schedule that people can make, for property tests.

import * as fc from 'fast-check'
import type { Cadence, Schedule, Weekday } from '../../../../src/bot/subscriptions/model.ts'
import { knownZones } from '../../../../src/bot/subscriptions/schedule/zones.ts'

const weekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7)

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({ kind: fc.constant('daily' as const) }),
  fc.record({ kind: fc.constant('weekly' as const), weekday }),
  fc.record({ kind: fc.constant('every-other-week' as const), weekday, from: day }),
  fc.record({ kind: fc.constant('monthly-first' as const), weekday }),
  fc.record({ kind: fc.constant('monthly-day' as const), day: fc.integer({ min: 1, max: 31 }) }),
)

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

/** Any cadence, at any minute, in any zone that is offered. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  cadence: anyCadence,
  time,
  zone: fc.constantFrom(...knownZones()),
})

/** Any instant of our times, to the second; clocks of before changed by seconds. */
export const anyInstant: fc.Arbitrary<Temporal.Instant> = fc
  .integer({ min: Date.UTC(1990, 0) / 1e3, max: Date.UTC(2060, 0) / 1e3 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1e3))
