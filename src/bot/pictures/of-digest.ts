// Which picture goes with a digest: it shows what the digest says, and nothing else.

import {
  countries,
  type CountryCode,
  type Digest,
  type Filter,
  type Filters,
  type Lookup,
  type Question,
} from '../../briefings/index.ts'
import type { Drawn } from './drawn.ts'
import { saidIn, type Said } from './said.ts'

/**
 * The picture of a digest.
 * @param digest what it says, and what its spotlight is on
 * @param filters what the channel follows
 * @param lookup the record
 * @returns what to draw of the records that the spotlight is on, as far as statements of the digest say it: the
 * people, the topics, the hosts, or else those records on the timeline, where something is said of all of them; that
 * names countries and topics of any kind, so that only a channel that follows everything gets it. Null where fewer
 * than two entries are left
 */
export function drawnForDigest(
  { subject, briefing }: Pick<Extract<Digest, { kind: 'digest' }>, 'subject' | 'briefing'>,
  filters: Filters,
  lookup: Lookup,
): Drawn | null {
  if (subject === null) return null
  const said = saidIn(briefing, subject.records, lookup)
  return drawnFor(subject.ask, said, filters, lookup) ?? eventsOf(said, filters)
}

function drawnFor(ask: Question, said: Said, filters: Filters, lookup: Lookup): Drawn | null {
  const { people, topics } = lookup.dataset
  if (ask.kind === 'person') {
    const person = people.get(ask.person)
    return person === undefined ? null : peopleOf([person.country], said)
  }
  if (ask.kind === 'country') return peopleOf([ask.country], said)
  if (ON_PEOPLE.has(ask.kind)) return peopleOf(followed(filters.countries, CODES), said)
  if (ask.kind === 'compare') {
    return topicsOf(followed(filters.topics, [...topics.keys()]), said, 'compared')
  }
  if (ask.kind === 'topic') {
    return eventsOf(said, filters) ?? topicsOf(ask.topics, said, 'recorded')
  }
  if (ask.kind !== 'host') return null
  return isOpen(filters) && said.areAllHosts ? { kind: 'hosts' } : null
}

const ON_PEOPLE = new Set<Question['kind']>(['people', 'representatives', 'continuity', 'meeting'])

/** One entry is no picture. */
const FEWEST = 2

/** As far as the digest names who came. */
function peopleOf(codes: readonly CountryCode[], said: Said): Drawn | null {
  const meetings = said.meetingsWith(codes)
  if (said.named(codes, meetings) < FEWEST) return null
  return { kind: 'people', countries: codes.length === CODES.length ? null : codes, meetings }
}

function topicsOf(ids: readonly string[], said: Said, how: 'recorded' | 'compared'): Drawn | null {
  const topics = ids.filter((id) => said.ticks(id, how) > 0)
  const ticks = topics.reduce((sum, id) => sum + said.ticks(id, how), 0)
  // A thread is drawn against all meetings: that a topic is not recorded at one is no claim.
  const meetings = how === 'compared' ? said.meetings : null
  return ticks < FEWEST ? null : { kind: 'topics', topics, meetings }
}

/** All or none: a row of events with gaps would look whole. */
function eventsOf({ records, areAllTold }: Said, filters: Filters): Drawn | null {
  if (!isOpen(filters) || !areAllTold || records.length < FEWEST) return null
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
