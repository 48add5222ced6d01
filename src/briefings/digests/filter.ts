// What a channel wants to hear of: which countries and topics something is about, and whether that passes.

import type { CountryCode } from '../dataset/schema.ts'
import type { Filter, Filters } from './settings.ts'

/** The countries and topics that something is about. */
export interface About {
  /** `all`: of all four together and of none in particular, as a meeting is. */
  readonly countries: 'all' | readonly CountryCode[]
  /** Topic ids; none for what is about no topic in particular, as a date is. */
  readonly topics: readonly string[]
}

/** Of all four countries, on no topic in particular. */
export const OF_ALL: About = { countries: 'all', topics: [] }

/**
 * Whether something is for the channel. It is not where it is about an excluded country or topic, whatever
 * else it is about. With nothing included, all the rest is. Otherwise it must be about an included country or
 * an included topic, one of them being enough; what is of all four countries is about each included one,
 * unless it is on a topic and the channel chose other topics.
 * @param about what it is about
 * @param filters what the channel chose
 * @returns true where it passes
 */
export function passes({ countries, topics }: About, filters: Filters): boolean {
  const own = countries === 'all' ? [] : countries
  if (own.some((code) => filters.countries.exclude.includes(code))) return false
  if (topics.some((topic) => filters.topics.exclude.includes(topic))) return false
  const chooses = {
    countries: includesSome(filters.countries),
    topics: includesSome(filters.topics),
  }
  if (!chooses.countries && !chooses.topics) return true
  if (own.some((code) => filters.countries.include.includes(code))) return true
  if (topics.some((topic) => filters.topics.include.includes(topic))) return true
  return chooses.countries && countries === 'all' && !(chooses.topics && topics.length > 0)
}

/**
 * Whether a channel leaves anything out.
 * @param filters what the channel chose
 * @returns true with any country or topic included or excluded
 */
export function isFiltered({ countries, topics }: Filters): boolean {
  return [countries, topics].some(
    ({ include, exclude }: Filter<string>) => include.length + exclude.length > 0,
  )
}

function includesSome({ include }: Filter<string>): boolean {
  return include.length > 0
}
