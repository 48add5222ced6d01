import { expect, test } from 'vitest'
import { createSeenIds } from '../../../src/bot/guards/seen-ids.ts'

const MINUTE = 60_000

test('an id is taken once, for an hour at least', () => {
  let at = 0
  const seen = createSeenIds({ now: () => at })
  expect(seen.take('a')).toBe(true)
  for (at = 0; at <= 60 * MINUTE; at += MINUTE) expect(seen.take('a')).toBe(false)
  at += MINUTE
  expect(seen.take('a')).toBe(true)
})

test('ids are told apart', () => {
  const seen = createSeenIds()
  expect(['a', 'b', '__proto__', ''].map((id) => seen.take(id))).toEqual([true, true, true, true])
})

test('an id that was taken in vain can be taken again', () => {
  const seen = createSeenIds()
  seen.take('a')
  seen.giveBack('a')
  expect(seen.take('a')).toBe(true)
})

test('memory is bounded: the oldest are forgotten first', () => {
  const seen = createSeenIds({ most: 3 })
  for (const id of ['a', 'b', 'c', 'd']) seen.take(id)
  expect(seen.take('d')).toBe(false)
  expect(seen.take('b')).toBe(false)
  expect(seen.take('a')).toBe(true)
})
