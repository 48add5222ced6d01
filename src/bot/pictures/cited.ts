// What of the records that a digest is on the digest cites sources for.

import type { Briefing, CountryCode, Lookup, Meeting } from '../../briefings/index.ts'

/** What may be drawn beside a digest. */
export interface Cited {
  /** Ids of the meetings, oldest first, whether or not anything of them is cited. */
  readonly meetings: readonly string[]
  /** Ids of the meetings and milestones, as given. */
  readonly records: readonly string[]
  /** Whether the days of all of them are cited. */
  readonly areAllDated: boolean
  /** Whether every host of the record is cited. */
  readonly areAllHosts: boolean
  /** @returns ids of the meetings, oldest first, at which the delegations of all of these countries are cited */
  meetingsWith(countries: readonly CountryCode[]): readonly string[]
  /** @returns how many delegations of these countries are named at these meetings */
  named(countries: readonly CountryCode[], meetings: readonly string[]): number
  /** @returns at how many of the meetings a topic is on record; 0 where one of those is not cited */
  ticks(topic: string): number
}

/**
 * Sees what a digest cites.
 * @param briefing the digest
 * @param records ids of the meetings and milestones that it is on
 * @param lookup the record
 * @returns what of them it covers
 */
export function citedIn(
  { citations }: Pick<Briefing, 'citations'>,
  records: readonly string[],
  lookup: Lookup,
): Cited {
  const { dataset } = lookup
  const ids = new Set(citations.map(({ id }) => id))
  const isAll = (cites: readonly string[]): boolean => cites.every((id) => ids.has(id))
  const meetings = dataset.meetings.filter(({ id }) => records.includes(id))
  const on = (topic: string): readonly Meeting[] =>
    meetings.filter(({ id }) => lookup.meetingsOn(topic).includes(id))

  return {
    meetings: meetings.map(({ id }) => id),
    records,
    // Each source of a date gives it: one of them is enough.
    areAllDated: records.every((id) => {
      const { period } = lookup.meeting(id) ?? lookup.milestone(id) ?? {}
      return period?.cites.some((source) => ids.has(source)) === true
    }),
    areAllHosts: dataset.meetings.every(({ host }) => isAll(host.cites)),
    meetingsWith: (countries) =>
      meetings
        .filter(({ delegations }) =>
          countries.every((code) =>
            delegations.some(({ country, cites }) => country === code && isAll(cites)),
          ),
        )
        .map(({ id }) => id),
    named: (countries, at) =>
      meetings
        .filter(({ id }) => at.includes(id))
        .flatMap(({ delegations }) => delegations)
        .filter(({ kind, country }) => kind === 'named' && countries.includes(country)).length,
    ticks(topic) {
      const isCited = (meeting: Meeting): boolean =>
        saidOn(meeting, topic).some(({ cites }) => isAll(cites))
      return on(topic).every(isCited) ? on(topic).length : 0
    },
  }
}

function saidOn({ discussed, outcomes, documents }: Meeting, topic: string) {
  const said = [...discussed, ...outcomes, ...documents.flatMap(({ says }) => says)]
  return said.filter(({ topics = [] }) => topics.includes(topic))
}
