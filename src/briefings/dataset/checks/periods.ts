// A check: a period ends after it starts, is equally precise at both ends, and starts in the month of the id.

import { dateParts, firstDay } from '../../document/dates.ts'
import type { Fault } from '../dataset.ts'
import type { Period } from '../schema.ts'
import type { Check } from './check.ts'

export const periods: Check = {
  name: 'periods',
  describes:
    'A period ends after it starts, is equally precise at both ends, and starts in the month of the id.',
  scope: 'file',
  check: ({ meetings, milestones }) =>
    [...meetings, ...milestones].flatMap(({ file, value: { id, period } }) => [
      ...endFaults(file, period),
      ...startFaults(file, id, period),
    ]),
}

function endFaults(file: string, { start, end }: Period): readonly Fault[] {
  if (end === undefined) return []
  const field = 'period.end'
  const [from, to] = [dateParts(start).kind, dateParts(end).kind]
  if (from !== to) {
    const problem = `The end ${end} is a ${to}, the start ${start} a ${from}.`
    return [{ file, field, problem, fix: 'Make both as precise as the less precise source.' }]
  }
  if (Temporal.PlainDate.compare(firstDay(end), firstDay(start)) > 0) return []
  const problem = `The end ${end} is not after the start ${start}.`
  return [{ file, field, problem, fix: 'Correct the dates; leave out the end of a single day.' }]
}

function startFaults(file: string, id: string, { start }: Period): readonly Fault[] {
  const month = id.slice(0, 7)
  const startMonth = firstDay(start).toString().slice(0, 7)
  if (dateParts(start).kind === 'year' || month === startMonth) return []
  const problem = `The id begins with ${month}, the period starts in ${startMonth}.`
  return [
    { file, field: 'period.start', problem, fix: 'Correct the date, or the id if it is new.' },
  ]
}
