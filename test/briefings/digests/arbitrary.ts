// What channels may choose, at random, over the real record.

import * as fc from 'fast-check'
import { countries, type Filters } from '../../../src/briefings/index.ts'
import { record } from '../../support/record.ts'

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 })
const codes = countries.map(({ code }) => code)
const topics = [...record.topics.keys()]

/** Up to two countries and topics included, and as many excluded. */
export const filterChoices: fc.Arbitrary<Filters> = fc.record({
  countries: fc.record({ include: some(codes), exclude: some(codes) }),
  topics: fc.record({ include: some(topics), exclude: some(topics) }),
})

/** Any day of some forty years. */
export const days: fc.Arbitrary<Temporal.PlainDate> = fc
  .integer({ min: 0, max: 15_000 })
  .map((count) => Temporal.PlainDate.from('2015-01-01').add({ days: count }))

/** The Monday of any week of some forty years. */
export const mondays: fc.Arbitrary<Temporal.PlainDate> = days.map((day) =>
  day.subtract({ days: day.dayOfWeek - 1 }),
)
