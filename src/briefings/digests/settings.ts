// What a channel can choose about its digests, and the days that one of them is for.

import type { CountryCode } from '../dataset/schema.ts'

/** What to speak of. An empty `include` is everything; `exclude` wins over `include`. */
export interface Filter<Value extends string> {
  readonly include: readonly Value[]
  readonly exclude: readonly Value[]
}

/** What a channel wants to hear of. */
export interface Filters {
  readonly countries: Filter<CountryCode>
  /** Topic ids of the record. */
  readonly topics: Filter<string>
}

/** Everything is spoken of. */
export const NO_FILTERS: Filters = {
  countries: { include: [], exclude: [] },
  topics: { include: [], exclude: [] },
}

/** What comes where there is nothing new: the spotlight alone, a line that says so, or nothing. */
export const WHEN_EMPTY = ['spotlight', 'say-so', 'skip'] as const
export type WhenEmpty = (typeof WHEN_EMPTY)[number]

/** How much time one digest is for. */
export const COVERS = ['day', 'week', 'fortnight', 'month'] as const
export type Covers = (typeof COVERS)[number]

/** The calendar days that one digest is for, in the channel's zone. */
export interface DigestSlot {
  readonly covers: Covers
  /** The day of the digest. */
  readonly from: Temporal.PlainDate
  /** The day of the next one, which is not covered any more. */
  readonly until: Temporal.PlainDate
}

/**
 * A slot that ends where the next one of its length begins.
 * @param covers how much time the digest is for
 * @param from the day of the digest
 * @returns the slot
 */
export function slotFrom(covers: Covers, from: Temporal.PlainDate): DigestSlot {
  return { covers, from, until: from.add(LENGTHS[covers]) }
}

const LENGTHS = {
  day: { days: 1 },
  week: { days: 7 },
  fortnight: { days: 14 },
  month: { months: 1 },
} as const satisfies Record<Covers, object>
