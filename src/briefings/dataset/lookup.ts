// The record by every handle that a question can have on it; built once, so that a look-up does not grow
// with the number of meetings.

import { dateParts, firstDay, lastDay } from '../document/dates.ts'
import type { Dataset } from './dataset.ts'
import type { CountryCode, DocumentRecord, Meeting, Milestone, Period } from './schema.ts'
import { topicStatements } from './texts.ts'

/** One person at one meeting. */
export interface Appearance {
  readonly meeting: string
  readonly country: CountryCode
  readonly title: string
  readonly cites: readonly [string, ...string[]]
}

/** The record by every handle that a question can have on it. Ids in, ids or entries out; nothing for unknown ones. */
export interface Lookup {
  readonly dataset: Dataset
  /** Oldest first. */
  readonly meetingIds: readonly string[]
  meeting(id: string): Meeting | undefined
  milestone(id: string): Milestone | undefined
  /** A meeting or milestone by its id. */
  record(id: string): Meeting | Milestone | undefined
  /** The current id of a record, by its id or one it once had. */
  recordId(idOrAlias: string): string | undefined
  /** Place in the row of all meetings, from 0. */
  position(meeting: string): number
  meetingsIn(city: string): readonly string[]
  meetingsHostedBy(country: CountryCode): readonly string[]
  meetingsInCountry(country: CountryCode): readonly string[]
  milestonesIn(city: string): readonly string[]
  /** Meetings and milestones that touch a date key: 2023, 2023-01, 2023-01-30, *-01 or *-01-30. */
  recordsAt(dateKey: string): readonly string[]
  byOrdinal(ordinal: number): string | undefined
  appearances(person: string): readonly Appearance[]
  /** Meetings at which a topic was discussed, oldest first. */
  meetingsOn(topic: string): readonly string[]
  milestonesOn(topic: string): readonly string[]
  document(id: string): { record: string; document: DocumentRecord } | undefined
}

/**
 * Indexes the record.
 * @param dataset the record
 * @returns the look-ups
 */
export function createLookup(dataset: Dataset): Lookup {
  const meetings = new Map(dataset.meetings.map((meeting) => [meeting.id, meeting]))
  const milestones = new Map(dataset.milestones.map((milestone) => [milestone.id, milestone]))
  const positions = new Map(dataset.meetings.map(({ id }, position) => [id, position]))
  const ids = new Map<string, string>()
  const inCity = new Map<string, string[]>()
  const inCountry = new Map<string, string[]>()
  const hostedBy = new Map<string, string[]>()
  const milestonesIn = new Map<string, string[]>()
  const ordinals = new Map<number, string>()
  const appearances = new Map<string, Appearance[]>()
  const topics = new Map<string, string[]>()
  const milestoneTopics = new Map<string, string[]>()
  const documents = new Map<string, { record: string; document: DocumentRecord }>()

  for (const record of [...dataset.meetings, ...dataset.milestones]) {
    for (const id of [record.id, ...(record.aliases ?? [])]) ids.set(id, record.id)
    for (const document of record.documents ?? []) {
      documents.set(document.id, { record: record.id, document })
    }
  }
  for (const meeting of dataset.meetings) {
    push(inCity, meeting.place.city, meeting.id)
    push(inCountry, meeting.place.country, meeting.id)
    push(hostedBy, meeting.host.country, meeting.id)
    ordinals.set(meeting.ordinal.number, meeting.id)
    for (const { topics: about = [] } of topicStatements(meeting)) {
      for (const topic of about) push(topics, topic, meeting.id)
    }
    for (const delegation of meeting.delegations) {
      if (delegation.kind !== 'named') continue
      const { country, cites } = delegation
      for (const { person, title } of delegation.representatives) {
        push(appearances, person, { meeting: meeting.id, country, title, cites })
      }
    }
  }
  for (const milestone of dataset.milestones) {
    if (milestone.place !== undefined) push(milestonesIn, milestone.place.city, milestone.id)
    for (const { topics: about = [] } of [...milestone.says, ...(milestone.leads ?? [])]) {
      for (const topic of about) push(milestoneTopics, topic, milestone.id)
    }
  }

  let dates: ReadonlyMap<string, readonly string[]> | null = null
  return {
    dataset,
    meetingIds: dataset.meetings.map(({ id }) => id),
    meeting: (id) => meetings.get(id),
    milestone: (id) => milestones.get(id),
    record: (id) => meetings.get(id) ?? milestones.get(id),
    recordId: (id) => ids.get(id),
    position: (id) => positions.get(id) ?? -1,
    meetingsIn: (city) => inCity.get(city) ?? [],
    meetingsHostedBy: (country) => hostedBy.get(country) ?? [],
    meetingsInCountry: (country) => inCountry.get(country) ?? [],
    milestonesIn: (city) => milestonesIn.get(city) ?? [],
    recordsAt: (key) => (dates ??= byDate(dataset)).get(key) ?? [],
    byOrdinal: (ordinal) => ordinals.get(ordinal),
    appearances: (person) => appearances.get(person) ?? [],
    meetingsOn: (topic) => topics.get(topic) ?? [],
    milestonesOn: (topic) => milestoneTopics.get(topic) ?? [],
    document: (id) => documents.get(id),
  }
}

/** Ids by every key of their dates; made for the first question that has a date in it. */
function byDate({ meetings, milestones }: Dataset): ReadonlyMap<string, readonly string[]> {
  const dates = new Map<string, string[]>()
  for (const { id, period } of [...meetings, ...milestones]) {
    for (const key of dateKeys(period)) push(dates, key, id)
  }
  return dates
}

/** Every key by which a period can be asked for; a period of many months is indexed by its ends. */
function dateKeys({ start, end }: Period): readonly string[] {
  const last = lastDay(end ?? start)
  const exact = dateParts(start).kind === 'day'
  const keys = new Set<string>()
  for (
    let day = firstDay(start), steps = 0;
    Temporal.PlainDate.compare(day, last) <= 0 && steps < DAYS_INDEXED;
    day = day.add({ days: 1 }), steps += 1
  ) {
    const [year = '', month = '', date = ''] = day.toString().split('-')
    keys.add(year)
    if (dateParts(start).kind !== 'year') keys.add(`${year}-${month}`).add(`*-${month}`)
    if (exact) keys.add(`${year}-${month}-${date}`).add(`*-${month}-${date}`)
  }
  return [...keys]
}

const DAYS_INDEXED = 62

function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}
