// Questions to the bot itself: greetings, help, chores; and what is not for it.

import { postClaimed } from '../posts.ts'
import type { Reading } from '../reading.ts'
import { namesTheQuad } from '../subject.ts'
import { CHOICES, eachOrAsk, has, isOpen, typedAs, type Rule } from './rule.ts'

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

/** "summarise this article": a chore with something that is not in the record. */
const CHORE =
  /\b(summari[sz]e|translate|proofread|edit|rewrite|convert|review|check|explain) (this|these|my|the following|the attached)\b/

/** "was Ichikawa the prime minister": another rule sets the post right. */
function takesPost({ persons, spans }: Reading): boolean {
  return persons.length > 0 && postClaimed(spans).length > 0
}

/** "write a press release", "rank the delegates": asks for more than what is recorded. */
const WRITING =
  /^((please|kindly|can|could|would|you|now) )*((write|draft|compose) (a|an|me|us|the|up)|rank|rate)\b/

/** "is the group still active", "has it been disbanded". */
const GOES_ON =
  /\bstill (active|alive|going|running|around|functioning|operating|in being|meets?|meeting|a thing)\b|\b(group|it) (\w+ )?(disbanded|dissolved|defunct|dormant|discontinued|wound up|inactive)\b/

/** "will Neuberger come", "is she going to be there". */
const COMING = /\b(will|going to|gonna)\b|\bnext (meeting|one|session|round|time)\b/

/** "who filled his place at the next meeting": the meeting that came next, long ago. */
const PAST = /\b(filled|replaced|succeeded|took|came|went|sat|was|were|did|represented)\b/

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
      (has(reading, 'opinion') && !has(reading, 'help')) ||
      /^(so |and |but )?(should|shall) /.test(reading.text)
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
    name: 'the world at large',
    take: (reading) => {
      if (CHORE.test(reading.text) && isOpen(reading) && !namesTheQuad(reading)) {
        return { kind: 'not-understood' }
      }
      if (WRITING.test(reading.text) && !has(reading, 'summary', 'timeline', 'list')) {
        return { kind: 'not-understood' }
      }
      if (!has(reading, 'world') || takesPost(reading)) return null
      const { countries, scope, outsiders } = reading
      return namesTheQuad(reading) || (reading.yesNo && scope.kind === 'some')
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'world'),
            near:
              scope.kind === 'some' && countries.length > 0
                ? [{ kind: 'representatives', scope, countries, outsiders }]
                : [],
          }
        : { kind: 'not-understood' }
    },
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
    name: 'whether the group goes on',
    take: (reading) =>
      GOES_ON.test(reading.text) && has(reading, 'group', 'meeting') && isOpen(reading)
        ? { kind: 'future' }
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
        (reading.persons.length === 0 || (COMING.test(reading.text) && !PAST.test(reading.text)))
        ? { kind: 'future' }
        : null
    },
  },
]
