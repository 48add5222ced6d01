// What there are pictures of.

import type { CountryCode } from '../../briefings/index.ts'

/** One of the pictures. */
export type Drawn =
  | { readonly kind: 'timeline'; readonly year: number | null }
  /** These topics, by id; null for all. */
  | { readonly kind: 'topics'; readonly topics: readonly string[] | null }
  /** These countries; null for all four. */
  | { readonly kind: 'people'; readonly countries: readonly CountryCode[] | null }
  | { readonly kind: 'hosts' }
