// Where people were seen, and what is known of how they came and left: sentences that stand alone.

import type { Appearance, Lookup } from '../dataset/lookup.ts'
import type { CountryCode, Meeting, Person } from '../dataset/schema.ts'
import { claim, note, recordedClaim, type Draft } from '../document/write.ts'
import { allCites, datedCites, delegationSentence } from './statements.ts'
import { countryName, inARow, nameOf, numberWord, personName, cityAndPeriod } from './words.ts'

/**
 * A person's meetings in one sentence.
 * @param person somebody of the record
 * @param lookup the record
 * @returns at which meetings the person was seen; a note where at none
 */
export function seenAt(person: Person, lookup: Lookup): Draft {
  const [first, ...rest] = lookup.appearances(person.id)
  if (first === undefined) return note(`${personName(person)} stands at no meeting.`)
  const places = [first, ...rest].map(({ meeting }) => {
    const found = lookup.meeting(meeting)
    return found === undefined ? meeting : cityAndPeriod(found)
  })
  const times = rest.length === 0 ? 'one meeting' : `${numberWord(rest.length + 1)} meetings`
  return claim(
    `${personName(person)} represented ${countryName(person.country)} at ${times}: ${inARow(places)}.`,
    allCites(first.cites, ...rest.map(({ cites }) => cites)),
  )
}

/**
 * Who represented one country at a meeting.
 * @param meeting any meeting
 * @param code the country
 * @param lookup the record
 * @returns a sentence that stands alone: who came, or that no source names anybody; none where it sent nobody
 */
export function whoRepresented(
  meeting: Meeting,
  code: CountryCode,
  lookup: Lookup,
): readonly Draft[] {
  return meeting.delegations
    .filter(({ country }) => country === code)
    .map((delegation) => delegationSentence(meeting, delegation, lookup))
}

/**
 * How a person came to or left a post.
 * @param person somebody of the record
 * @param lookup the record
 * @returns what the milestones about changes of people say of the person
 */
export function changesOfPost(person: Person, lookup: Lookup): readonly Draft[] {
  return milestonesWith(person.id, lookup)
    .filter(({ personnel }) => personnel)
    .map(({ statement }) => statement)
}

/** What a milestone says of a person. */
interface SaidOfPerson {
  /** Id of the milestone. */
  readonly record: string
  readonly statement: Draft
  /** Whether the milestone is a change of people. */
  readonly personnel: boolean
}

/**
 * What milestones say of a person.
 * @param person id of the person
 * @param lookup the record
 * @returns the statements that name the person, oldest milestone first
 */
export function milestonesWith(person: string, lookup: Lookup): readonly SaidOfPerson[] {
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

/**
 * One appearance of one person as a sentence that stands alone.
 * @param id of the person
 * @param seen one of the person's appearances
 * @param lookup the record
 * @returns for whom, where and under which title the person came
 */
export function appearanceClaim(id: string, seen: Appearance, lookup: Lookup): Draft {
  const meeting = lookup.meeting(seen.meeting)
  if (meeting === undefined) return note(seen.meeting)
  const who = `${nameOf(id, lookup)} represented ${countryName(seen.country)}`
  return claim(
    `${who} in ${cityAndPeriod(meeting)} as ${seen.title}.`,
    datedCites(seen.cites, meeting),
    meeting.period.basis,
  )
}
