// Which cues a phrase gives, by stem.

import { stemKey } from './lexicon.ts'
import { CUE_PHRASES, type Cue } from './vocabulary.ts'
import { FILLERS } from './vocabulary/fillers.ts'

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
 * @returns what they ask for together: the spelling as listed wins over words of the same stem, and a short word and an adverb only count as listed
 */
export function cuesOf(words: readonly string[]): readonly Cue[] {
  const listed = exact.get(words.join(' '))
  if (listed !== undefined) return listed
  const [word = ''] = words
  return words.length === 1 && (word.length < 5 || isOtherWord(word))
    ? []
    : (phrases.get(stemKey(words)) ?? [])
}

/** Words with the stem of a cue but another meaning: "officially" is not official, an objection no objective. */
function isOtherWord(word: string): boolean {
  return (
    word.endsWith('ally') || word.endsWith('fully') || /^object(s|ed|ion|ions|ing)?$/.test(word)
  )
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
