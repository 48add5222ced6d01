// A check: every date is one that the calendar has.

import { dateParts, firstDay } from '../../document/dates.ts'
import type { Fault } from '../dataset.ts'
import { leavesOf } from '../walk.ts'
import type { Check } from './check.ts'

export const realDates: Check = {
  name: 'real-dates',
  describes: 'Every date is one that the calendar has.',
  scope: 'file',
  check: (record): readonly Fault[] =>
    leavesOf(record)
      .filter(({ property, value }) => DATE_FIELDS.has(property) && !isReal(value))
      .map(({ file, field, value }) => ({
        file,
        field,
        problem: `The calendar has no ${value}.`,
        fix: 'Correct the day, week or month.',
      })),
}

const DATE_FIELDS = new Set(['start', 'end', 'on', 'published'])

function isReal(date: string): boolean {
  const parts = dateParts(date)
  switch (parts.kind) {
    case 'day':
      return firstDay(date).toString() === date
    case 'month':
      return parts.month >= 1 && parts.month <= 12
    case 'week':
      return firstDay(date).weekOfYear === parts.week
    case 'year':
      return true
    default:
      return parts satisfies never
  }
}
