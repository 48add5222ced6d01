// What a channel can choose about its digests.
import type { CountryCode } from '../dataset/schema.ts'

/** What to speak of. An empty `include` is everything; `exclude` wins over `include`. */
export interface Filter<Value extends string> {
  readonly include: readonly Value[]
  readonly exclude: readonly Value[]
}

export interface Filters {
  readonly countries: Filter<CountryCode>
  /** Topic ids of the record. */
  readonly topics: Filter<string>
}

/** What comes where there is nothing new: the spotlight alone, a line that says so, or nothing. */
export const WHEN_EMPTY = ['spotlight', 'say-so', 'skip'] as const
export type WhenEmpty = (typeof WHEN_EMPTY)[number]
