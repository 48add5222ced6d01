// How far a word is from another. What reckons it is loaded for the first word that is none of ours.

import { createRequire } from 'node:module'
import type damerauLevenshtein from 'damerau-levenshtein'

const require = createRequire(import.meta.url)

/**
 * Counts letters to add, leave out, replace or swap.
 * @param word one word
 * @param other another
 * @returns how many it takes from one to the other
 */
export function stepsBetween(word: string, other: string): number {
  const distance = require('damerau-levenshtein') as typeof damerauLevenshtein
  return distance(word, other).steps
}
