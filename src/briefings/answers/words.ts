// The names, labels and small words that answers share.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone, Person, CountryCode } from '../dataset/schema.ts'
import { periodInWords, dateParts, monthName } from '../document/dates.ts'

/** Why it cannot be said who holds a post today. */
export const NOT_FOLLOWED =
  'The record tells who it was at each meeting, and does not follow who it is today.'

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
 * @param place where a record was
 * @returns "Tokyo, Japan"
 */
export function cityAndCountry({
  city,
  country: code,
}: Pick<Meeting['place'], 'city' | 'country'>): string {
  return `${city}, ${countryName(code)}`
}

/**
 * @param meeting a meeting
 * @returns "Tokyo (5–6 December 2023)"
 */
export function cityAndPeriod({ place, period }: Meeting): string {
  return `${place.city} (${periodInWords(period)})`
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
 * @param count a whole number
 * @param one what is counted, of one
 * @param more of none or several
 * @returns "one text", "two texts", "no texts"
 */
export function amount(count: number, one: string, more = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : more}`
}

/**
 * @param lead one country's lead, as a milestone names it
 * @returns "Japan leads the work on workforce and talent"
 */
export function leadInWords({ country: code, workstream }: Lead): string {
  return `${capitalised(countryName(code))} leads the work on ${workstream}`
}

/**
 * @param outsiders countries outside the Quad, as they were named
 * @returns "China is no member of the Quad", to stand at the start of a sentence
 */
export function areNoMembers(outsiders: readonly string[]): string {
  const verb = outsiders.length === 1 ? 'is no member' : 'are no members'
  return `${capitalised(inARow(outsiders))} ${verb} of the Quad`
}

/**
 * @param text a sentence
 * @returns the same with a capital at its start
 */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** One country's lead in a workstream. */
export type Lead = NonNullable<Milestone['leads']>[number]

/**
 * @param person id of a person
 * @param lookup the record
 * @returns the name with honorific and post-nominals; the id where the record has none
 */
export function nameOf(person: string, lookup: Lookup): string {
  const found = lookup.dataset.people.get(person)
  return found === undefined ? person : personName(found)
}

/** The month of a date: "December 2023"; the year alone where no month is known. */
function monthOf(iso: string): string {
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
