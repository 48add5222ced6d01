// Questions to try: one a digest, each of which the record answers.

import { answerQuestion } from '../answers/answer-question.ts'
import { choiceOf } from '../answers/choice.ts'
import { countries } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Choice } from '../document/briefing.ts'
import type { Question } from '../questions/question.ts'
import { OF_ALL, passes, type About } from './filter.ts'
import type { Filters } from './settings.ts'
import { at } from './spotlights/spotlight.ts'
import { spread } from './spread.ts'

/** A question that the record answers, and what it is about. */
export interface Tried {
  readonly id: string
  readonly kind: string
  readonly about: About
  readonly choice: Choice
}

const ALL = { kind: 'all' } as const

/**
 * Every question that a digest can propose.
 * @param lookup the record
 * @returns those that the record answers, kinds mixed
 */
export function questionsToTry(lookup: Lookup): readonly Tried[] {
  return spread(
    [...ofMeetings(lookup), ...ofPeople(lookup), ...ofTopics(lookup), ...ofGroup()].flatMap(
      ({ question, about }): readonly Tried[] => {
        const { status, ask } = answerQuestion(question, {
          lookup,
          today: ANY_DAY,
          density: 'short',
        })
        const choice = choiceOf(question, lookup)
        return status === 'answered' ? [{ id: ask, kind: question.kind, about, choice }] : []
      },
    ),
  )
}

/** Whether the record answers a question does not depend on the day of asking. */
const ANY_DAY = Temporal.PlainDate.from('2026-01-05')

/**
 * The question of a digest.
 * @param questions all that can be proposed
 * @param filters what the channel chose
 * @param place where the digest is in its round; any whole number
 * @param taken what the digest is about already; asked only where there is nothing else
 * @param lookup the record
 * @returns a question about what the channel follows; what can be asked, where there is none
 */
export function questionFor(
  questions: readonly Tried[],
  filters: Filters,
  place: number,
  taken: string | null,
  lookup: Lookup,
): Choice {
  const open = questions.filter(({ about }) => passes(about, filters))
  const at = place % Math.max(1, open.length)
  const turns = [open.at(at), open.at(at - Math.floor(open.length / 2))]
  const chosen = turns.find((each) => each?.choice.ask !== taken) ?? turns[0]
  if (chosen !== undefined) return chosen.choice
  return choiceOf({ kind: 'help' }, lookup)
}

/**
 * A question that shows what can be asked, for who has never asked.
 * @param questions all that can be proposed
 * @param filters what the channel chose
 * @returns who represented the countries at a meeting; null where the channel does not follow that
 */
export function exampleOf(questions: readonly Tried[], filters: Filters): string | null {
  const plain = questions.find(
    ({ kind, about }) => kind === 'representatives' && passes(about, filters),
  )
  return plain?.choice.ask ?? null
}

interface Candidate {
  readonly question: Question
  readonly about: About
}

function ofMeetings({ dataset, meetingIds }: Lookup): readonly Candidate[] {
  return dataset.meetings.flatMap((meeting, index) => {
    const scope = at(meeting)
    const before = meetingIds[index - 1]
    const questions: readonly Question[] = [
      { kind: 'representatives', scope, countries: [], outsiders: [] },
      { kind: 'discussed', scope },
      { kind: 'outcomes', scope },
      { kind: 'documents', scope, aspect: 'list', documents: [] },
      { kind: 'open', scope, milestones: [] },
      { kind: 'host', scope, countries: [] },
      ...(before === undefined
        ? []
        : [
            { kind: 'compare', meetings: [before, meeting.id], people: true } as const,
            { kind: 'interval', pairs: [[before, meeting.id]] } as const,
          ]),
    ]
    return questions.map((question) => ({ question, about: OF_ALL }))
  })
}

/** Who somebody is, and whether they came to a meeting where somebody else stood for their country. */
function ofPeople(lookup: Lookup): readonly Candidate[] {
  const { people, meetings } = lookup.dataset
  return [...people.values()]
    .filter(({ id }) => lookup.appearances(id).length > 0)
    .flatMap(({ id, country }) => {
      const about = { countries: [country], topics: [] }
      const own = new Set(lookup.appearances(id).map(({ meeting }) => meeting))
      const other = meetings.find(
        ({ id: meeting, delegations }) =>
          !own.has(meeting) &&
          delegations.some((each) => each.kind === 'named' && each.country === country),
      )
      const profile = { kind: 'person', person: id, aspect: 'profile', scope: ALL } as const
      const came =
        other === undefined
          ? []
          : [{ kind: 'attendance', persons: [id], scope: at(other), countries: [] } as const]
      return [profile, ...came].map((question) => ({ question, about }))
    })
}

function ofTopics({ dataset }: Lookup): readonly Candidate[] {
  const leads = new Set(
    dataset.milestones.flatMap(({ leads: all = [] }) => all.flatMap(({ topics = [] }) => topics)),
  )
  return [...dataset.topics.keys()].flatMap((id): readonly Candidate[] => {
    const about = { countries: 'all', topics: [id] } as const
    return [
      { question: { kind: 'topic', topics: [id], scope: ALL }, about },
      ...(leads.has(id)
        ? [{ question: { kind: 'leads', topics: [id], countries: [] }, about } as const]
        : []),
    ]
  })
}

function ofGroup(): readonly Candidate[] {
  const whole: readonly Question[] = [
    { kind: 'continuity', countries: [] },
    { kind: 'not-hosted' },
    { kind: 'timeline', year: null, milestoneKind: null, between: null },
    { kind: 'topics' },
    { kind: 'people' },
    { kind: 'documents', scope: ALL, aspect: 'list', documents: [] },
    { kind: 'leads', topics: [], countries: [] },
  ]
  return [
    ...whole.map((question) => ({ question, about: OF_ALL })),
    ...countries.flatMap(({ code }): readonly Candidate[] => {
      const about = { countries: [code], topics: [] }
      return [
        { question: { kind: 'country', country: code }, about },
        { question: { kind: 'continuity', countries: [code] }, about },
      ]
    }),
  ]
}
