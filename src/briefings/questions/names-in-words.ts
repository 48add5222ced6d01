// What questions name, in words that the parser reads back: meetings, milestones, people, topics, countries.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { CountryCode } from '../dataset/schema.ts'
import { monthName, dateParts } from '../document/dates.ts'
import type { QuestionOf, Scope } from './question.ts'

/**
 * Which meetings, in words that the parser reads back.
 * @param scope the scope
 * @param lookup the record
 * @returns " in New Delhi", " in 2023", " in Tokyo, December 2023"; empty for all
 */
export function scopeInWords(scope: Scope, lookup: Lookup): string {
  if (scope.kind === 'all') return ''
  if (scope.kind === 'absent') return ` (${scope.said})`
  return ` in ${scope.meetings.map((id) => recordInWords(id, lookup)).join(' and ')}`
}

/**
 * A meeting or milestone in words that the parser reads back.
 * @param id its id
 * @param lookup the record
 * @returns the city where it is the only meeting there, else with month or, where two share that, the id
 */
export function recordInWords(id: string, lookup: Lookup): string {
  const meeting = lookup.meeting(id)
  if (meeting === undefined) return milestoneInWords(id, lookup)
  const { city } = meeting.place
  const there = lookup.meetingsIn(city)
  if (there.length === 1) return city
  const parts = dateParts(meeting.period.start)
  if (parts.kind !== 'day' && parts.kind !== 'month') return id
  const key = `${parts.year}-${String(parts.month).padStart(2, '0')}`
  const inMonth = there.filter((other) => lookup.recordsAt(key).includes(other))
  return inMonth.length === 1 ? `${city} ${monthName(parts.month)} ${parts.year}` : id
}

/** @returns the title of a milestone */
export function milestoneInWords(id: string, lookup: Lookup): string {
  const milestone = lookup.milestone(id)
  return milestone === undefined ? id : milestone.title
}

/** @returns the name of a person */
export function personInWords(id: string, lookup: Lookup): string {
  return lookup.dataset.people.get(id)?.name ?? id
}

/** @returns the name of a topic */
export function topicInWords(id: string, lookup: Lookup): string {
  return lookup.dataset.topics.get(id)?.name ?? id
}

/** @returns whether names take "were": "undersea cables", "workforce and talent"; not "finding vulnerabilities" */
export function isPlural(names: string): boolean {
  return names.includes(' and ') || (/[^s]s$/.test(names) && !/^\w+ing /.test(names))
}

/** @returns countries in a row: "Japan and the United States" */
export function list(codes: readonly CountryCode[]): string {
  return codes.map((code) => country(code).inSentence).join(' and ')
}

/** @returns countries and outsiders in a row; "each country" where there are none */
export function whom(codes: readonly CountryCode[], outsiders: readonly string[]): string {
  if (codes.length + outsiders.length === 0) return 'each country'
  return [...codes.map((code) => country(code).inSentence), ...outsiders].join(' and ')
}

/**
 * @param question who leads what
 * @param lookup the record
 * @returns it in words
 */
export function leadsInWords(
  { topics, countries, outsiders }: QuestionOf<'leads'>,
  lookup: Lookup,
): string {
  if (outsiders !== undefined) return `which workstream does ${outsiders.join(' and ')} lead`
  if (topics.length > 0) {
    return `who leads the workstream on ${topics.map((id) => topicInWords(id, lookup)).join(' and ')}`
  }
  return countries.length > 0
    ? `which workstream does ${list(countries)} lead`
    : 'lead countries of the workstreams'
}
