// Questions about what was discussed, agreed and issued.

import type { Lookup } from '../../dataset/lookup.ts'
import { isNonEmpty } from '../../document/write.ts'
import { askedFor } from '../asked.ts'
import type { DocumentAspect } from '../question.ts'
import type { Reading } from '../reading.ts'
import { comparisonRules } from './comparisons.ts'
import { milestones } from './milestone-kinds.ts'
import { representatives } from './people-questions.ts'
import { eachOrAsk, has, isOpen, namesText, oneMeeting, size, type Rule } from './rule.ts'

function aspectOf(reading: Reading): DocumentAspect {
  if (has(reading, 'when', 'weekday')) return 'date'
  return has(reading, 'who') ? 'issuer' : 'list'
}

/** Ids of the texts that bear the one day that a question names. */
function issuedOn(constraints: Reading['constraints'], lookup: Lookup): readonly string[] {
  const day = dayIn(constraints)
  return [...lookup.dataset.meetings, ...lookup.dataset.milestones].flatMap(({ documents = [] }) =>
    documents.filter(({ issued }) => issued.on === day).map(({ id }) => id),
  )
}

/** The one day that a question names, as an ISO date; null where it names none, or more. */
function dayIn(constraints: Reading['constraints']): string | null {
  const [only, ...more] = constraints
  if (only?.kind !== 'time' || more.length > 0 || only.mark.days.length !== 1) return null
  const { year, month, days } = only.mark
  if (year === null || month === null) return null
  return [year, month, days[0]].map((part) => String(part).padStart(2, '0')).join('-')
}

/** "what was published on 31 January 2023": the day of a meeting, and of none of its texts. */
function dayWithoutText(reading: Reading, lookup: Lookup): string | null {
  const { constraints, scope } = reading
  if (scope.kind !== 'some' || has(reading, 'meeting', 'group')) return null
  return issuedOn(constraints, lookup).length > 0 ? null : dayIn(constraints)
}

/** "what did the group discuss": at a meeting, and not in general. */
const PAST = /\b(did|was|were|discussed)\b/

/** "to whom does the group answer". */
const ANSWERS =
  /\b(to )?whom? (do|does|did|must|was|is|were|are|will|would) (\w+ )*(answer|report)( (to|back|after|on)\b.*)?$|\bwho (gets|receives|reads|sees) (the |its |their )?(group|work|findings|results)\b/

/** "what did all meetings have in common". */
const IN_COMMON =
  /\b(all|every|the three)( \w+){0,3} meetings? .*\bin common$|\bcommon to (all|every)\b.* meetings?$/

/** "which meeting had the most outcomes", "which one agreed the least". */
const MOST = /^which\b.*\b(most|least|fewest|more)( (\w+ )?\w+)?$/

const WHOLE_TEXT =
  /\b(full|complete|whole|entire|verbatim|exact|original) (text|texts|wording|transcript)\b/

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
  ...comparisonRules,
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
    name: 'a text word for word',
    take: ({ text, scope, documents }) =>
      WHOLE_TEXT.test(text) && (documents.length > 0 || size(scope) === 1)
        ? {
            kind: 'unrecorded',
            said: [WHOLE_TEXT.exec(text)?.[0] ?? text],
            near: [{ kind: 'documents', scope, aspect: 'list', documents }],
          }
        : null,
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
      const aspect = aspectOf(reading)
      const day =
        documents.length === 0 && aspect === 'list' ? dayWithoutText(reading, lookup) : null
      return { kind: 'documents', scope, aspect, documents, ...(day === null ? {} : { day }) }
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
    name: 'which meeting agreed the most',
    take: (reading) =>
      isOpen(reading) && has(reading, 'outcomes') && MOST.test(reading.text)
        ? { kind: 'outcomes', scope: reading.scope }
        : null,
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
