// Who held somebody's place before and after.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Person } from '../dataset/schema.ts'
import { listed, section, remark, type Draft } from '../document/write.ts'
import type { PersonAspect } from '../questions/question.ts'
import { MEETINGS_SHOWN, type Part } from './answer.ts'
import { milestonesWith, whoRepresented } from './appearances.ts'
import { silences } from './statements.ts'
import { NOT_FOLLOWED, personName } from './words.ts'

/** The aspects of a person that ask who came before or after. */
export type Side = Extract<PersonAspect, 'succession' | 'successor' | 'predecessor'>

/**
 * Who held somebody's place before or after.
 * @param person the person
 * @param side after (`successor`), before (`predecessor`), or both
 * @param lookup the record
 * @returns what the record says of it; not recorded where it names nobody on that side
 */
export function answerSuccession(person: Person, side: Side, lookup: Lookup): Part {
  const changed = milestonesWith(person.id, lookup).filter(({ personnel }) => personnel)
  const meetings = lookup.dataset.meetings.slice(-MEETINGS_SHOWN)
  const seatsAt = (those: readonly Meeting[]): readonly Draft[] =>
    those.flatMap((meeting) => whoRepresented(meeting, person.country, lookup))
  const asked = meetings.filter((meeting) => namesAnother(meeting, person, side, lookup))
  const others = meetings.filter((meeting) => !asked.includes(meeting))
  const open = [...new Set(changed.map(({ record }) => record))].flatMap((id) =>
    silences(lookup.milestone(id) ?? {}, 'dates'),
  )
  const statements = listed([...changed.map(({ statement }) => statement), ...open])
  const records = [...changed.map(({ record }) => record), ...meetings.map(({ id }) => id)]
  const title = `${personName(person)}: before and after`
  if (!lookup.dataset.meetings.some((meeting) => namesAnother(meeting, person, side, lookup))) {
    return {
      status: 'not-recorded',
      blocks: [
        remark(
          `The record names nobody ${WHERE[side]} ${person.name}.${side === 'successor' ? ` ${NOT_FOLLOWED}` : ''}`,
        ),
      ],
      nearby: [...statements, ...listed(seatsAt(meetings))],
      records,
      title,
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...listed(seatsAt(asked)),
      ...statements,
      ...section(`${country(person.country).name} at the other meetings`, seatsAt(others)),
    ],
    records,
    title,
  }
}

const WHERE: Readonly<Record<Side, string>> = {
  succession: 'before or after',
  successor: 'after',
  predecessor: 'before',
}

/** Whether a meeting, by its place in the row, is on that side of all that the person was seen at. */
function isOnSide({ id }: Person, side: Side, at: number, lookup: Lookup): boolean {
  const own = lookup.appearances(id).map(({ meeting }) => lookup.position(meeting))
  const isBefore = at < Math.min(...own)
  const isAfter = at > Math.max(...own)
  return (isBefore && side !== 'successor') || (isAfter && side !== 'predecessor')
}

/** Whether a meeting on that side names somebody for the person's country. */
function namesAnother(
  { id, delegations }: Meeting,
  person: Person,
  side: Side,
  lookup: Lookup,
): boolean {
  return (
    isOnSide(person, side, lookup.position(id), lookup) &&
    delegations.some(({ kind, country: code }) => kind === 'named' && code === person.country)
  )
}
