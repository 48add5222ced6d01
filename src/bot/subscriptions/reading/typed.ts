// A line that somebody typed -> its words, each as it was typed and as it is compared.

import type { Problem } from './problem.ts'

/** One word of a line. */
export interface Word {
  /** As it was typed, without the marks around it. */
  readonly said: string
  /** As it is compared: in lower case, without accents. */
  readonly low: string
}

/** Nobody needs more for a subscription, and what is longer is not read. */
const LINE_LENGTH = 500

/**
 * Parts a line.
 * @param line any text
 * @returns its words, without invisible characters; a hyphen between letters parts them, one in a number or before it does not
 */
export function wordsOf(line: string): readonly Word[] {
  return line
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Cs}]/gu, '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\b(utc|gmt)\s*([+\-\u2012-\u2015\u2212])\s*(?=\d)/gi, '$1$2')
    .replaceAll(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, ' ')
    .split(/[\s,;]+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => part.replace(/^.*?(?=[+\-\u2212]\d|[\p{L}\p{N}])/u, ''))
    .map((part) => part.replace(/[^\p{L}\p{N}]+$/u, ''))
    .map((said) => ({ said, low: lowered(said) }))
}

/**
 * @param words words of a line
 * @returns them as they were typed, with single spaces
 */
export function saidBy(words: readonly Word[]): string {
  return words.map(({ said }) => said).join(' ')
}

/**
 * Whether words begin with a phrase.
 * @param words words of a line
 * @param phrase a regular expression over lower-case words with single spaces, without anchors
 * @returns the match and how many words it covers; null where the words do not begin so
 */
export function begins(
  words: readonly Word[],
  phrase: string,
): { readonly match: RegExpExecArray; readonly length: number } | null {
  const text = words
    .slice(0, LONGEST)
    .map(({ low }) => low)
    .join(' ')
  const match = compiled(phrase).exec(text)
  return match === null ? null : { match, length: match[0].split(' ').length }
}

/**
 * @param line any text
 * @returns that it is too long; null where it is not
 */
export function tooLong(line: string): Problem | null {
  // Some characters stand for a whole sentence, and are read as one.
  const isShort = line.length <= LINE_LENGTH && line.normalize('NFKC').length <= LINE_LENGTH
  if (isShort) return null
  return {
    said: '',
    problem: `This is longer than the ${LINE_LENGTH} characters that are read.`,
    fix: 'Say how often, which day, what time and which time zone.',
    suggestions: [],
  }
}

/** Phrases are constants of this folder, so there are never many. */
const expressions = new Map<string, RegExp>()

function compiled(phrase: string): RegExp {
  const known = expressions.get(phrase) ?? new RegExp(`^(?:${phrase})(?= |$)`, 'u')
  expressions.set(phrase, known)
  return known
}

/** No phrase has more words. */
const LONGEST = 8

function lowered(said: string): string {
  return said
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2012-\u2015\u2212]/g, '-')
    .toLowerCase()
}
