// What there are pictures of.

import type { CountryCode } from '../../briefings/index.ts'

/** One of the pictures. */
export type Drawn =
  | { readonly kind: 'timeline'; readonly year: number | null }
  /** These meetings and milestones on the timeline, by id. */
  | { readonly kind: 'events'; readonly records: readonly string[] }
  /** These topics, at these meetings, by id; null for all. */
  | {
      readonly kind: 'topics'
      readonly topics: readonly string[] | null
      readonly meetings: readonly string[] | null
    }
  /** These countries, at these meetings; null for all. */
  | {
      readonly kind: 'people'
      readonly countries: readonly CountryCode[] | null
      readonly meetings: readonly string[] | null
    }
  | { readonly kind: 'hosts' }
