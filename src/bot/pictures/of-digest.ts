// Which picture goes with a digest: what its spotlight is on, and nothing that the channel leaves out.

import {
  countries,
  type CountryCode,
  type DigestSubject,
  type Filter,
  type Filters,
  type Lookup,
  type Question,
} from '../../briefings/index.ts'
import type { Drawn } from './drawn.ts'

/**
 * The picture of a digest.
 * @param subject what its spotlight is on
 * @param filters what the channel follows
 * @param lookup the record
 * @returns what to draw: the people of the country that the spotlight is on, or of all that the channel follows;
 * the topics that it follows; the hosts; or else the timeline of the year that it is about, of all years where it is
 * about several. The hosts are all countries, and the timeline shows all topics too: a channel that follows some of
 * them gets the topics or the people instead. Null where nothing is left to show
 */
export function drawnForDigest(
  { ask, records }: DigestSubject,
  filters: Filters,
  lookup: Lookup,
): Drawn | null {
  const people: Drawn = { kind: 'people', countries: followed(filters.countries, CODES) }
  const topics = topicsOf(filters, lookup)
  if (ask.kind === 'person') {
    const person = lookup.dataset.people.get(ask.person)
    return person === undefined ? people : { kind: 'people', countries: [person.country] }
  }
  if (ask.kind === 'country') return { kind: 'people', countries: [ask.country] }
  if (ON_PEOPLE.has(ask.kind)) return people
  if (ON_TOPICS.has(ask.kind)) return topics
  if (ask.kind === 'host') return isOpen(filters.countries) ? { kind: 'hosts' } : people
  if (!isOpen(filters.topics)) return topics
  return isOpen(filters.countries) ? { kind: 'timeline', year: yearOf(records, lookup) } : people
}

const ON_PEOPLE = new Set<Question['kind']>(['people', 'representatives', 'continuity'])
const ON_TOPICS = new Set<Question['kind']>(['topic', 'topics', 'discussed', 'leads'])

const CODES: readonly CountryCode[] = countries.map(({ code }) => code)

function isOpen({ include, exclude }: Filter<string>): boolean {
  return include.length + exclude.length === 0
}

/** Null where everything is. */
function followed<Id extends string>(
  { include, exclude }: Filter<Id>,
  all: readonly Id[],
): readonly Id[] | null {
  if (include.length + exclude.length === 0) return null
  return all.filter((id) => (include.length === 0 || include.includes(id)) && !exclude.includes(id))
}

/** Null where no meeting on record discussed any of them. */
function topicsOf({ topics }: Filters, lookup: Lookup): Drawn | null {
  const own = followed(topics, [...lookup.dataset.topics.keys()])
  if (own === null) return { kind: 'topics', topics: null }
  const discussed = own.filter((id) => lookup.meetingsOn(id).length > 0)
  return discussed.length === 0 ? null : { kind: 'topics', topics: discussed }
}

/** The year of all of them; null where they are of several. */
function yearOf(records: readonly string[], { dataset }: Lookup): number | null {
  const years = [...dataset.meetings, ...dataset.milestones]
    .filter(({ id }) => records.includes(id))
    .map(({ period }) => Number(period.start.slice(0, 4)))
  const [first] = years
  return first !== undefined && years.every((year) => year === first) ? first : null
}
