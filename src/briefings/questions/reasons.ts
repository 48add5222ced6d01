// "why": the record seldom holds reasons.

import type { Lookup } from '../dataset/lookup.ts'
import { daysOf } from '../document/dates.ts'
import type { Question, QuestionOf } from './question.ts'
import type { Reading } from './reading.ts'
import { has, typedAs } from './rules/rule.ts'

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
  if (kind === 'topic' && !isDiscussed(question, lookup)) return false
  if (kind === 'documents' && isDenied(question, reading, lookup)) return false
  if (WITHOUT_REASON.has(kind)) return kind !== 'documents' || !UNLIKE.test(reading.text)
  if (kind === 'person') return !INSTEAD.test(reading.text)
  if (kind === 'attendance') {
    return !has(reading, 'succession', 'absent', 'not') && tookPart(question, lookup)
  }
  if (kind === 'leads') return leadsIt(question, lookup)
  if (kind === 'meeting') {
    return question.scope.kind !== 'absent' || /\b(no|not|never)\b/.test(reading.text)
  }
  if (kind === 'milestone') return !has(reading, 'creation', 'define')
  if (kind === 'continuity') {
    const stayed = SAME.test(reading.text) && cameAgain(question, lookup)
    return question.countries.length === 0 || has(reading, 'succession') || stayed
  }
  if (kind === 'host') return has(reading, 'not') !== hostedIt(question, lookup)
  return kind === 'detail' && isDetailSo(question, reading, lookup)
}

/** "why does the text have two names": why sources differ. */
export const UNLIKE =
  /\b(two|2|both|different|differing|several|various|conflicting) (\w+ )?(names?|titles?|dates?|labels?)\b|\b(different|differing|various|conflicting) (\w+ )?(days?|years?|versions?|accounts?)\b|\bby (some|others)\b/

/** Kinds of question whose reason no source gives. */
const WITHOUT_REASON: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'interval',
  'outcomes',
  'documents',
  'topic',
])

/** "why did Hansford come instead of Pezzullo": what became of the other is an answer. */
const INSTEAD = /\b(instead|place|rather than)\b/

const SAME = /\b(same|again|twice|repeatedly|kept|keep|stick|stuck|retain\w*)\b/

/**
 * The question of a reason, which the record does not hold.
 * @param question what it asks the reason of
 * @param reading the question as a whole
 * @returns that it is not recorded, with the fact itself nearby
 */
export function withoutReason(question: Question, reading: Reading): Question {
  return { kind: 'unrecorded', said: typedAs(reading, 'why'), near: [question], reason: true }
}

function tookPart(
  { persons, scope, countries }: QuestionOf<'attendance'>,
  lookup: Lookup,
): boolean {
  return persons.every((person) => {
    const seen = lookup
      .appearances(person)
      .filter(({ country }) => countries.length === 0 || countries.includes(country))
      .map(({ meeting }) => meeting)
    if (scope.kind === 'some') return scope.meetings.every((id) => seen.includes(id))
    return countries.length === 0 || seen.length > 0
  })
}

/** Whether any of the topics was taken up at the meetings asked about. */
function isDiscussed({ topics, scope }: QuestionOf<'topic'>, lookup: Lookup): boolean {
  return (
    scope.kind !== 'some' ||
    topics.some((topic) => scope.meetings.some((id) => lookup.meetingsOn(topic).includes(id)))
  )
}

/** "why was there no statement": where there was one, and no source says that none was found. */
function isDenied({ scope }: QuestionOf<'documents'>, { text }: Reading, lookup: Lookup): boolean {
  if (!/\b(no|not|never|without)\b/.test(text) || scope.kind !== 'some') return false
  return scope.meetings.every((id) => {
    const { documents = [], open = [] } = lookup.meeting(id) ?? {}
    return documents.length > 0 && !open.some(({ about }) => about === 'documents')
  })
}

function leadsIt({ countries, topics }: QuestionOf<'leads'>, lookup: Lookup): boolean {
  return lookup.dataset.milestones
    .flatMap(({ leads = [] }) => leads)
    .some(
      ({ country, topics: about = [] }) =>
        countries.includes(country) && topics.some((topic) => about.includes(topic)),
    )
}

function cameAgain({ countries }: QuestionOf<'continuity'>, lookup: Lookup): boolean {
  return [...lookup.dataset.people.values()].some(
    ({ id, country }) => countries.includes(country) && lookup.appearances(id).length > 1,
  )
}

/** Whether the countries asked about hosted every meeting asked about; any, where it names none. */
function hostedIt({ countries, scope }: QuestionOf<'host'>, lookup: Lookup): boolean {
  const hosted = new Set(countries.flatMap((code) => lookup.meetingsHostedBy(code)))
  if (countries.length === 0) return scope.kind !== 'absent'
  return scope.kind === 'some' ? scope.meetings.every((id) => hosted.has(id)) : hosted.size > 0
}

/** "why did it last two days", "why was it in person": whether the premise is as recorded. */
function isDetailSo(
  { detail, scope }: QuestionOf<'detail'>,
  { text }: Reading,
  lookup: Lookup,
): boolean {
  if (detail === 'format' || detail === 'venue') return true
  if (detail !== 'duration' || scope.kind === 'absent') return false
  const ids = scope.kind === 'some' ? scope.meetings : lookup.meetingIds
  const said = /\b(\w+)[ -]days?\b/.exec(text)?.[1]
  return ids.every((id) => {
    const meeting = lookup.meeting(id)
    const days = meeting === undefined ? null : daysOf(meeting.period)
    return days !== null && (said === String(days) || said === DAYS[days - 1])
  })
}

const DAYS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
