// The countries of the Quad, for those who need no more of a country than its code.

/** The four members of the Quad, by ISO 3166-1 alpha-2 code. */
export const COUNTRIES = ['AU', 'IN', 'JP', 'US'] as const
