// Which cues a phrase gives, by stem.
import { stemKey } from './lexicon.ts'
import { FILLERS } from './vocabulary/fillers.ts'
import { CUE_PHRASES, type Cue } from './vocabulary.ts'

const phrases = new Map<string, Cue[]>()
const exact = new Map<string, Cue[]>()
let longestPhrase = 1

for (const [cue, list] of CUE_PHRASES) {
  for (const phrase of list) {
    const words = phrase.split(' ')
    longestPhrase = Math.max(longestPhrase, words.length)
    push(exact, phrase, cue)
    push(phrases, stemKey(words), cue)
  }
}

function push(index: Map<string, Cue[]>, key: string, cue: Cue): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [cue])
  else if (!known.includes(cue)) known.push(cue)
}

/** How many words the longest cue phrase has. */
export const LONGEST_CUE: number = longestPhrase

/**
 * @param words consecutive words of a question
 * @returns what they ask for together: the spelling as listed wins over words of the same stem, and a short word only counts as listed
 */
export function cuesOf(words: readonly string[]): readonly Cue[] {
  const listed = exact.get(words.join(' '))
  if (listed !== undefined) return listed
  return words.length === 1 && (words[0] ?? '').length < 5
    ? []
    : (phrases.get(stemKey(words)) ?? [])
}

/**
 * @param word a lower-case word
 * @returns whether it carries nothing
 */
export function isFiller(word: string): boolean {
  return FILLERS.has(word)
}

/** Every single word of every cue, for the spelling. */
export const cueWords: readonly string[] = [
  ...new Set(CUE_PHRASES.flatMap(([, list]) => list.flatMap((phrase) => phrase.split(' ')))),
]
