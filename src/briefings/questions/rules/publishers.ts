// Questions about who made something public, and when: answered with the sources themselves.

import { country } from '../../dataset/countries.ts'
import type { Lookup } from '../../dataset/lookup.ts'
import { askedFor } from '../asked.ts'
import type { Reading } from '../reading.ts'
import { has, type Rule } from './rule.ts'

/** "which ministry published the dates", "which body announced the meeting". */
const MADE_PUBLIC =
  /\b(announc\w+|issu\w+|releas\w+|publish\w*|put out|post(ed)?|put up|reported|gives?|gave|confirm\w*)\b/

/** "when did it come out", "what date is the release": its own day. */
const RELEASED =
  /\b(announced?|releases?|released|publish\w*|put out|post(ed)?|put up|notice|press note|page)\b/

/**
 * The publishers that a reading names.
 * @param reading the reading
 * @returns each once, as the sources have it
 */
export function publishersIn({ spans }: Reading): readonly string[] {
  const named = spans
    .flatMap(({ entities }) => entities)
    .flatMap((entity) => (entity.kind === 'publisher' ? [entity.publisher] : []))
  return [...new Set(named)]
}

/** Whether a body of a country is asked for that issued none of the texts in question: one of the sources then. */
function asksForPublisher(reading: Reading, lookup: Lookup): boolean {
  const { countries, scope, text, documents } = reading
  if (askedFor(reading) !== 'body' || !MADE_PUBLIC.test(text)) return false
  if (documents.length > 0 || scope.kind !== 'some') return false
  if (countries.length === 0) return !/\b(statement|text|release|communique)\b/.test(text)
  return scope.meetings.some((id) => countries.includes(lookup.meeting(id)?.host.country ?? 'US'))
}

/** The one publisher whose own page is asked about: by name, or as the official one of a country. */
function ownPublisher(reading: Reading, lookup: Lookup): string | null {
  const { scope, countries } = reading
  if (scope.kind === 'absent') return null
  const meetings = (scope.kind === 'some' ? scope.meetings : lookup.meetingIds).flatMap(
    (id) => lookup.meeting(id) ?? [],
  )
  const [named, ...others] = publishersIn(reading)
  const [code, ...more] = countries
  const name = code === undefined || more.length > 0 ? undefined : country(code).name
  const official = [...lookup.dataset.sources.values()].find(
    ({ id, kind, publisher }) =>
      kind === 'official' &&
      name !== undefined &&
      publisher.includes(name) &&
      meetings.some(({ period }) => period.cites.includes(id)),
  )
  const publisher = others.length > 0 ? undefined : (named ?? official?.publisher)
  const bare = publisher?.replace(/ \([^)]*\)/g, '')
  if (publisher === undefined || bare === undefined) return null
  const issued = meetings.flatMap(({ documents }) => documents.map(({ issuedBy }) => issuedBy.text))
  const told = meetings.flatMap(({ differs = [] }) =>
    differs.flatMap(({ positions }) => positions.map(({ text }) => text)),
  )
  const issuer = new RegExp(`\\b${named === undefined && name !== undefined ? name : bare}\\b`)
  return [...issued, ...told].some((text) => issuer.test(text)) ? null : publisher
}

/** Who made something public, and when. */
export const publisherRules: readonly Rule[] = [
  {
    name: 'which body published',
    take: (reading, lookup) =>
      asksForPublisher(reading, lookup) ? { kind: 'sources', scope: reading.scope } : null,
  },
  {
    name: 'when a body published',
    take: (reading, lookup) => {
      if (!has(reading, 'when', 'weekday') || !RELEASED.test(reading.text)) return null
      if (reading.documents.length + reading.persons.length + reading.topics.length > 0) return null
      const publisher = ownPublisher(reading, lookup)
      return publisher === null ? null : { kind: 'sources', scope: reading.scope, publisher }
    },
  },
]
