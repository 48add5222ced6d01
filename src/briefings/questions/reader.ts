// All that it takes to read questions about one record: its words, its statements and the rules.

import type { Lookup } from '../dataset/lookup.ts'
import { cueWords } from './cues.ts'
import { parse, type Parsed } from './parse.ts'
import { createKnowledge } from './read.ts'
import { createSearch } from './search.ts'
import { plainWord } from './tokens.ts'

/** Reads questions about one record. */
export interface Reader {
  /**
   * Finds out what was asked.
   * @param text what was typed
   * @param today the day of asking
   */
  read(text: string, today: Temporal.PlainDate): Parsed
  /** Whether a word is read as it stands: a name of the record, or a word that asks for something. */
  isKnownWord(word: string): boolean
}

/**
 * Makes a reader over a record.
 * @param lookup the record, indexed
 * @returns the reader; the words of the record are indexed here, its statements at the first search
 */
export function createReader(lookup: Lookup): Reader {
  const knowledge = createKnowledge(lookup)
  const search = createSearch(lookup)
  let known: ReadonlySet<string> | undefined
  return {
    read: (text, today) => parse(text, knowledge, search, today),
    isKnownWord(word) {
      known ??= new Set([...knowledge.lexicon.words(), ...cueWords])
      return known.has(plainWord(word))
    },
  }
}
