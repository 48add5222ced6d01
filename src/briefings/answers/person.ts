// Who somebody is: title, country, who came before and after.

import { country } from '../dataset/countries.ts'
import type { Appearance, Lookup } from '../dataset/lookup.ts'
import type { Person } from '../dataset/schema.ts'
import { listed, type Draft, section, remark } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part, NOTHING_RECORDED } from './answer.ts'
import { appearanceClaim, milestonesWith } from './appearances.ts'
import { answerAttendance } from './attendance.ts'
import { differenceStatements } from './statements.ts'
import { answerSuccession } from './succession.ts'
import { personName } from './words.ts'

/** Who somebody is, what the title was, which country, who came before and after. */
export function answerPerson(
  { person: id, aspect, scope }: QuestionOf<'person'>,
  context: Context,
): Part {
  const { lookup } = context
  const person = lookup.dataset.people.get(id)
  if (person === undefined) return NOTHING_RECORDED
  if (aspect === 'succession' || aspect === 'successor' || aspect === 'predecessor') {
    return answerSuccession(person, aspect, lookup)
  }
  const { meetings, preface } = scoped(scope, lookup)
  const seen = lookup
    .appearances(id)
    .filter(({ meeting }) => scope.kind === 'all' || meetings.some((m) => m.id === meeting))
  if (seen.length === 0 && lookup.appearances(id).length > 0) {
    return answerAttendance({ kind: 'attendance', persons: [id], scope, countries: [] }, context)
  }
  if (seen.length === 0) return atNoMeeting(person, lookup)
  const around = aspect === 'profile' ? milestonesWith(id, lookup) : []
  const differs = aspect === 'country' ? [] : titleDoubts(person, seen, lookup)
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...listed(seen.map((appearance) => appearanceClaim(id, appearance, lookup))),
      ...section(
        'Around the meetings',
        around.map(({ statement }) => statement),
      ),
      ...section('Where sources differ', differs),
    ],
    records: [...seen.map(({ meeting }) => meeting), ...around.map(({ record }) => record)],
    next: [
      { kind: 'country', country: person.country },
      { kind: 'continuity', countries: [person.country] },
    ],
    title:
      aspect === 'profile'
        ? `${personName(person)}, ${country(person.country).name}`
        : personName(person),
  }
}

function atNoMeeting(person: Person, lookup: Lookup): Part {
  const near = milestonesWith(person.id, lookup)
  return {
    status: near.length > 0 ? 'answered' : 'not-recorded',
    blocks: [
      ...listed(near.map(({ statement }) => statement)),
      remark(`The record has ${person.name} at no meeting of the group.`),
    ],
    records: near.map(({ record }) => record),
    title: personName(person),
  }
}

/** Where sources differ on the person at those meetings, such as on a title. */
function titleDoubts(
  person: Person,
  seen: readonly Appearance[],
  lookup: Lookup,
): readonly Draft[] {
  return seen
    .flatMap(({ meeting }) => lookup.meeting(meeting)?.differs ?? [])
    .filter(({ topic }) => topic.includes(person.family))
    .flatMap(differenceStatements)
}
