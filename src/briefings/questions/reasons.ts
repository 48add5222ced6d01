// "why": the record seldom holds reasons.
import type { Lookup } from '../dataset/lookup.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { has, typedAs } from './rules/rule.ts'

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>

/** Kinds of question whose reason no source gives. */
const WITHOUT_REASON: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'person',
  'interval',
  'outcomes',
  'documents',
  'topic',
])

/**
 * Whether a question asks why something is so that the record holds to be so. Where the record holds the
 * opposite, the question is answered instead, which corrects its premise.
 * @param question what a rule took the question for
 * @param reading the question as a whole
 * @param lookup the record
 * @returns whether its reason is asked for
 */
export function asksForReason(question: Question, reading: Reading, lookup: Lookup): boolean {
  if (!has(reading, 'why')) return false
  const { kind } = question
  if (WITHOUT_REASON.has(kind)) return true
  if (kind === 'attendance') return !has(reading, 'succession') && tookPart(question, lookup)
  if (kind === 'leads') return leadsIt(question, lookup)
  if (kind === 'meeting') return question.scope.kind !== 'absent'
  if (kind === 'milestone') return !has(reading, 'creation', 'define')
  if (kind === 'continuity') {
    return question.countries.length === 0 || has(reading, 'succession')
  }
  return false
}

/**
 * The question of a reason, which the record does not hold.
 * @param question what it asks the reason of
 * @param reading the question as a whole
 * @returns that it is not recorded, with the fact itself nearby
 */
export function withoutReason(question: Question, reading: Reading): Question {
  return { kind: 'unrecorded', said: typedAs(reading, 'why'), near: [question] }
}

function tookPart({ persons, scope }: Kind<'attendance'>, lookup: Lookup): boolean {
  const meetings = scope.kind === 'some' ? scope.meetings : []
  return persons.every((person) =>
    meetings.every((id) => lookup.appearances(person).some(({ meeting }) => meeting === id)),
  )
}

function leadsIt({ countries, topics }: Kind<'leads'>, lookup: Lookup): boolean {
  return lookup.dataset.milestones
    .flatMap(({ leads = [] }) => leads)
    .some(
      ({ country, topics: about = [] }) =>
        countries.includes(country) && topics.some((topic) => about.includes(topic)),
    )
}
