// Whether somebody took part, and who did instead.

import type { Appearance, Lookup } from '../dataset/lookup.ts'
import type { CountryCode, Meeting, Person } from '../dataset/schema.ts'
import { listed, recordedClaim, type DraftBlock, remark } from '../document/write.ts'
import type { Scope, QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part, NOTHING_RECORDED } from './answer.ts'
import {
  appearanceClaim,
  milestonesWith,
  whoRepresented,
  seenAt,
  changesOfPost,
} from './appearances.ts'
import { countryName, inARow } from './words.ts'

/** Whether somebody took part. */
export function answerAttendance(
  { persons, scope, countries }: QuestionOf<'attendance'>,
  { lookup }: Context,
): Part {
  const { meetings, preface, absent } = scoped(scope, lookup)
  const parts = persons.map((id) => attendanceOf(id, scope, meetings, countries, lookup))
  const answered = parts.some(({ status }) => status === 'answered')
  if (absent && meetings.length === 0) {
    const known = persons.flatMap((id) =>
      lookup.appearances(id).map((seen) => appearanceClaim(id, seen, lookup)),
    )
    return { status: 'not-recorded', blocks: preface, nearby: listed(known), records: [] }
  }
  return {
    status: answered ? 'answered' : 'not-recorded',
    blocks: [...preface, ...parts.flatMap(({ blocks }) => blocks)],
    nearby: answered ? [] : parts.flatMap(({ nearby = [] }) => nearby),
    records: [...new Set(parts.flatMap(({ records }) => records))],
    next: persons.map((person) => ({
      kind: 'person',
      person,
      aspect: 'profile',
      scope: { kind: 'all' },
    })),
  }
}

function attendanceOf(
  id: string,
  scope: Scope,
  meetings: readonly Meeting[],
  countries: readonly CountryCode[],
  lookup: Lookup,
): Part {
  const person = lookup.dataset.people.get(id)
  if (person === undefined) return NOTHING_RECORDED
  const all = lookup.appearances(id)
  const seen = all.filter(
    ({ meeting }) => scope.kind === 'all' || meetings.some((m) => m.id === meeting),
  )
  const missed =
    scope.kind === 'all' ? [] : meetings.filter((m) => !all.some(({ meeting }) => meeting === m.id))
  const elsewhere = all.filter((appearance) => !seen.includes(appearance))
  const instead = missed.flatMap((meeting) => whoRepresented(meeting, person.country, lookup))
  const silent =
    missed.length > 0 && seen.length === 0 && instead.every(({ kind }) => kind === 'silence')
  const claims = [
    ...(scope.kind === 'all' && seen.length > 1 ? [seenAt(person, lookup)] : []),
    ...seen.map((appearance) => appearanceClaim(id, appearance, lookup)),
  ]
  const others = elsewhere.map((appearance) => appearanceClaim(id, appearance, lookup))
  if (silent) {
    return {
      status: 'not-recorded',
      blocks: listed(instead),
      nearby: [...nearbyOf(person, missed, lookup), ...listed(others)],
      records: missed.map(({ id: meeting }) => meeting),
    }
  }
  if (claims.length + instead.length + others.length === 0) return unnamed(person, lookup)
  return {
    status: 'answered',
    blocks: [
      ...verdict(person, scope, seen, missed, countries),
      ...listed([
        ...claims,
        ...instead,
        ...(missed.length > 0 ? [...others, ...changesOfPost(person, lookup)] : []),
      ]),
    ],
    records: [...seen.map(({ meeting }) => meeting), ...missed.map(({ id: meeting }) => meeting)],
  }
}

/** The verdict on somebody who was there. */
export const YES = 'Yes.'

/** Yes or no, in the bot's own words; the claims below carry the sources. */
function verdict(
  person: Person,
  scope: Scope,
  seen: readonly Appearance[],
  missed: readonly Meeting[],
  countries: readonly CountryCode[],
): readonly DraftBlock[] {
  if (countries.length > 0 && !countries.includes(person.country)) {
    return [
      remark(
        `No: in the record ${person.name} stands for ${countryName(person.country)}, not for ${inARow(countries.map(countryName))}.`,
      ),
    ]
  }
  if (scope.kind !== 'some') return []
  if (missed.length === 0) return [remark(YES)]
  if (seen.length > 0) return []
  const where = inARow(missed.map(({ place }) => place.city))
  return [remark(`No: the record does not have ${person.name} in ${where}.`)]
}

function unnamed(person: Person, lookup: Lookup): Part {
  const near = milestonesWith(person.id, lookup)
  return {
    status: 'not-recorded',
    blocks: [remark(`The record has ${person.name} at no meeting of the group.`)],
    nearby: listed(near.map(({ statement }) => statement)),
    records: near.map(({ record }) => record),
  }
}

function nearbyOf(
  person: Person,
  meetings: readonly Meeting[],
  lookup: Lookup,
): readonly DraftBlock[] {
  const { family } = person
  const said = meetings
    .flatMap(({ delegations }) => delegations)
    .flatMap((delegation) => (delegation.kind === 'not-named' ? (delegation.nearby ?? []) : []))
    .filter(({ text }) => text.includes(family))
  return listed([...said.map(recordedClaim), ...changesOfPost(person, lookup)])
}
