/** The four members of the Quad, by ISO 3166-1 alpha-2 code. */
export const COUNTRIES = ['AU', 'IN', 'JP', 'US'] as const
