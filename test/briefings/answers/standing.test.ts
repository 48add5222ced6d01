// How the newest meeting is said to stand to the day of asking.

import { expect, test } from 'vitest'
import { statements, statementText } from '../../../src/briefings/index.ts'
import { briefings } from '../../support/record.ts'

function opening(ask: string, day: string): string | undefined {
  const [first] = statements(briefings.ask(ask, Temporal.PlainDate.from(day)).briefing)
  return first === undefined ? undefined : statementText(first)
}

const WHERE = 'Tokyo, Japan, on 5–6 December 2023'

test.each([
  ['2024-12-06', 'about a year before 6 December 2024', 'October 2024'],
  ['2025-06-06', 'more than a year before 6 June 2025', 'January 2025'],
  ['2025-11-06', 'nearly two years before 6 November 2025', 'July 2025'],
  ['2026-11-22', 'nearly three years before 22 November 2026', 'May 2026'],
  ['2027-06-22', 'more than three years before 22 June 2027', 'May 2026'],
])('a newest meeting of long ago says so first: on %s', (day, ago, newest) => {
  const told = `The record has no later meeting: this one was ${ago}. Its newest entry on what happened around the meetings is of ${newest}.`
  expect(opening('tldr tokyo', day)).toBe(told)
})

test('a newest meeting of less than a year ago goes without', () => {
  expect(opening('tldr tokyo', '2024-11-22')).toContain(WHERE)
})

test('a meeting that others followed goes without', () => {
  expect(opening('tldr delhi', '2026-11-22')).toContain('New Delhi, India, on 30–31 January 2023')
})

test('a meeting that is still to come says so', () => {
  expect(opening('tldr tokyo', '2023-02-22')).toBe(
    'On 22 February 2023 this meeting was still to come, and the latest of the record was the New Delhi meeting of January 2023.',
  )
})
