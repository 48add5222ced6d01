// A meeting or a milestone -> everything that it states, an entry each: what every format is made from.

import {
  country,
  dateInWords,
  neutral,
  periodInWords,
  personName,
  type CountryCode,
  type Dataset,
  type Meeting,
  type Milestone,
  type NonEmpty,
} from '../../briefings/index.ts'

/** What an entry is about, in the words that stand above it. */
export type EntryKind =
  | 'dates'
  | 'place'
  | 'host'
  | 'format'
  | 'series'
  | 'representatives'
  | 'delegations'
  | 'discussed'
  | 'outcomes'
  | 'texts'
  | 'reporting'
  | 'background'
  | 'says'
  | 'leads'
  | 'differs'
  | 'open'

/** One thing that is stated, with where it is from. */
export interface Entry {
  /** The id of the meeting or milestone. */
  readonly record: string
  readonly kind: EntryKind
  /** When, as precise as known: a date of ISO 8601, or two with a slash between them. */
  readonly date: string
  /** Whom it is about; null where it is not about one country. */
  readonly country: CountryCode | null
  /** One line, without control characters. */
  readonly text: string
  /** `silent`: what no source that was read says. */
  readonly basis: 'stated' | 'inferred' | 'silent'
  /** Ids of the sources that say it, or that were read and are silent. */
  readonly cites: NonEmpty<string>
}

type Stated = Omit<Entry, 'record' | 'date'> & { readonly date?: string }

interface Recorded {
  readonly text: string
  readonly cites: NonEmpty<string>
  readonly basis?: 'stated' | 'inferred' | undefined
}

/**
 * Lists what a record states, nothing left out.
 * @param record a meeting or a milestone
 * @param dataset the whole record, for the names of people
 * @returns the entries in the order in which one reads about it
 */
export function entriesOf(
  record: Meeting | Milestone,
  { people }: Pick<Dataset, 'people'>,
): readonly Entry[] {
  const date = interval(record.period)
  const stated = 'title' in record ? ofMilestone(record) : ofMeeting(record, people)
  return stated.map((entry) => ({ date, ...entry, record: record.id, text: neutral(entry.text) }))
}

function ofMeeting(meeting: Meeting, people: Dataset['people']): readonly Stated[] {
  const { host, format, ordinal, delegations, delegationsNote, discussed, outcomes } = meeting
  return [
    dates(meeting),
    place(meeting.place, meeting.place.cites),
    entry('host', host, host.country),
    entry('format', format),
    entry('series', ordinal),
    ...delegations.flatMap((delegation) => representatives(delegation, people)),
    ...(delegationsNote === undefined ? [] : [entry('delegations', delegationsNote)]),
    ...discussed.map((claim) => entry('discussed', claim)),
    ...outcomes.map((claim) => entry('outcomes', claim)),
    ...meeting.documents.flatMap(texts),
    ...(meeting.reports === undefined ? [] : [entry('reporting', meeting.reports)]),
    ...(meeting.background ?? []).map((claim) => entry('background', claim)),
    ...doubts(meeting),
  ]
}

function ofMilestone(milestone: Milestone): readonly Stated[] {
  const { period, says, leads = [], documents = [] } = milestone
  return [
    dates(milestone),
    ...(milestone.place === undefined ? [] : [place(milestone.place, period.cites)]),
    ...says.map((claim) => entry('says', claim)),
    ...leads.map(({ country: leader, workstream, cites }) =>
      entry('leads', { text: workstream, cites }, leader),
    ),
    ...documents.flatMap(texts),
    ...doubts(milestone),
  ]
}

function dates({ period }: Pick<Meeting, 'period'>): Stated {
  const { cites, basis } = period
  return entry('dates', { text: periodInWords(period), cites, basis })
}

function place(
  { city, country: code }: { readonly city: string; readonly country: CountryCode },
  cites: NonEmpty<string>,
): Stated {
  return entry('place', { text: `${city}, ${country(code).name}`, cites }, code)
}

function representatives(
  delegation: Meeting['delegations'][number],
  people: Dataset['people'],
): readonly Stated[] {
  const { country: code, cites } = delegation
  if (delegation.kind === 'named') {
    return delegation.representatives.map(({ person, title }) => {
      const known = people.get(person)
      const name = known === undefined ? person : personName(known)
      return entry('representatives', { text: `${name}, ${title}`, cites }, code)
    })
  }
  const { note: text, nearby = [] } = delegation
  return [
    { ...entry('representatives', { text, cites }, code), basis: 'silent' },
    ...nearby.map((claim) => entry('background', claim, code)),
  ]
}

function texts(document: Meeting['documents'][number]): readonly Stated[] {
  const { title, issued, issuedBy, says } = document
  const issue = { ...issued, text: `“${title}” was issued: ${dateInWords(issued.on)}.` }
  return [
    entry('texts', issue),
    entry('texts', issuedBy),
    ...says.map((claim) => entry('texts', claim)),
  ].map((stated) => ({ ...stated, date: issued.on }))
}

function doubts({ differs = [], open = [] }: Meeting | Milestone): readonly Stated[] {
  return [
    ...differs.flatMap(({ positions, reading }) =>
      [...positions, ...(reading === undefined ? [] : [reading])].map((one) =>
        entry('differs', one),
      ),
    ),
    ...open.map((point): Stated => ({
      ...entry('open', point, point.country ?? null),
      basis: 'silent',
    })),
  ]
}

function entry(
  kind: EntryKind,
  { text, cites, basis = 'stated' }: Recorded,
  about: CountryCode | null = null,
): Stated {
  return { kind, country: about, text, basis, cites }
}

/** https://www.iso.org/iso-8601-date-and-time-format.html: two dates with a slash between them. */
function interval({ start, end }: Meeting['period']): string {
  return end === undefined || end === start ? start : `${start}/${end}`
}
