// The sentences and labels that answers share.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type {
  CountryCode,
  Delegation,
  Difference,
  Meeting,
  Milestone,
  Person,
} from '../dataset/schema.ts'
import type { NonEmpty } from '../document/briefing.ts'
import { dateParts, monthName, periodInWords } from '../document/dates.ts'
import {
  claim,
  note,
  recordedClaim,
  silence,
  type Draft,
  type DraftClaim,
} from '../document/write.ts'

/** The group's name in full. */
export const GROUP = 'Quad Senior Cyber Group'

/**
 * @param meeting a meeting
 * @returns "Tokyo, December 2023"
 */
export function meetingLabel(meeting: Meeting): string {
  return `${meeting.place.city}, ${monthOf(meeting.period.start)}`
}

/**
 * @param meeting a meeting
 * @returns "the Tokyo meeting of December 2023", to stand inside a sentence
 */
export function meetingName(meeting: Meeting): string {
  return `the ${meeting.place.city} meeting of ${monthOf(meeting.period.start)}`
}

/**
 * @param record a meeting or a milestone
 * @returns a label for a list: the meeting's place and month, or the milestone's title
 */
export function recordLabel(record: Meeting | Milestone): string {
  return 'title' in record ? record.title : meetingLabel(record)
}

/**
 * @param person a person of the record
 * @returns the name with honorific and post-nominals: "Lt General Rajesh Pant", "Michael Pezzullo AO"
 */
export function personName({ name, honorific, postNominals }: Person): string {
  return [honorific, name, postNominals].filter((part) => part !== undefined).join(' ')
}

/**
 * @param code a member of the Quad
 * @returns its name inside a sentence: "the United States"
 */
export function countryName(code: CountryCode): string {
  return country(code).inSentence
}

/**
 * @param words any words
 * @returns "a", "a and b", "a, b and c"
 */
export function inARow(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/**
 * @param count a whole number
 * @returns the word up to twelve, digits above
 */
export function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? String(count)
}

/**
 * @param text a sentence
 * @returns the same with a capital at its start
 */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * The sources of several claims, each once.
 * @param first sources of the first
 * @param others sources of the others
 * @returns all of them
 */
export function allCites(
  first: NonEmpty<string>,
  ...others: readonly (readonly string[])[]
): NonEmpty<string> {
  const rest = new Set(others.flat()).difference(new Set(first))
  return [first[0], ...first.slice(1), ...rest]
}

/** A delegation as one statement under its country's name. */
export function delegationRow(delegation: Delegation, lookup: Lookup): Draft {
  if (delegation.kind === 'not-named') return notNamed(delegation)
  return claim(`${representativesOf(delegation, lookup)}.`, delegation.cites)
}

/** A delegation as a sentence that stands alone. */
export function delegationSentence(
  meeting: Meeting,
  delegation: Delegation,
  lookup: Lookup,
): Draft {
  if (delegation.kind === 'not-named') return notNamed(delegation)
  const where = `${meeting.place.city} (${periodInWords(meeting.period)})`
  const who = representativesOf(delegation, lookup)
  const text = `${capitalised(countryName(delegation.country))} was represented in ${where} by ${who}.`
  return claim(text, allCites(delegation.cites, meeting.period.cites))
}

/** What no source names about a delegation. */
export function notNamed({ note: text, cites }: Extract<Delegation, { kind: 'not-named' }>): Draft {
  return silence({ text, cites })
}

/** The people of a delegation with their titles at the meeting. */
export function representativesOf(
  delegation: Extract<Delegation, { kind: 'named' }>,
  lookup: Lookup,
): string {
  return inARow(
    delegation.representatives.map(({ person, title }) => `${nameOf(person, lookup)}, ${title}`),
  )
}

/** A person's name by id. */
export function nameOf(person: string, lookup: Lookup): string {
  const found = lookup.dataset.people.get(person)
  return found === undefined ? person : personName(found)
}

/** Where sources disagree: each position with its source, then what the record follows. */
export function differenceStatements(difference: Difference): readonly DraftClaim[] {
  const { positions, reading } = difference
  return [...positions, ...(reading === undefined ? [] : [reading])].map(recordedClaim)
}

/** What the record lists as open or differing on one subject of one record. */
export function doubts(
  { open = [], differs = [] }: Pick<Meeting, 'open' | 'differs'>,
  about: (subject: Difference['about']) => boolean,
): readonly Draft[] {
  return [
    ...differs.filter((item) => about(item.about)).flatMap(differenceStatements),
    ...open.filter((item) => about(item.about)).map(silence),
  ]
}

/** A note with one or more sentences of the bot's own. */
export function says(text: string): Draft {
  return note(text)
}

/** The month of a date: "December 2023"; the year alone where no month is known. */
export function monthOf(iso: string): string {
  const parts = dateParts(iso)
  switch (parts.kind) {
    case 'day':
    case 'month':
      return `${monthName(parts.month)} ${parts.year}`
    case 'week':
    case 'year':
      return `${parts.year}`
  }
}

const NUMBER_WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
