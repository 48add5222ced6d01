import { describe, expect, it } from 'vitest'
import { readTime } from '../../../src/briefings/questions/times.ts'
import { tokenize } from '../../../src/briefings/questions/tokens.ts'

const read = (text: string) => {
  const { tokens } = tokenize(text)
  for (let at = 0; at < tokens.length; at += 1) {
    const found = readTime(tokens, at, 2026)
    if (found !== null) return found.mark
  }
  return null
}

describe('dates as people type them', () => {
  it.each([
    ['in 2023', { year: 2023, month: null, days: [] }],
    ['in March 2022', { year: 2022, month: 3, days: [] }],
    ['30-31 Jan 2023', { year: 2023, month: 1, days: [30, 31] }],
    ['5th and 6th of December', { year: null, month: 12, days: [5, 6] }],
    ['January 30th, 2023', { year: 2023, month: 1, days: [30] }],
    ['on 2023-12-05', { year: 2023, month: 12, days: [5] }],
    ['2023-01', { year: 2023, month: 1, days: [] }],
    ['30/01/2023', { year: 2023, month: 1, days: [30] }],
    ['12/25/2023', { year: 2023, month: 12, days: [25] }],
    ['last year', { year: 2025, month: null, days: [] }],
    ['in may', { year: null, month: 5, days: [] }],
    ['24 May', { year: null, month: 5, days: [24] }],
    ['Dec 23', { year: null, month: 12, days: [] }],
    ['may I ask who came', null],
    ['the two meetings', null],
    ['5 countries', null],
  ])('%j', (text, mark) => {
    expect(read(text)).toEqual(mark)
  })
})
