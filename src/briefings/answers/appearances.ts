// Where people were seen, and what is known of how they came and left: sentences that stand alone.

import type { Appearance, Lookup } from '../dataset/lookup.ts'
import type { CountryCode, Meeting, Person } from '../dataset/schema.ts'
import { periodInWords } from '../document/dates.ts'
import { claim, note, recordedClaim, type Draft } from '../document/write.ts'
import {
  allCites,
  countryName,
  delegationSentence,
  inARow,
  nameOf,
  numberWord,
  personName,
} from './words.ts'

/** A person's meetings in one sentence. */
export function seenAt(person: Person, lookup: Lookup): Draft {
  const [first, ...rest] = lookup.appearances(person.id)
  if (first === undefined) return note(`${personName(person)} stands at no meeting.`)
  const places = [first, ...rest].map(({ meeting }) => {
    const found = lookup.meeting(meeting)
    return found === undefined ? meeting : `${found.place.city} (${periodInWords(found.period)})`
  })
  const times = rest.length === 0 ? 'one meeting' : `${numberWord(rest.length + 1)} meetings`
  return claim(
    `${personName(person)} represented ${countryName(person.country)} at ${times}: ${inARow(places)}.`,
    allCites(first.cites, ...rest.map(({ cites }) => cites)),
  )
}

/** Who represented a country at a meeting, or that no source names anybody. */
export function whoInstead(meeting: Meeting, code: CountryCode, lookup: Lookup): readonly Draft[] {
  return meeting.delegations
    .filter(({ country: of }) => of === code)
    .map((delegation) => delegationSentence(meeting, delegation, lookup))
}

/** What the record says of how a person came to or left a post. */
export function changes(person: Person, lookup: Lookup): readonly Draft[] {
  return milestonesWith(person.id, lookup)
    .filter(({ personnel }) => personnel)
    .map(({ statement }) => statement)
}

/** Statements of milestones that name a person, each with its record and whether it is about posts. */
export function milestonesWith(
  person: string,
  lookup: Lookup,
): readonly { record: string; statement: Draft; personnel: boolean }[] {
  const family = lookup.dataset.people.get(person)?.family ?? person
  return lookup.dataset.milestones
    .filter(({ people = [] }) => people.includes(person))
    .flatMap(({ id, kind, says }) =>
      says
        .filter(({ text }) => text.includes(family))
        .map((said) => ({
          record: id,
          statement: recordedClaim(said),
          personnel: kind === 'personnel',
        })),
    )
}

/** One appearance of one person as a sentence that stands alone. */
export function appearanceClaim(id: string, seen: Appearance, lookup: Lookup): Draft {
  const meeting = lookup.meeting(seen.meeting)
  if (meeting === undefined) return note(seen.meeting)
  const where = `${meeting.place.city} (${periodInWords(meeting.period)})`
  return claim(
    `${nameOf(id, lookup)} represented ${countryName(seen.country)} in ${where} as ${seen.title}.`,
    allCites(seen.cites, meeting.period.cites),
  )
}
