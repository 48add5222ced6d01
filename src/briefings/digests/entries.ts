// A record statement by statement: what it says, what it is about, and what of it would be new or corrected.

import { leadStatement } from '../answers/leads.ts'
import { whenSentence } from '../answers/meetings.ts'
import { delegationSentence, claimsOf } from '../answers/statements.ts'
import { capitalised, meetingName, cityAndCountry } from '../answers/words.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Delegation, Difference, Meeting, Milestone, OpenPoint } from '../dataset/schema.ts'
import type { DocumentRecord, RecordedClaim, TopicClaim } from '../dataset/schema.ts'
import { dateInWords, periodInWords } from '../document/dates.ts'
import { claim, recordedClaim, silence, type Draft } from '../document/write.ts'
import { OF_ALL, type About } from './filter.ts'

/** One statement of a record. */
export interface Entry {
  /** Where it stands; what changes within one field may be the same statement in other words. */
  readonly field: string
  /** What it says, as the record holds it and in no words of ours: where this differs, the record was corrected. */
  readonly content: unknown
  /** On what it rests. */
  readonly support: { readonly cites: readonly string[]; readonly basis: 'stated' | 'inferred' }
  readonly about: About
  readonly statement: Draft
}

/**
 * Every statement of a record.
 * @param record a meeting or milestone
 * @param lookup the record that it belongs to
 * @returns the statements, in the order in which a briefing has them
 */
export function entriesOf(record: Meeting | Milestone, lookup: Lookup): readonly Entry[] {
  return 'title' in record ? milestoneEntries(record, lookup) : meetingEntries(record, lookup)
}

function meetingEntries(meeting: Meeting, lookup: Lookup): readonly Entry[] {
  const { period, place, format, ordinal, host, reports, background = [] } = meeting
  const name = capitalised(meetingName(meeting))
  const where = `${name} was held in ${cityAndCountry(place)}.`
  const hosted = { ...OF_ALL, countries: [host.country] }
  const said = (field: string, claims: readonly TopicClaim[]) =>
    claims.map((item) => saidEntry(field, item, OF_ALL))
  return [
    entry('period', [period.start, period.end], period, OF_ALL, whenSentence(meeting)),
    entry('place', [place.city, place.country], place, OF_ALL, claim(where, place.cites)),
    entry('host', [host.country, host.text], host, hosted, recordedClaim(host)),
    entry('format', format.text, format, OF_ALL, recordedClaim(format)),
    entry('ordinal', [ordinal.number, ordinal.text], ordinal, OF_ALL, recordedClaim(ordinal)),
    ...meeting.delegations.flatMap((delegation) => delegationEntries(meeting, delegation, lookup)),
    ...said('people', meeting.delegationsNote === undefined ? [] : [meeting.delegationsNote]),
    ...said('discussed', meeting.discussed),
    ...said('outcomes', meeting.outcomes),
    ...meeting.documents.flatMap((text) => textEntries(text, OF_ALL)),
    ...said('reports', reports === undefined ? [] : [reports]),
    ...said('background', background),
    ...doubtEntries(meeting, OF_ALL),
  ]
}

function milestoneEntries(milestone: Milestone, lookup: Lookup): readonly Entry[] {
  const { title, kind, period, place, says, leads = [], documents = [] } = milestone
  const about = milestoneAbout(milestone, lookup)
  const content = [title, kind, period.start, period.end, place?.city, place?.country]
  const whole = { ...about, topics: [] }
  return [
    entry('event', content, period, whole, eventLine(milestone)),
    ...says.map((item) => saidEntry('says', item, about)),
    ...leads.map((lead) => {
      const { country, workstream, topics = [], cites } = lead
      const statement = leadStatement({ lead, milestone })
      return entry(
        'leads',
        [country, workstream],
        { cites },
        { countries: [country], topics },
        statement,
      )
    }),
    ...documents.flatMap((text) => textEntries(text, about)),
    ...doubtEntries(milestone, whole),
  ]
}

/**
 * A milestone in one line.
 * @param milestone a milestone
 * @returns "First Quad Cyber Challenge, 2023 (the week of 6 February 2023)."
 */
export function eventLine({ title, period }: Milestone): Draft {
  return claim(`${title} (${periodInWords(period)}).`, period.cites, period.basis)
}

/**
 * What a milestone is about: a change of people is about their countries, everything else about all four.
 * @param milestone a milestone
 * @param lookup the record
 * @returns the countries; topics are the statements' own
 */
export function milestoneAbout({ kind, people = [] }: Milestone, lookup: Lookup): About {
  const countries = people.flatMap((id) => lookup.dataset.people.get(id)?.country ?? [])
  return kind === 'personnel' && countries.length > 0
    ? { countries: [...new Set(countries)], topics: [] }
    : OF_ALL
}

function delegationEntries(
  meeting: Meeting,
  delegation: Delegation,
  lookup: Lookup,
): readonly Entry[] {
  const { country } = delegation
  const about = { countries: [country], topics: [] }
  const statement = delegationSentence(meeting, delegation, lookup)
  if (delegation.kind === 'named') {
    const people = delegation.representatives.map(({ person, title }) => {
      const { name, honorific, postNominals } = lookup.dataset.people.get(person) ?? {}
      return [name ?? person, honorific, postNominals, title]
    })
    return [entry(`delegation-${country}`, people, delegation, about, statement)]
  }
  return [
    entry(`delegation-${country}`, delegation.note, delegation, about, statement),
    ...(delegation.nearby ?? []).map((item) => saidEntry(`nearby-${country}`, item, about)),
  ]
}

function textEntries(document: DocumentRecord, about: About): readonly Entry[] {
  const { title, issued, issuedBy, says, url } = document
  const text = `“${title}” is dated ${dateInWords(issued.on)}.`
  const dated = claim(text, issued.cites, issued.basis)
  return [
    entry('texts', [title, issued.on, url], issued, about, dated),
    ...[issuedBy, ...says].map((item) => saidEntry('texts', item, about)),
  ]
}

function doubtEntries(
  { open = [], differs = [] }: { open?: readonly OpenPoint[]; differs?: readonly Difference[] },
  about: About,
): readonly Entry[] {
  return [
    ...differs.flatMap(claimsOf).map((item) => saidEntry('differs', item, about)),
    ...open.map((item) => {
      const of = item.country === undefined ? about : { ...about, countries: [item.country] }
      return entry('open', item.text, item, of, silence(item))
    }),
  ]
}

function saidEntry(field: string, item: TopicClaim | RecordedClaim, about: About): Entry {
  const topics = 'topics' in item ? (item.topics ?? []) : []
  return entry(field, item.text, item, { ...about, topics }, recordedClaim(item))
}

function entry(
  field: string,
  content: unknown,
  {
    cites,
    basis = 'stated',
  }: { readonly cites: readonly string[]; readonly basis?: Entry['support']['basis'] | undefined },
  about: About,
  statement: Draft,
): Entry {
  return { field, content, support: { cites, basis }, about, statement }
}
