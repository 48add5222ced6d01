// What a person typed -> words to match, each with the text it came from.

import { neutral } from '../document/neutral.ts'
import { QUESTION_LENGTH } from './question.ts'
import { writtenOut } from './shorthand.ts'

/** A word of a question. */
export interface Token {
  /** Lower case, without accents, possessive and full stops inside: "U.S.'s" is "us". */
  readonly word: string
  /** As it was typed, without the marks around it. */
  readonly typed: string
  /** Whether it stands in a sentence that asks: with a question mark, else with a word that asks; else any. */
  readonly asks: boolean
  readonly startsSentence: boolean
}

/** A question as words. */
export interface Typed {
  readonly tokens: readonly Token[]
  /** Whether the question was longer than QUESTION_LENGTH. */
  readonly cut: boolean
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(who|what|when|where|which|how|why|that|there|it|he|she|let)['’]?s\b(?!['’])/gi, '$1 is'],
  [/\b(can)not\b/gi, '$1 not'],
  [/\b(ca|wo|sha)n['’]t\b/gi, 'did not'],
  [
    /\b(is|are|was|were|did|do|does|have|has|had|could|would|should|must|need)n['’]?t\b/gi,
    '$1 not',
  ],
  [/\b(i|you|we|they|who|what|there)['’](?:re|ve|ll|d|m)\b/gi, '$1'],
]

/**
 * Splits what was typed into words. Markup, mentions and punctuation are only marks between words; characters
 * that nobody sees, such as the soft hyphens of a copied page, are none, even inside a word.
 * @param input any text
 * @returns its words, at most QUESTION_LENGTH characters of them
 */
export function tokenize(input: string): Typed {
  const characters = Array.from(neutral(input).normalize('NFKC').replace(UNSEEN, '').trim())
  const kept = characters.slice(0, QUESTION_LENGTH).join('')
  const plain = CONTRACTIONS.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    flagsInWords(
      writtenOut(withoutPlatformMarks(kept)).replace(ELLIPSIS, ', ').replace(PREAMBLE, ''),
    ).replace(ACRONYM, (acronym) => acronym.replaceAll('.', '').toUpperCase()),
  )
  const sentences = plain.match(SENTENCE) ?? []
  const asks = [/\?/u, ASKING].find((mark) => sentences.some((sentence) => mark.test(sentence)))
  return {
    tokens: sentences.flatMap(
      (sentence) =>
        sentence
          .match(WORD)
          ?.map((typed, index) => toToken(typed, asks?.test(sentence) ?? true, index === 0)) ?? [],
    ),
    cut: characters.length > QUESTION_LENGTH,
  }
}

/**
 * A word as the lexicon and the vocabulary spell it.
 * @param typed any word
 * @returns lower case without accents
 */
export function plainWord(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?$/u, '')
    .replace(/[’']/gu, '')
    .toLowerCase()
}

/** Joiners, variation selectors, tags: what shapes letters and emoji, and says nothing to match. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

/** "I am drafting a cable and need": what the answer is for. */
const PREAMBLE =
  /^\s*i(?:['’]m| am) (?:writing|drafting|preparing|putting together|compiling) (?:an?|the|my|some|our) [\p{L} -]{1,40}?(?:,| and| so) (?=i |need|want|would|wonder|was |am |have |could|can )/iu

/** Three dots inside a sentence, as people hesitate. */
const ELLIPSIS = /(?:\.{3,}|…)(?=\s*\p{Ll})/gu

const ACRONYM = /\b(?:\p{L}\.){2,}/gu

const WORD =
  /\d{4}-\d{2}-[a-z][a-z0-9-]*|\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{4}-\d{2}(?![\d-])|\d{1,2}[/.]\d{1,2}[/.]\d{4}|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*['’]?/giu

/** Up to and with a mark that ends a sentence; a full stop only where white space follows. */
const SENTENCE = /(?:[^?!;:\n.]|[.:](?!\s))+(?:[?!;:\n.]+|$)/gu

/** Words that make a sentence ask, where no sentence ends with a question mark. */
const ASKING =
  /\b(who|whom|whose|what|when|where|which|how|why|tell|give|list|name|show|compare|summari[sz]e|brief)\b/iu

function toToken(typed: string, asks: boolean, startsSentence: boolean): Token {
  return { typed: typed.replace(/['’]$/u, ''), word: plainWord(typed), asks, startsSentence }
}

/** Slack writes mentions and links as <@U1|name>, <#C1|name>, <!here>, <https://…|label>. */
function withoutPlatformMarks(text: string): string {
  return text
    .replace(/<[@#!][^<>|]*(?:\|([^<>]*))?>/gu, ' ')
    .replace(/<(?:https?|mailto):[^<>|]*(?:\|([^<>]*))?>/giu, ' $1 ')
    .replace(/\bhttps?:\/\/\S+/giu, ' ')
}

/** A flag emoji is two regional indicators: the letters of a country code (Unicode Technical Standard 51). */
function flagsInWords(text: string): string {
  return text.replace(/([\u{1F1E6}-\u{1F1FF}])([\u{1F1E6}-\u{1F1FF}])/gu, (_, first, second) => {
    const letters = [first, second].map((letter: string) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
    )
    return ` ${letters.join('')} `
  })
}
