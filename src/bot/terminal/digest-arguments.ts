// The options of quad digest and of the simulation -> what they mean, or what is wrong with them.

import {
  countries,
  DENSITIES,
  firstDay,
  type CountryCode,
  type Density,
  type Filters,
} from '../../briefings/index.ts'

/** What is wrong, and what to type instead. */
export interface Mistake {
  readonly problem: string
  readonly fix: string
}

/** The options that go with digest, as they were given. */
export interface DigestValues {
  readonly week?: string
  readonly density?: string
  readonly since?: string
  readonly first?: boolean
}

/** The digest of a week, as a channel without filters gets it on Monday. */
export interface DigestAsked {
  /** The week's Monday; null is this week's. */
  readonly monday: Temporal.PlainDate | null
  readonly density: Density
  /** A channel's first digest. */
  readonly isFirst: boolean
  /** The folder of the record that the last digest was made of; null is the record as it is. */
  readonly since: string | null
}

/**
 * Reads which digest is asked for.
 * @param values the options that were given
 * @returns the digest, or the mistake
 */
export function readDigest({
  week,
  density = 'standard',
  since,
  first: isFirst = false,
}: DigestValues): DigestAsked | Mistake {
  const monday = week === undefined ? null : mondayOf(week)
  if (week !== undefined && monday === null) {
    return { problem: `--week ${week} is no week.`, fix: 'Write it as 2026-W48.' }
  }
  const amount = densityOf(density)
  if (typeof amount !== 'string') return amount
  if (isFirst && since !== undefined) {
    return { problem: 'A first digest comes after no other.', fix: 'Leave out --first or --since.' }
  }
  return { monday, density: amount, isFirst, since: since ?? null }
}

/**
 * The Monday of an ISO week.
 * @param text 2026-W48
 * @returns the day; null where there is no such week
 */
export function mondayOf(text: string): Temporal.PlainDate | null {
  const [, year = ''] = /^(\d{4})-W(?:0[1-9]|[1-4]\d|5[0-3])$/.exec(text) ?? []
  if (year === '') return null
  const monday = firstDay(text)
  return monday.yearOfWeek === Number(year) ? monday : null
}

/**
 * How much of a digest is wanted.
 * @param text short, standard or full
 * @returns the density, or the mistake
 */
export function densityOf(text: string): Density | Mistake {
  const found = DENSITIES.find((density) => density === text)
  return (
    found ?? {
      problem: `--density ${text} is unknown.`,
      fix: `Use one of: ${DENSITIES.join(', ')}.`,
    }
  )
}

/**
 * What a channel includes and excludes.
 * @param include countries by code and topics by id, with commas between them; empty is everything
 * @param exclude the same
 * @param topics the ids of the record's topics
 * @returns the filters, or the mistake
 */
export function filtersOf(
  include: string,
  exclude: string,
  topics: readonly string[],
): Filters | Mistake {
  const [included, excluded] = [include, exclude].map((text) =>
    text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])),
  )
  const words = [...(included ?? []), ...(excluded ?? [])]
  const isCountry = (word: string): boolean => codeOf(word) !== undefined
  const unknown = words.find((word) => !isCountry(word) && !topics.includes(word))
  if (unknown !== undefined) {
    const known = [...countries.map(({ code }) => code), ...topics].join(', ')
    return { problem: `“${unknown}” is no country or topic.`, fix: `Use some of: ${known}.` }
  }
  const codes = (list: readonly string[] = []): CountryCode[] =>
    list.flatMap((word) => codeOf(word) ?? [])
  const ids = (list: readonly string[] = []): string[] => list.filter((word) => !isCountry(word))
  return {
    countries: { include: codes(included), exclude: codes(excluded) },
    topics: { include: ids(included), exclude: ids(excluded) },
  }
}

function codeOf(word: string): CountryCode | undefined {
  return countries.find(({ code }) => code === word.toUpperCase())?.code
}
