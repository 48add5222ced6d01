// Who held somebody's place before and after.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Person } from '../dataset/schema.ts'
import { listed, section, remark } from '../document/write.ts'
import type { PersonAspect } from '../questions/question.ts'
import { MEETINGS_SHOWN, type Part } from './answer.ts'
import { milestonesWith, whoRepresented } from './appearances.ts'
import { personName } from './words.ts'

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
  const seats = meetings.flatMap((meeting) => whoRepresented(meeting, person.country, lookup))
  const statements = listed(changed.map(({ statement }) => statement))
  const records = [...changed.map(({ record }) => record), ...meetings.map(({ id }) => id)]
  const title = `${personName(person)}: before and after`
  if (!isNamed(person, side, lookup)) {
    return {
      status: 'not-recorded',
      blocks: [remark(`The record names nobody ${WHERE[side]} ${person.name}.`)],
      nearby: [...statements, ...listed(seats)],
      records,
      title,
    }
  }
  return {
    status: 'answered',
    blocks: [...statements, ...section(`${country(person.country).name} at the meetings`, seats)],
    records,
    title,
  }
}

const WHERE: Readonly<Record<Side, string>> = {
  succession: 'before or after',
  successor: 'after',
  predecessor: 'before',
}

/** Whether the record names somebody else for the person's country at an earlier or a later meeting. */
function isNamed({ id, country: code }: Person, side: Side, lookup: Lookup): boolean {
  const own = lookup.appearances(id).map(({ meeting }) => lookup.position(meeting))
  const first = Math.min(...own)
  const last = Math.max(...own)
  return lookup.dataset.meetings.some(({ delegations }, at) => {
    const beside = (at < first && side !== 'successor') || (at > last && side !== 'predecessor')
    return (
      beside &&
      delegations.some((delegation) => delegation.kind === 'named' && delegation.country === code)
    )
  })
}
