// Words -> what they mean one by one: names of the record, dates, ordinals, cues, and what is left over.

import { countries } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { CountryCode } from '../dataset/schema.ts'
import { cuesOf, cueWords, isFiller, LONGEST_CUE } from './cues.ts'
import { createLexicon, type Entity, type Lexicon } from './lexicon.ts'
import { ordinalOf } from './ordinal-words.ts'
import { outsiderWords } from './outsiders.ts'
import { createSpelling, type Spelling } from './spelling.ts'
import { monthWords, readTime, type TimeMark } from './times.ts'
import { plainWord, type Token } from './tokens.ts'
import type { Cue } from './vocabulary.ts'

/** What the parser knows: the record and its words. */
export interface Knowledge {
  readonly lookup: Lookup
  readonly lexicon: Lexicon
  readonly spelling: Spelling
}

/** One or more words with one meaning. */
export interface Span {
  readonly words: readonly string[]
  readonly typed: string
  readonly entities: readonly Entity[]
  readonly cues: readonly Cue[]
  readonly time: TimeMark | null
  /** 1 for "first", "1st"; -1 for "last", "latest"; -2 for "the last but one". */
  readonly ordinal: number | null
  readonly outsider: string | null
  readonly filler: boolean
  /** Whether it stands in a sentence that asks. */
  readonly asks: boolean
  readonly startsSentence: boolean
}

/**
 * Prepares what the parser needs of a record.
 * @param lookup the record, indexed
 * @returns lexicon and spelling over it
 */
export function createKnowledge(lookup: Lookup): Knowledge {
  const lexicon = createLexicon(lookup.dataset)
  const spelling = createSpelling(
    () => [...lexicon.words(), ...cueWords, ...monthWords],
    () => placeWords(lookup),
  )
  return { lookup, lexicon, spelling }
}

/** The words of every country and city, in lower case. */
function placeWords({ dataset }: Lookup): readonly string[] {
  const cities = [...dataset.meetings, ...dataset.milestones].flatMap(({ place }) =>
    place === undefined ? [] : [place.city, ...(place.aliases ?? [])],
  )
  return [...countries.map(({ name }) => name), ...cities]
    .flatMap((name) => name.split(' '))
    .map(plainWord)
}

/**
 * Reads the words of a question from left to right; the longest phrase that means something wins.
 * @param tokens the question
 * @param knowledge the record's words
 * @param thisYear the year of today
 * @returns spans in order; one that means nothing has neither entity, cue, date nor ordinal and is no filler
 */
export function read(
  tokens: readonly Token[],
  knowledge: Knowledge,
  thisYear: number,
): readonly Span[] {
  const plain = scan(tokens, knowledge.lexicon, thisYear, NO_OUTSIDERS)
  if (!plain.some(isUnknown)) return plain
  outsiders ??= outsiderWords()
  const foreign = scan(tokens, knowledge.lexicon, thisYear, outsiders)
  const unknown = new Set(foreign.filter(isUnknown).flatMap(({ words }) => words))
  if (unknown.size === 0) return foreign
  const corrected = tokens.map((token) => {
    const meant = unknown.has(token.word) ? knowledge.spelling.correct(token.word) : null
    return meant === null ? token : { ...token, word: meant }
  })
  return scan(corrected, knowledge.lexicon, thisYear, outsiders)
}

/** Whether a span means nothing that the parser knows. */
export function isUnknown(span: Span): boolean {
  return (
    span.entities.length === 0 &&
    span.cues.length === 0 &&
    span.time === null &&
    span.ordinal === null &&
    span.outsider === null &&
    !span.filler
  )
}

const NO_OUTSIDERS: ReadonlyMap<string, string> = new Map()
let outsiders: ReadonlyMap<string, string> | undefined

