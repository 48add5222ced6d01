import { expect, test } from 'vitest'
import { relativeWords, spanWords } from '../../../src/bot/operator/moments.ts'
import { NINE } from '../../support/store/examples.ts'

test('a moment is told by how far away it is, never nearer than it is said to be', () => {
  const words = (seconds: number) => relativeWords(NINE.add({ seconds }), NINE)
  expect(
    [0, 1, -1, 59, 60, -119, 3_599, 3_600, -7_200, 172_799, 172_800, -8_640_000].map(words),
  ).toEqual([
    'now',
    'in 1 second',
    '1 second ago',
    'in 59 seconds',
    'in 1 minute',
    '1 minute ago',
    'in 59 minutes',
    'in 1 hour',
    '2 hours ago',
    'in 47 hours',
    'in 2 days',
    '100 days ago',
  ])
  expect(relativeWords(NINE.add({ milliseconds: -999 }), NINE)).toBe('now')
})

test('a span is told in the unit that fits', () => {
  expect([0, 250.4, 1_000, 2_540, 90_000, 120_000, 3_600_000, 7_200_000].map(spanWords)).toEqual([
    '0 ms',
    '250 ms',
    '1 s',
    '2.5 s',
    '90 s',
    '2 min',
    '60 min',
    '2 h',
  ])
})
