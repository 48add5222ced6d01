import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stamp, stamped } from '../../../src/bot/store/stamps.ts'

const FIRST = Temporal.Instant.from('0000-01-01T00:00:00Z').epochMilliseconds
const LAST = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds
const instants = fc
  .integer({ min: FIRST, max: LAST })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds))

test('an instant comes back as it was, to the millisecond', () => {
  fc.assert(
    fc.property(instants, (at) => {
      expect(stamped.parse(stamp(at))).toEqual(at)
    }),
  )
  expect(stamp(Temporal.Instant.from('2026-11-23T09:00+05:30'))).toBe('2026-11-23T03:30:00.000Z')
  expect(stamp(Temporal.Instant.from('2026-11-23T09:00:00.123999Z'))).toBe(
    '2026-11-23T09:00:00.123Z',
  )
})

test('texts sort as the instants do', () => {
  const sign = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      expect(sign(stamp(a), stamp(b))).toBe(Temporal.Instant.compare(a, b))
    }),
  )
})
