// How many people: those whom the record names, and those who came, whom nobody counted.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import { heading, listed, remark, type DraftBlock } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { MEETINGS_SHOWN, PEOPLE_SHOWN, scoped, type Part } from './answer.ts'
import { seenAt } from './appearances.ts'
import { representation } from './meeting-forms.ts'
import { nearest } from './meetings.ts'
import { silences } from './statements.ts'
import { amount, countryName, inARow, meetingLabel } from './words.ts'

/**
 * How many people the record names as representing a country.
 * @param question at which meetings, for which countries
 * @param lookup the record
 * @returns the number, and where each was seen; not recorded where nobody is named there
 */
export function countRepresentatives(
  { scope, countries }: QuestionOf<'count'>,
  lookup: Lookup,
): Part {
  const within = scope.kind === 'some' ? new Set<string>(scope.meetings) : null
  const people = [...lookup.dataset.people.values()].filter(
    ({ id, country }) =>
      lookup.appearances(id).some(({ meeting }) => within === null || within.has(meeting)) &&
      (countries.length === 0 || countries.includes(country)),
  )
  if (scope.kind === 'absent' || (people.length === 0 && scope.kind === 'some')) {
    const { meetings, preface } = scoped(scope, lookup)
    return {
      status: 'not-recorded',
      blocks: [...preface, ...unnamedAt(meetings)],
      nearby: nearest(lookup),
      records: meetings.map(({ id }) => id),
    }
  }
  const number = amount(people.length, 'person', 'people')
  const who = countries.length === 0 ? 'the countries' : inARow(countries.map(countryName))
  const where = scope.kind === 'some' ? ` (${scope.said})` : ' at the meetings'
  return {
    status: 'answered',
    blocks: [
      remark(`The record names ${number} who represented ${who}${where}.`),
      ...listed(people.slice(0, PEOPLE_SHOWN).map((person) => seenAt(person, lookup))),
      ...unnamedAt(lookup.dataset.meetings.slice(-MEETINGS_SHOWN)),
    ],
    records: lookup.meetingIds.slice(-MEETINGS_SHOWN),
  }
}

/**
 * How many people came, named or not.
 * @param question at which meetings
 * @param lookup the record
 * @returns that no source says, with those who are named nearby
 */
export function countAttendees({ scope }: QuestionOf<'count'>, lookup: Lookup): Part {
  const { meetings, preface } = scoped(scope, lookup)
  return {
    status: 'not-recorded',
    blocks: [
      ...preface,
      remark(
        'The record names who represented each country; how many people came is in none of its sources.',
      ),
      ...unnamedAt(meetings),
    ],
    nearby: meetings
      .filter(hasNames)
      .flatMap((meeting) => [heading(meetingLabel(meeting)), ...representation(meeting, lookup)]),
    records: meetings.map(({ id }) => id),
  }
}

function hasNames({ delegations }: Meeting): boolean {
  return delegations.some(({ kind }) => kind === 'named')
}

/** Whom no source names at some meetings. */
function unnamedAt(meetings: readonly Meeting[]): readonly DraftBlock[] {
  return listed(meetings.flatMap((meeting) => silences(meeting, 'people')))
}
