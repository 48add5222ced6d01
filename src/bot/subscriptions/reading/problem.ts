// What is wrong with something that somebody typed, and what they most likely meant.

import distance from 'damerau-levenshtein'
import { plainName } from '../../../briefings/index.ts'

export interface Problem {
  /** What it is about, as it was typed; empty where something is missing. */
  readonly said: string
  /** What is wrong, as a sentence. */
  readonly problem: string
  /** What to do, as a sentence. */
  readonly fix: string
  /** What could stand instead of `said`, the likeliest first; may be empty. */
  readonly suggestions: readonly string[]
}

/** Something that can be meant: how it may be typed, by its plain name (`plainName`), and what it is. */
export type Candidate = readonly [name: string, value: string]

const SHOWN = 3

/** As many letters begin a name beyond doubt. */
const BEGINNING = 4

/** As much of what was typed is repeated to people. */
const QUOTED = 60

/**
 * Finds what a misspelt word may stand for.
 * @param typed what was typed
 * @param candidates what can be meant; of those equally near, the first come first
 * @returns at most three values, the nearest first; none where nothing is near
 */
export function near(typed: string, candidates: Iterable<Candidate>): readonly string[] {
  const word = plainName(typed)
  const allowed = allowance(word)
  const found = new Map<string, number>()
  for (const [name, value] of candidates) {
    const needed = steps(word, name, allowed)
    if (needed <= allowed && needed < (found.get(value) ?? Infinity)) found.set(value, needed)
  }
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .slice(0, SHOWN)
    .map(([value]) => value)
}

/**
 * @param said what was typed
 * @returns it in quotation marks, shortened where it is long
 */
export function quoted(said: string): string {
  const begun = said
    .slice(0, QUOTED)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  return said.length > QUOTED ? `“${begun}…”` : `“${said}”`
}

/** Letters to add, leave out, replace or swap; a beginning is as near as one of these. */
function steps(word: string, name: string, allowed: number): number {
  if (word.length >= BEGINNING && name.startsWith(word)) return 1
  if (Math.abs(word.length - name.length) > allowed) return Infinity
  // Hardly anyone slips on the first letter, except to swap it with the second.
  const isSwapped = word[0] === name[1] && word[1] === name[0]
  if (word[0] !== name[0] && !isSwapped) return Infinity
  return distance(word, name).steps
}

function allowance(word: string): number {
  if (word.length < 3) return 0
  if (word.length < 5) return 1
  return word.length < 9 ? 2 : 3
}
