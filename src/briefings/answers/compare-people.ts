// Whom a country sent to several meetings, and where that changed.

import type { Lookup } from '../dataset/lookup.ts'
import type { CountryCode, Delegation, Meeting } from '../dataset/schema.ts'
import type { NonEmpty } from '../document/briefing.ts'
import { claim, silence, type Draft } from '../document/write.ts'
import { allCites, representativesOf } from './statements.ts'
import { capitalised, countryName, inARow, nameOf } from './words.ts'

type Named = Extract<Delegation, { kind: 'named' }>

/** A delegation that a source names, at one meeting. */
interface Visit {
  readonly meeting: Meeting
  readonly delegation: Named
}

/** The same people at one meeting after the other; or one meeting where nobody is named. */
type Stay =
  | { readonly kind: 'named'; readonly visits: NonEmpty<Visit> }
  | { readonly kind: 'not-named'; readonly statement: Draft }

/**
 * @param meetings oldest first
 * @param code whose people
 * @param lookup the record
 * @returns that they changed, that they are the same, or who came to each; nothing where it sent nobody
 */
export function peopleCompared(
  meetings: readonly Meeting[],
  code: CountryCode,
  lookup: Lookup,
): readonly Draft[] {
  const stays = staysOf(meetings, code)
  const [before, after, ...more] = stays
  if (before?.kind === 'named' && after?.kind === 'named' && more.length === 0) {
    return [
      claim(`Changed: first ${inRoles(before.visits, lookup)}.`, citesOf(before.visits)),
      claim(`Then ${inRoles(after.visits, lookup)}.`, citesOf(after.visits)),
    ]
  }
  return stays.map((stay) =>
    stay.kind === 'named' ? whoCame(stay.visits, code, lookup) : stay.statement,
  )
}

function staysOf(meetings: readonly Meeting[], code: CountryCode): readonly Stay[] {
  const stays: Stay[] = []
  for (const meeting of meetings) {
    const delegation = meeting.delegations.find(({ country }) => country === code)
    if (delegation === undefined) continue
    if (delegation.kind === 'not-named') {
      const { note: text, cites } = delegation
      stays.push({ kind: 'not-named', statement: silence({ text, cites }) })
      continue
    }
    const visit = { meeting, delegation }
    const last = stays.at(-1)
    if (last?.kind === 'named' && areSamePeople(last.visits[0].delegation, delegation)) {
      stays[stays.length - 1] = { kind: 'named', visits: [...last.visits, visit] }
    } else {
      stays.push({ kind: 'named', visits: [visit] })
    }
  }
  return stays
}

function areSamePeople(one: Named, other: Named): boolean {
  const ids = ({ representatives }: Named): string =>
    inARow(representatives.map(({ person }) => person))
  return ids(one) === ids(other)
}

function whoCame(visits: NonEmpty<Visit>, code: CountryCode, lookup: Lookup): Draft {
  const [first, ...others] = visits
  const cites = citesOf(visits)
  if (others.length > 0) {
    const same = first.delegation.representatives.length === 1 ? 'person' : 'people'
    const roles = inRoles(visits, lookup, 'where they differ')
    return claim(`The same ${same} in ${citiesOf(visits)}: ${roles}.`, cites)
  }
  const who = representativesOf(first.delegation, lookup)
  const country = capitalised(countryName(code))
  return claim(`${country} was represented in ${citiesOf(visits)} by ${who}.`, cites)
}

/** Everybody with each title, and in which cities they bore it: a title is that of its time. */
function inRoles(
  visits: NonEmpty<Visit>,
  lookup: Lookup,
  where: 'everywhere' | 'where they differ' = 'everywhere',
): string {
  const people = visits[0].delegation.representatives.map(({ person }) => {
    const roles = Map.groupBy(visits, ({ delegation }) => titleOf(delegation, person))
    const isPlain = where === 'where they differ' && roles.size === 1
    const titles = [...roles].map(([title, those]) =>
      isPlain ? title : `${title} (${citiesOf(those)})`,
    )
    return `${nameOf(person, lookup)}, ${titles.join(', then ')}`
  })
  return inARow(people)
}

function titleOf({ representatives }: Named, id: string): string {
  return representatives.find(({ person }) => person === id)?.title ?? ''
}

function citesOf([first, ...others]: NonEmpty<Visit>): NonEmpty<string> {
  return allCites(first.delegation.cites, ...others.map(({ delegation }) => delegation.cites))
}

function citiesOf(visits: readonly Visit[]): string {
  return inARow(visits.map(({ meeting }) => meeting.place.city))
}
