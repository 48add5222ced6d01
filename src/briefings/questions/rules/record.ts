// Questions about the record itself: where it has things from, what it leaves open, what it covers.
import type { Lookup } from '../../dataset/lookup.ts'
import { askedFor } from '../asked.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { nearPerson } from './people-questions.ts'
import { has, isOpen, typedAs, type Rule } from './rule.ts'

/** "why does the text have two names": why sources differ. */
const UNLIKE =
  /\b(two|2|both|different|differing|several|various|conflicting) (\w+ )?(names?|titles?|dates?|labels?)\b|\bby (some|others)\b/

/** A dispute among the participants, as opposed to one among the sources. */
const DISPUTE =
  /\b(they|members|countries|sides|delegations|participants|partners|four)\b.*\b(disagree|differ|clash)/

/** Whether sources say the same. */
const AGREE = /\b(agree|agrees|differ|match|square|tally|contradict)\b/

function publishers({ spans }: Reading): number {
  return spans.filter(({ entities }) => entities.some(({ kind }) => kind === 'publisher')).length
}

/** "which ministry published the dates", "which body announced the meeting". */
const MADE_PUBLIC =
  /\b(announc\w+|issu\w+|releas\w+|publish\w*|put out|reported|gives?|gave|confirm\w*|posted)\b/

/** Whether a body of a country is asked for that issued none of the texts in question: one of the sources then. */
function asksForPublisher(reading: Reading, lookup: Lookup): boolean {
  const { countries, scope, text, documents } = reading
  if (askedFor(reading) !== 'body' || !MADE_PUBLIC.test(text)) return false
  if (documents.length > 0 || scope.kind !== 'some') return false
  if (countries.length === 0) return !/\b(statement|text|release|communique)\b/.test(text)
  return scope.meetings.some((id) => countries.includes(lookup.meeting(id)?.host.country ?? 'US'))
}

/** Sources, open points, coverage and how sure a thing is. */
export const recordRules: readonly Rule[] = [
  {
    name: 'which body published',
    take: (reading, lookup) =>
      asksForPublisher(reading, lookup) ? { kind: 'sources', scope: reading.scope } : null,
  },
  {
    name: 'sources',
    take: (reading) =>
      has(reading, 'sources') &&
      !has(reading, 'open', 'count', 'certainty') &&
      !AGREE.test(reading.text) &&
      reading.persons.length + reading.outsiders.length === 0
        ? { kind: 'sources', scope: reading.scope }
        : null,
  },
  {
    name: 'open points',
    take: (reading) => {
      const compared =
        (publishers(reading) > 0 || has(reading, 'sources')) && AGREE.test(reading.text)
      const unlike = has(reading, 'why') && UNLIKE.test(reading.text)
      if (!has(reading, 'open') && !compared && !unlike) return null
      if (has(reading, 'count') && reading.persons.length > 0) return null
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
  {
    name: 'how sure it is',
    take: (reading) => {
      if (!has(reading, 'certainty')) return null
      if (reading.persons.length > 0 && isOpen(reading)) {
        const near = nearPerson(reading)
        return { kind: 'unrecorded', said: typedAs(reading, 'certainty'), near }
      }
      if (publishers(reading) > 0) return { kind: 'sources', scope: reading.scope }
      return !has(
        reading,
        'when',
        'where',
        'host',
        'documents',
        'represent',
        'attend',
        'virtual',
      ) && reading.persons.length + reading.topics.length + reading.countries.length === 0
        ? { kind: 'open', scope: reading.scope, milestones: reading.named }
        : null
    },
  },
]
