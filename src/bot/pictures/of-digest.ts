// Which picture goes with a digest: it shows what the digest says and cites, and nothing else.

import {
  countries,
  type CountryCode,
  type Digest,
  type Filter,
  type Filters,
  type Lookup,
  type Question,
} from '../../briefings/index.ts'
import { citedIn, type Cited } from './cited.ts'
import type { Drawn } from './drawn.ts'

/**
 * The picture of a digest.
 * @param digest what it says, and what its spotlight is on
 * @param filters what the channel follows
 * @param lookup the record
 * @returns what to draw of the records that the spotlight is on, as far as the digest cites the sources of it: the
 * people, the topics, the hosts, or else those records on the timeline, where all of them are cited; that names
 * countries and topics of any kind, so that only a channel that follows everything gets it. Null where fewer than two
 * entries are left
 */
export function drawnForDigest(
  { subject, briefing }: Pick<Extract<Digest, { kind: 'digest' }>, 'subject' | 'briefing'>,
  filters: Filters,
  lookup: Lookup,
): Drawn | null {
  if (subject === null) return null
  const cited = citedIn(briefing, subject.records, lookup)
  return drawnFor(subject.ask, cited, filters, lookup) ?? eventsOf(cited, filters)
}

function drawnFor(ask: Question, cited: Cited, filters: Filters, lookup: Lookup): Drawn | null {
  const { people, topics } = lookup.dataset
  if (ask.kind === 'person') {
    const person = people.get(ask.person)
    return person === undefined ? null : peopleOf([person.country], cited)
  }
  if (ask.kind === 'country') return peopleOf([ask.country], cited)
  if (ON_PEOPLE.has(ask.kind)) return peopleOf(followed(filters.countries, CODES), cited)
  if (ask.kind === 'compare') {
    return topicsOf(followed(filters.topics, [...topics.keys()]), cited, cited.meetings)
  }
  if (ask.kind === 'topic') {
    // Against all meetings: that a topic is not recorded at one is no claim.
    return eventsOf(cited, filters) ?? topicsOf(ask.topics, cited, null)
  }
  if (ask.kind !== 'host') return null
  return isOpen(filters) && cited.areAllHosts ? { kind: 'hosts' } : null
}

const ON_PEOPLE = new Set<Question['kind']>(['people', 'representatives', 'continuity', 'meeting'])

/** One entry is no picture. */
const FEWEST = 2

/** As far as the digest names who came. */
function peopleOf(codes: readonly CountryCode[], cited: Cited): Drawn | null {
  const meetings = cited.meetingsWith(codes)
  if (cited.named(codes, meetings) < FEWEST) return null
  return { kind: 'people', countries: codes.length === CODES.length ? null : codes, meetings }
}

function topicsOf(
  ids: readonly string[],
  cited: Cited,
  meetings: readonly string[] | null,
): Drawn | null {
  const topics = ids.filter((id) => cited.ticks(id) > 0)
  const ticks = topics.reduce((sum, id) => sum + cited.ticks(id), 0)
  return ticks < FEWEST ? null : { kind: 'topics', topics, meetings }
}

/** All or none: a row of events with gaps would look whole. */
function eventsOf({ records, areAllDated }: Cited, filters: Filters): Drawn | null {
  if (!isOpen(filters) || !areAllDated || records.length < FEWEST) return null
  return { kind: 'events', records }
}

const CODES: readonly CountryCode[] = countries.map(({ code }) => code)

function isOpen(filters: Filters): boolean {
  return [filters.countries, filters.topics].every(
    ({ include, exclude }) => include.length + exclude.length === 0,
  )
}

function followed<Id extends string>(
  { include, exclude }: Filter<Id>,
  all: readonly Id[],
): readonly Id[] {
  return all.filter((id) => (include.length === 0 || include.includes(id)) && !exclude.includes(id))
}
