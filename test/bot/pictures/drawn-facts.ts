// What a picture shows, fact by fact, and how a reader finds each of them in a digest.

import type { Drawn } from '../../../src/bot/pictures/drawn.ts'
import {
  countries,
  inlineText,
  periodInWords,
  statementsOf,
  type Briefing,
  type Filter,
  type Filters,
  type Lookup,
  type Meeting,
  type Milestone,
  type Statement,
} from '../../../src/briefings/index.ts'

/** One statement of a digest, as it is read. */
interface Line {
  /** What stands before it; empty for nothing. */
  readonly label: string
  readonly text: string
  /** Ids of its sources. */
  readonly cites: readonly string[]
}

/** One tick, entry or name of a picture. */
interface Fact {
  readonly what: string
  readonly isSaid: (line: Line) => boolean
}

/**
 * Looks for each fact of a picture in a digest.
 * @param drawn the picture
 * @param briefing the digest
 * @param lookup the record
 * @returns the facts in a few words each: all of them, and those that no statement of the digest says
 */
export function compared(
  drawn: Drawn,
  briefing: Briefing,
  lookup: Lookup,
): { readonly all: readonly string[]; readonly unsaid: readonly string[] } {
  const lines = linesOf(briefing)
  const facts = factsOf(drawn, lookup)
  const unsaid = facts.filter(({ isSaid }) => !lines.some((line) => isSaid(line)))
  return { all: facts.map(({ what }) => what), unsaid: unsaid.map(({ what }) => what) }
}

/**
 * What a picture shows against a channel's wish.
 * @param drawn the picture
 * @param filters what the channel follows
 * @param lookup the record
 * @returns countries and topics; events may name any of them, hosts any country
 */
export function leftOut(drawn: Drawn, filters: Filters, { dataset }: Lookup): readonly string[] {
  const codes = countries.map(({ code }) => code)
  const topics = dataset.topics.keys().toArray()
  const members = drawn.kind === 'people' ? (drawn.countries ?? codes) : codes
  const subjects = drawn.kind === 'topics' ? (drawn.topics ?? topics) : topics
  return [
    ...(drawn.kind === 'topics' ? [] : members.filter((id) => isOut(filters.countries, id))),
    ...(['people', 'hosts'].includes(drawn.kind)
      ? []
      : subjects.filter((id) => isOut(filters.topics, id))),
  ]
}

function isOut<Id extends string>({ include, exclude }: Filter<Id>, id: Id): boolean {
  return exclude.includes(id) || (include.length > 0 && !include.includes(id))
}

function linesOf({ blocks }: Briefing): readonly Line[] {
  const line = (label: string, { kind, inlines, ...rest }: Statement): readonly Line[] =>
    kind === 'note' || !('citations' in rest)
      ? []
      : [{ label, text: inlineText(inlines), cites: rest.citations.map(({ id }) => id) }]
  return blocks.flatMap((block) =>
    block.kind === 'facts'
      ? block.rows.flatMap(({ label, statements }) =>
          statements.flatMap((each) => line(label, each)),
        )
      : statementsOf(block).flatMap((each) => line('', each)),
  )
}

function factsOf(drawn: Drawn, lookup: Lookup): readonly Fact[] {
  const { meetings, topics } = lookup.dataset
  const shown = (ids: readonly string[] | null): readonly Meeting[] =>
    meetings.filter(({ id }) => ids?.includes(id) ?? true)
  switch (drawn.kind) {
    case 'timeline':
      throw new Error('A whole timeline is more than any digest says.')
    case 'hosts':
      return meetings.map(({ id, host }) => ({ what: `host of ${id}`, isSaid: isOneOf([host]) }))
    case 'events':
      return drawn.records.flatMap((id) => lookup.record(id) ?? []).map(eventFact)
    case 'people':
      return shown(drawn.meetings).flatMap((meeting) =>
        meeting.delegations
          .filter(({ country }) => drawn.countries?.includes(country) ?? true)
          .flatMap((delegation) => peopleFacts(meeting, delegation, lookup)),
      )
    case 'topics':
      return (drawn.topics ?? topics.keys().toArray()).flatMap((topic) =>
        shown(drawn.meetings)
          .filter(({ id }) => lookup.meetingsOn(topic).includes(id))
          .map((meeting) => topicFact(topic, meeting, lookup)),
      )
  }
}

/** In a sentence of its own, or by its name in a row that names the city. */
function topicFact(topic: string, meeting: Meeting, { dataset }: Lookup): Fact {
  const { name = topic } = dataset.topics.get(topic) ?? {}
  const isText = isOneOf(sayingsOf(meeting).filter(({ topics = [] }) => topics.includes(topic)))
  return {
    what: `${topic} at ${meeting.id}`,
    isSaid: (line) => {
      const [at = ''] = line.label.split(' and not in ')
      const isName = line.text.toLowerCase() === `${name}.`.toLowerCase()
      return isText(line) || (isName && at.includes(meeting.place.city))
    },
  }
}

/** Something that happened there, or when it was, from a source that gives its days. */
function eventFact(record: Meeting | Milestone): Fact {
  const { id, period } = record
  const isText = isOneOf(sayingsOf(record))
  return {
    what: id,
    isSaid: (line) =>
      (isText(line) || line.text.includes(periodInWords(period))) &&
      line.cites.some((cite) => period.cites.includes(cite)),
  }
}

function peopleFacts(
  { place }: Meeting,
  delegation: Meeting['delegations'][number],
  { dataset }: Lookup,
): readonly Fact[] {
  if (delegation.kind === 'not-named') {
    return [{ what: delegation.note, isSaid: ({ text }) => text === delegation.note }]
  }
  return delegation.representatives.map(({ person }) => ({
    what: `${person} in ${place.city}`,
    isSaid: ({ text, cites }) =>
      text.includes(dataset.people.get(person)?.family ?? person) &&
      text.includes(place.city) &&
      delegation.cites.every((id) => cites.includes(id)),
  }))
}

function isOneOf(claims: readonly { readonly text: string }[]): Fact['isSaid'] {
  return (line) => claims.some(({ text }) => text === line.text)
}

function sayingsOf(record: Meeting | Milestone) {
  const said = 'says' in record ? record.says : [...record.discussed, ...record.outcomes]
  return [...said, ...(record.documents ?? []).flatMap(({ says }) => says)]
}
