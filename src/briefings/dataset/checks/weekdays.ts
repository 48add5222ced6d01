// A check: the weekdays that a source names are those of the dates, which are then known to the day.

import { dateParts, firstDay, lastDay, weekdayName } from '../../document/dates.ts'
import type { Fault } from '../dataset.ts'
import type { Period } from '../schema.ts'
import type { Check } from './check.ts'

export const weekdays: Check = {
  name: 'weekdays',
  describes:
    'The weekdays that a source names are those of the dates, which are then known to the day.',
  scope: 'file',
  check: ({ meetings, milestones }) =>
    [...meetings, ...milestones].flatMap(({ file, value: { period } }) =>
      weekdayFaults(file, period),
    ),
}

function weekdayFaults(file: string, period: Period): readonly Fault[] {
  if (period.weekdays === undefined) return []
  const field = 'period.weekdays'
  const { start, end } = period
  if (dateParts(start).kind !== 'day') {
    const problem = `Weekdays are named, but ${start} is a ${dateParts(start).kind}.`
    return [{ file, field, problem, fix: 'Give the days, or leave out the weekdays.' }]
  }
  const named = period.weekdays.join(', ')
  const actual = daysBetween(start, end ?? start)
    .map(weekdayName)
    .join(', ')
  if (named === actual) return []
  const problem = `The weekdays are ${named}; ${end === undefined ? start : `${start} to ${end}`} is ${actual}.`
  return [{ file, field, problem, fix: 'Look at the source again, and correct dates or weekdays.' }]
}

function daysBetween(start: string, end: string): readonly string[] {
  const first = firstDay(start)
  const count = Math.max(first.until(lastDay(end)).days, 0) + 1
  return Array.from({ length: Math.min(count, 7) }, (_, days) => first.add({ days }).toString())
}