function scan(
  tokens: readonly Token[],
  lexicon: Lexicon,
  thisYear: number,
  foreign: ReadonlyMap<string, string>,
): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  while (at < tokens.length) {
    const span = spanAt(tokens, at, lexicon, thisYear, foreign)
    spans.push(span)
    at += span.words.length
  }
  return spans
}

function spanAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  thisYear: number,
  foreign: ReadonlyMap<string, string>,
): Span {
  const time = readTime(tokens, at, thisYear)
  const longest = Math.min(Math.max(lexicon.longest, LONGEST_CUE), tokens.length - at)
  for (let length = longest; length > 0; length -= 1) {
    const part = tokens.slice(at, at + length)
    const words = part.map(({ word }) => word)
    if (time !== null && time.length >= length) {
      return span(tokens.slice(at, at + time.length), { time: time.mark })
    }
    const ordinal = isLength(tokens, at, length) ? null : ordinalOf(words)
    if (ordinal !== null) return { ...span(part, { ordinal }), cues: cuesOf(words) }
    const entities = isPronoun(tokens, at, length) ? [] : entitiesOf(lexicon, part)
    const cues = cuesOf(words)
    const outsider = foreign.get(words.join(' ')) ?? null
    if (entities.length > 0) return { ...span(part, { entities }), cues }
    if (outsider !== null) return span(part, { outsider })
    if (cues.length > 0) return { ...span(part, {}), cues }
    if (length === 1) return { ...span(part, {}), filler: isIgnorable(words[0] ?? '') }
  }
  return span(tokens.slice(at, at + 1), {})
}

function span(
  part: readonly Token[],
  meaning: Partial<Pick<Span, 'entities' | 'time' | 'ordinal' | 'outsider'>>,
): Span {
  return {
    words: part.map(({ word }) => word),
    typed: part.map(({ typed }) => typed).join(' '),
    entities: [],
    cues: [],
    time: null,
    ordinal: null,
    outsider: null,
    filler: false,
    asks: part.some(({ asks }) => asks),
    startsSentence: part.some(({ startsSentence }) => startsSentence),
    ...meaning,
  }
}

function entitiesOf(lexicon: Lexicon, part: readonly Token[]): readonly Entity[] {
  const [only] = part
  if (part.length === 1 && only?.word === 'us') return [UNITED_STATES]
  return lexicon.find(part.map(({ word }) => word))
}

const UNITED_STATES: Entity = { kind: 'country', code: 'US' satisfies CountryCode }

/** "was the Sydney meeting three days long": a length, and not the third meeting. */
function isLength(tokens: readonly Token[], at: number, length: number): boolean {
  return length > 1 && DAYS.has(tokens[at + length]?.word ?? '')
}

const DAYS: ReadonlySet<string> = new Set(['day', 'days', 'week', 'weeks'])

/** "tell us", "let us": people, not a country; "US" in capitals always is the country. */
function isPronoun(tokens: readonly Token[], at: number, length: number): boolean {
  const token = tokens[at]
  if (length !== 1 || token?.word !== 'us' || token.typed.startsWith('US')) return false
  return BEFORE_PRONOUN.has(tokens[at - 1]?.word ?? '')
}

const BEFORE_PRONOUN: ReadonlySet<string> = new Set(
  'tell give show let help remind send brief update fill catch get walk keep inform enlighten spare both'.split(
    ' ',
  ),
)

/** "precisely", "jointly": how something was done, which no question of the grammar turns on. */
function isManner(word: string): boolean {
  return word.length > 5 && word.endsWith('ly') && !TELLING_MANNERS.has(word)
}

const TELLING_MANNERS: ReadonlySet<string> = new Set(
  'secretly privately virtually remotely bilaterally trilaterally unilaterally family supply reply assembly monopoly'.split(
    ' ',
  ),
)

function isIgnorable(word: string): boolean {
  return (
    isFiller(word) ||
    isManner(word) ||
    /^\d{1,2}$/.test(word) ||
    (word.length === 1 && /\p{L}/u.test(word))
  )
}
