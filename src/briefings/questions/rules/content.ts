// Questions about what was discussed, agreed and issued.
import type { Several } from '../../document/briefing.ts'
import { isNonEmpty, isSeveral } from '../../document/write.ts'
import { askedFor } from '../asked.ts'
import type { DocumentAspect, Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import type { Lookup } from '../../dataset/lookup.ts'
import { meetingsFor } from '../scope.ts'
import { milestones } from './milestone-kinds.ts'
import { representatives } from './people-questions.ts'
import { eachOrAsk, has, isOpen, oneMeeting, size, type Rule } from './rule.ts'

function aspectOf(reading: Reading): DocumentAspect {
  if (has(reading, 'when', 'weekday')) return 'date'
  return has(reading, 'who') ? 'issuer' : 'list'
}

/** What the question names that is no meeting of the group. */
function unmetMeetings({ constraints }: Reading, lookup: Lookup): readonly string[] {
  return constraints
    .filter((constraint) => meetingsFor(constraint, lookup).length === 0)
    .map(({ said }) => said)
}

/** Ids of the texts that bear the one day that a question names. */
function issuedOn(constraints: Reading['constraints'], lookup: Lookup): readonly string[] {
  const [only, ...more] = constraints
  if (only?.kind !== 'time' || more.length > 0 || only.mark.days.length !== 1) return []
  const { year, month, days } = only.mark
  const day = [year, month, days[0]].map((part) => String(part ?? '').padStart(2, '0')).join('-')
  return [...lookup.dataset.meetings, ...lookup.dataset.milestones].flatMap(({ documents = [] }) =>
    documents.filter(({ issued }) => issued.on === day).map(({ id }) => id),
  )
}

function namesText(reading: Reading): boolean {
  return has(reading, 'documents') || reading.documents.length > 0
}

/** "what did the group discuss": at a meeting, and not in general. */
const PAST = /\b(did|was|were|discussed)\b/

/** "to whom does the group answer". */
const ANSWERS =
  /\b(to )?whom? (do|does|did|must|was|is|were|are|will|would) (\w+ )*(answer|report)( (to|back|after|on)\b.*)?$|\bwho (gets|receives|reads|sees) (the |its |their )?(group|work|findings|results)\b/

/** "what did all meetings have in common". */
const IN_COMMON =
  /\b(all|every|the three)( \w+){0,3} meetings? .*\bin common$|\bcommon to (all|every)\b.* meetings?$/

/** More than these are not meant by "compare the meetings": then it is the last two, as for "compare". */
const SIDE_BY_SIDE = 5

/** "compare the meetings", as opposed to one with the one before it. */
function comparesAll({ plural, scope }: Reading, all: readonly string[]): boolean {
  return plural && scope.kind === 'all' && all.length <= SIDE_BY_SIDE
}

function comparison(meetings: Several<string>): Question {
  return { kind: 'compare', meetings, people: false }
}

/** Oldest first. */
function inOrder(ids: readonly string[], lookup: Lookup): readonly string[] {
  return ids.toSorted((a, b) => lookup.position(a) - lookup.position(b))
}

/** What was discussed, agreed, issued and reported, and how meetings differ. */
export const contentRules: readonly Rule[] = [
  {
    name: 'reports back',
    take: (reading) =>
      has(reading, 'reports') || ANSWERS.test(reading.text)
        ? { kind: 'reports', scope: reading.scope }
        : null,
  },
  {
    name: 'topics of every meeting',
    take: (reading) =>
      isOpen(reading) &&
      (IN_COMMON.test(reading.text) ||
        (askedFor(reading) === 'subjects' && has(reading, 'everytime', 'continuity')))
        ? { kind: 'topics' }
        : null,
  },
  {
    name: 'meetings compared',
    take: (reading, lookup) => {
      const named = inOrder(reading.meetings, lookup)
      const nowhere = reading.scope.kind === 'absent' ? unmetMeetings(reading, lookup) : []
      if (has(reading, 'change') && nowhere.length > 0) {
        return { kind: 'unrecorded', said: nowhere, near: [] }
      }
      if (namesText(reading) && named.length !== 2) return null
      const unlike =
        has(reading, 'not') && has(reading, 'discuss', 'topics', 'outcomes') && named.length === 2
      if (
        !unlike &&
        !has(reading, 'change') &&
        !(has(reading, 'continuity', 'everytime') && named.length > 1)
      )
        return null
      if (isSeveral(named)) return comparison(named)
      const { scope, topics } = reading
      if (scope.kind === 'absent') return null
      if (scope.kind === 'some' && isSeveral(scope.meetings)) return comparison(scope.meetings)
      if (topics.length > 0) return null
      const all = lookup.meetingIds
      if (comparesAll(reading, all) && isSeveral(all)) return comparison(all)
      const at = scope.kind === 'some' ? lookup.position(scope.meetings[0]) : all.length - 1
      const start = Math.max(0, at - 1)
      const neighbours = all.slice(start, start + 2)
      return isSeveral(neighbours) ? comparison(neighbours) : null
    },
  },
  {
    name: 'how many texts, topics or sources',
    take: (reading) => {
      if (!has(reading, 'count') || reading.topics.length > 0) return null
      const { scope, countries } = reading
      if (namesText(reading)) return { kind: 'count', what: 'documents', scope, countries }
      if (has(reading, 'topics')) return { kind: 'count', what: 'topics', scope, countries }
      if (has(reading, 'sources')) return { kind: 'count', what: 'sources', scope, countries }
      return null
    },
  },
  {
    name: 'a text by its date',
    take: (reading, lookup) => {
      const { scope, constraints } = reading
      if (scope.kind !== 'absent' || !has(reading, 'documents', 'summary', 'happened')) return null
      const issued = issuedOn(constraints, lookup)
      return issued.length > 0 && !has(reading, 'meeting', 'group')
        ? { kind: 'documents', scope: { kind: 'all' }, aspect: 'list', documents: issued }
        : null
    },
  },
  {
    name: 'joint texts',
    take: (reading, lookup) => {
      const { scope, documents } = reading
      if (
        !namesText(reading) ||
        (reading.topics.length > 0 && documents.length === 0 && size(scope) === 0)
      )
        return null
      if (has(reading, 'say', 'discuss') && isOpen(reading) && documents.length === 0) {
        const issued = lookup.dataset.meetings.filter((meeting) => meeting.documents.length > 0)
        return eachOrAsk(
          issued.slice(-8).map(({ id }) => id),
          (one) => ({ kind: 'documents', scope: one, aspect: 'list', documents: [] }),
        )
      }
      return { kind: 'documents', scope, aspect: aspectOf(reading), documents }
    },
  },
  {
    name: 'a topic',
    take: (reading, lookup) => {
      const { topics, scope, milestones: dated } = reading
      if (!isNonEmpty(topics)) return null
      // "who from CERT came": a body that bears the name of a topic.
      const ofBody = askedFor(reading) === 'who' && has(reading, 'attend', 'represent')
      if (ofBody && !has(reading, 'discuss', 'say', 'outcomes', 'lead', 'documents')) {
        const said = reading.spans.filter(({ entities }) =>
          entities.some(({ kind }) => kind === 'topic'),
        )
        const near = [representatives(reading)]
        return { kind: 'unrecorded', said: said.map(({ typed }) => typed), near }
      }
      const around = new Set(topics.flatMap((topic) => lookup.milestonesOn(topic)))
      const then = scope.kind === 'absent' ? dated.filter((id) => around.has(id)) : []
      return milestones(then, 'all') ?? { kind: 'topic', topics, scope }
    },
  },
  {
    name: 'outcomes',
    take: (reading, lookup) =>
      has(reading, 'outcomes')
        ? oneMeeting(reading, lookup, (scope) => ({ kind: 'outcomes', scope }))
        : null,
  },
  {
    name: 'what was discussed',
    take: (reading, lookup) => {
      const ofGroup = has(reading, 'group') && !has(reading, 'meeting') && !PAST.test(reading.text)
      if (isOpen(reading) && (ofGroup || (has(reading, 'topics') && !has(reading, 'discuss'))))
        return has(reading, 'topics', 'discuss') ? { kind: 'topics' } : null
      return has(reading, 'discuss', 'topics')
        ? oneMeeting(reading, lookup, (scope) => ({ kind: 'discussed', scope }))
        : null
    },
  },
]
