// The four members of the Quad, and the words people use for them.

import { COUNTRIES, type CountryCode } from './schema.ts'

/** A member of the Quad. */
export interface Country {
  readonly code: CountryCode
  readonly name: string
  /** As it stands inside a sentence: "the United States". */
  readonly inSentence: string
  readonly capital: string
  /** Names, adjectives, demonyms and abbreviations, in lower case. */
  readonly words: readonly string[]
}

const TABLE: Readonly<Record<CountryCode, Omit<Country, 'code'>>> = {
  AU: {
    name: 'Australia',
    inSentence: 'Australia',
    capital: 'Canberra',
    words: words(`
      australia, australian, australians, aussie, aussies, aus, au, oz, aust, down under, ozzie,
      commonwealth of australia, aussieland`),
  },
  IN: {
    name: 'India',
    inSentence: 'India',
    capital: 'New Delhi',
    words: words('india, indian, indians, ind, bharat, hindustan, republic of india'),
  },
  JP: {
    name: 'Japan',
    inSentence: 'Japan',
    capital: 'Tokyo',
    words: words('japan, japanese, jp, jpn, nippon, nihon'),
  },
  US: {
    name: 'United States',
    inSentence: 'the United States',
    capital: 'Washington',
    words: words(`
      united states, united states of america, usa, u s, u s a, america, american, americans,
      yank, yanks, stateside, uncle sam`),
  },
}

/**
 * A member of the Quad by its code.
 * @param code AU, IN, JP or US
 * @returns names and words
 */
export function country(code: CountryCode): Country {
  return { code, ...TABLE[code] }
}

/** All four, in alphabetical order. */
export const countries: readonly Country[] = COUNTRIES.map(country)

function words(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim())
}
