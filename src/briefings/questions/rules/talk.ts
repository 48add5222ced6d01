// Questions to the bot itself: greetings, help, what it covers, where it has things from.
import { CHOICES, eachOrAsk, has, isOpen, typedAs, type Rule } from './rule.ts'
import type { Question } from '../question.ts'
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

/** A dispute among the participants, as opposed to one among the sources. */
const DISPUTE =
  /\b(they|members|countries|sides|delegations|participants|partners|four)\b.*\b(disagree|differ|clash)/

function publishers({ spans }: Reading): number {
  return spans.filter(({ entities }) => entities.some(({ kind }) => kind === 'publisher')).length
}

/** Questions to the bot itself, and those that it does not take; tried first. */
export const talkRules: readonly Rule[] = [
  {
    name: 'injection',
    take: ({ spans }) =>
      spans.some(({ cues, asks }) => asks && cues.includes('injection'))
        ? { kind: 'not-understood' }
        : null,
  },
  {
    name: 'opinion',
    take: (reading) =>
      has(reading, 'opinion') || /^(so |and |but )?(should|shall) /.test(reading.text)
        ? { kind: 'not-understood' }
        : null,
  },
  {
    name: 'the day itself',
    take: (reading) =>
      has(reading, 'current') &&
      has(reading, 'when') &&
      isOpen(reading) &&
      !has(reading, 'meeting', 'group', 'represent')
        ? { kind: 'not-understood' }
        : null,
  },
  {
    name: 'help',
    take: (reading) =>
      has(reading, 'help') && isSmallTalk(reading) && !has(reading, 'coverage')
        ? { kind: 'help' }
        : null,
  },
  {
    name: 'abuse',
    take: (reading) =>
      has(reading, 'abuse') && isSmallTalk({ ...reading, unknown: [] })
        ? { kind: 'not-understood' }
        : null,
  },
  {
    name: 'greeting',
    take: (reading) =>
      has(reading, 'greeting', 'thanks') && isSmallTalk(reading)
        ? { kind: 'greeting', thanks: !has(reading, 'greeting') }
        : null,
  },
  {
    name: 'another body',
    take: (reading) =>
      has(reading, 'elsewhere')
        ? { kind: 'unrecorded', said: typedAs(reading, 'elsewhere'), near: [] }
        : null,
  },
  {
    name: 'no meeting named, but pointed at',
    take: (reading, lookup) =>
      has(reading, 'vague') &&
      isOpen(reading) &&
      reading.spans.every(({ cues, filler }) => filler || cues.length > 0)
        ? eachOrAsk(lookup.meetingIds.slice(-CHOICES), (scope) => ({
            kind: 'meeting',
            scope,
            density: null,
          }))
        : null,
  },
  {
    name: 'future',
    take: (reading) => {
      const { scope, constraints, milestones, named } = reading
      const past =
        constraints.some(({ kind }) => kind !== 'time' && kind !== 'ordinal') ||
        milestones.length + named.length > 0
      return has(reading, 'future') &&
        !past &&
        scope.kind !== 'some' &&
        reading.persons.length === 0
        ? { kind: 'future' }
        : null
    },
  },
  {
    name: 'sources',
    take: (reading) =>
      has(reading, 'sources') &&
      !has(reading, 'open', 'count') &&
      reading.persons.length + reading.outsiders.length === 0
        ? { kind: 'sources', scope: reading.scope }
        : null,
  },
  {
    name: 'open points',
    take: (reading) => {
      const compared =
        publishers(reading) > 0 &&
        /\b(agree|agrees|differ|match|square|tally|contradict)\b/.test(reading.text)
      if (!has(reading, 'open') && !compared) return null
      if (DISPUTE.test(reading.text)) {
        const near: Question[] =
          reading.scope.kind === 'some' ? [{ kind: 'discussed', scope: reading.scope }] : []
        return { kind: 'unrecorded', said: ['disagree'], near }
      }
      return { kind: 'open', scope: reading.scope, milestones: reading.named }
    },
  },
  {
    name: 'coverage',
    take: (reading) => {
      const about =
        has(reading, 'coverage') &&
        isOpen(reading) &&
        reading.persons.length + reading.topics.length + reading.named.length === 0
      return about && !has(reading, 'represent', 'attend', 'host', 'when', 'summit', 'ministers')
        ? { kind: 'coverage' }
        : null
    },
  },
]
