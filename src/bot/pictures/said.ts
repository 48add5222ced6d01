// What of the records that a digest is on the digest says, in statements of its own.

import {
  inlineText,
  periodInWords,
  personName,
  statements,
  type Briefing,
  type CountryCode,
  type Lookup,
  type Meeting,
  type Milestone,
} from '../../briefings/index.ts'

/** What may be drawn beside a digest. */
export interface Said {
  /** Ids of the meetings, oldest first, whether or not anything of them is said. */
  readonly meetings: readonly string[]
  /** Ids of the meetings and milestones, as given. */
  readonly records: readonly string[]
  /** Whether something is said of each of them, by a source that gives its days. */
  readonly areAllTold: boolean
  /** Whether every host of the record is said. */
  readonly areAllHosts: boolean
  /** @returns ids of the meetings, oldest first, of which is said who represented each of these countries, or that no source names anybody */
  meetingsWith(countries: readonly CountryCode[]): readonly string[]
  /** @returns how many delegations of these countries are named at these meetings */
  named(countries: readonly CountryCode[], meetings: readonly string[]): number
  /**
   * @returns at how many of the meetings a topic is on record; 0 where one of them is not said: in the words of the
   * record, or as the topic's own name where meetings are compared
   */
  ticks(topic: string, how: 'recorded' | 'compared'): number
}

/** A statement that rests on sources. */
interface Stated {
  readonly text: string
  /** Ids of its sources. */
  readonly cites: ReadonlySet<string>
}

/**
 * Sees what a digest says. That it has a source for something is not enough: what a channel's filters leave out is
 * often in the same source.
 * @param briefing the digest
 * @param records ids of the meetings and milestones that it is on
 * @param lookup the record
 * @returns what of them it says
 */
export function saidIn(briefing: Briefing, records: readonly string[], lookup: Lookup): Said {
  const { dataset } = lookup
  const stated = statedIn(briefing)
  const says = (text: string): boolean => stated.some((each) => each.text === text)
  const meetings = dataset.meetings.filter(({ id }) => records.includes(id))

  return {
    meetings: meetings.map(({ id }) => id),
    records,
    areAllTold: records.every((id) => {
      const record = lookup.record(id)
      return record !== undefined && stated.some((each) => tells(each, record))
    }),
    areAllHosts: dataset.meetings.every(({ host }) => says(host.text)),
    meetingsWith: (countries) =>
      meetings
        .filter((meeting) => countries.every((code) => isWhoSaid(meeting, code, stated, lookup)))
        .map(({ id }) => id),
    named: (countries, at) =>
      meetings
        .filter(({ id }) => at.includes(id))
        .flatMap(({ delegations }) => delegations)
        .filter(({ kind, country }) => kind === 'named' && countries.includes(country)).length,
    ticks(topic, how) {
      const on = meetings.filter(({ id }) => lookup.meetingsOn(topic).includes(id))
      const name = `${dataset.topics.get(topic)?.name}.`.toLowerCase()
      const isSaid = (meeting: Meeting): boolean => {
        const own = topicStatements(meeting).filter(({ topics = [] }) => topics.includes(topic))
        return how === 'recorded'
          ? own.some(({ text }) => says(text))
          : own.some(({ cites }) =>
              stated.some((each) => each.text.toLowerCase() === name && rests(each, cites)),
            )
      }
      return on.every(isSaid) ? on.length : 0
    },
  }
}

function statedIn(briefing: Briefing): readonly Stated[] {
  return statements(briefing).flatMap((each) =>
    each.kind === 'note'
      ? []
      : [
          {
            text: inlineText(each.inlines),
            cites: new Set(each.citations.map(({ id }) => id)),
          },
        ],
  )
}

function rests({ cites }: Stated, on: readonly string[]): boolean {
  return on.every((id) => cites.has(id))
}

/** By a source of its days, and in words of the record or with its days. */
function tells({ text, cites }: Stated, record: Meeting | Milestone): boolean {
  const { period } = record
  // Each source of a date gives it: one of them is enough.
  if (!period.cites.some((id) => cites.has(id))) return false
  if (topicStatements(record).some((own) => own.text === text)) return true
  const names =
    'title' in record
      ? [record.title, ...(record.leads ?? []).map(({ workstream }) => workstream)]
      : [record.place.city]
  return text.includes(periodInWords(period)) && names.some((name) => text.includes(name))
}

/** Each representative is named with the city, or it is said that nobody is. */
function isWhoSaid(
  { delegations, place }: Meeting,
  code: CountryCode,
  stated: readonly Stated[],
  { dataset }: Lookup,
): boolean {
  const delegation = delegations.find(({ country }) => country === code)
  if (delegation === undefined) return false
  if (delegation.kind === 'not-named') return stated.some(({ text }) => text === delegation.note)
  return delegation.representatives.every(({ person }) => {
    const found = dataset.people.get(person)
    const name = found === undefined ? person : personName(found)
    return stated.some(
      (each) =>
        rests(each, delegation.cites) && each.text.includes(name) && each.text.includes(place.city),
    )
  })
}

function topicStatements(record: Meeting | Milestone) {
  const said = 'says' in record ? record.says : [...record.discussed, ...record.outcomes]
  return [...said, ...(record.documents ?? []).flatMap(({ says }) => says)]
}
