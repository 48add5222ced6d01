// Questions to the bot itself: greetings, help, what it covers, where it has things from.
import { has, isOpen, type Rule } from './rule.ts'
import type { Reading } from '../reading.ts'

/** Nothing of the record is named and nothing of it asked for. */
function isSmallTalk(reading: Reading): boolean {
  return (
    isOpen(reading) &&
    reading.unknown.length === 0 &&
    reading.persons.length + reading.countries.length + reading.topics.length === 0 &&
    reading.named.length + reading.documents.length + reading.outsiders.length === 0 &&
    !has(reading, ...SUBJECTS)
  )
}

const SUBJECTS = [
  'represent',
  'attend',
  'host',
  'lead',
  'discuss',
  'topics',
  'outcomes',
  'documents',
  'reports',
  'change',
  'continuity',
  'succession',
  'meeting',
  'group',
  'timeline',
  'creation',
  'summit',
  'ministers',
  'latest',
  'summary',
  'when',
  'where',
  'count',
  'future',
  'open',
  'sources',
  'speech',
  'title',
  'country',
] as const

export const talkRules: readonly Rule[] = [
  {
    name: 'injection',
    take: (reading) => (has(reading, 'injection') ? { kind: 'not-understood' } : null),
  },
  {
    name: 'help',
    take: (reading) =>
      has(reading, 'help') && isSmallTalk(reading) && !has(reading, 'coverage')
        ? { kind: 'help' }
        : null,
  },
  {
    name: 'coverage',
    take: (reading) => {
      const about = has(reading, 'coverage') && isOpen(reading) && reading.persons.length === 0
      return about && !has(reading, 'sources', 'represent', 'attend', 'host', 'when')
        ? { kind: 'coverage' }
        : null
    },
  },
  {
    name: 'abuse',
    take: (reading) =>
      has(reading, 'abuse') && isSmallTalk(reading) ? { kind: 'not-understood' } : null,
  },
  {
    name: 'greeting',
    take: (reading) =>
      has(reading, 'greeting', 'thanks') && isSmallTalk(reading)
        ? { kind: 'greeting', thanks: !has(reading, 'greeting') }
        : null,
  },
  {
    name: 'future',
    take: (reading) => {
      const { scope, constraints } = reading
      const relative = constraints.some(({ kind }) => kind === 'relative')
      return has(reading, 'future') &&
        !relative &&
        scope.kind !== 'some' &&
        reading.persons.length === 0
        ? { kind: 'future' }
        : null
    },
  },
  {
    name: 'sources',
    take: (reading) =>
      has(reading, 'sources') && !has(reading, 'open') && reading.persons.length === 0
        ? { kind: 'sources', scope: reading.scope }
        : null,
  },
  {
    name: 'open points',
    take: (reading) => (has(reading, 'open') ? { kind: 'open', scope: reading.scope } : null),
  },
]
