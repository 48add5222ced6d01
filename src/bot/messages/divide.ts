// A statement that no message can hold -> the longest beginning that one can, and the rest.

import type { Inline, NonEmpty, Statement } from '../../briefings/index.ts'

/**
 * How long a statement is to read.
 * @param statement any statement
 * @returns the characters of its text, without its citation numbers
 */
export function textLength({ inlines }: Statement): number {
  return inlines.reduce((sum, { text }) => sum + text.length, 0)
}

/**
 * Divides a statement at the end of a sentence, else between two words, else between two
 * characters. Both halves have its citations.
 * @param statement any statement
 * @param fits whether a beginning of it fits
 * @returns the beginning and the rest; null where not even its first word fits
 */
export function divide<S extends Statement>(
  statement: S,
  fits: (beginning: S) => boolean,
): readonly [S, S] | null {
  const [first, ...others] = statement.inlines
  const text = [first, ...others].map((inline) => inline.text).join('')
  const upTo = (length: number) => withInlines(statement, slice(statement.inlines, 0, length))
  const fitsUpTo = (length: number) => {
    const beginning = upTo(length)
    return beginning !== null && fits(beginning)
  }
  const room = longest(text.length - 1, fitsUpTo)
  const cut = room === 0 ? 0 : cutAt(text, room)
  const [beginning, rest] = [
    upTo(cut),
    withInlines(statement, slice(statement.inlines, cut, text.length)),
  ]
  return beginning === null || rest === null ? null : [beginning, rest]
}

/** The greatest length that fits; what fits is taken to go on fitting when it gets shorter. */
function longest(most: number, fits: (length: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function cutAt(text: string, room: number): number {
  const before = text.slice(0, room + 1)
  const sentence = lastMatch(before, /[.!?。](?=\s)|。/g)
  if (sentence > room / 2 && sentence <= room) return sentence
  const word = lastMatch(before, /\S(?=\s)/g)
  if (word > 0 && word <= room) return word
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const starts = [...graphemes.segment(text)].map(({ index }) => index)
  const character = starts.findLast((start) => start <= room) ?? 0
  if (character > 0) return character
  // One character of endless marks is divided all the same, but for a pair of surrogates.
  return /[\uDC00-\uDFFF]/.test(text.charAt(room)) ? room - 1 : room
}

/** Where the last match ends; 0 without one. */
function lastMatch(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((_, match) => match.index + match[0].length, 0)
}

function slice(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  let start = 0
  return inlines.flatMap((inline): Inline[] => {
    const text = inline.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += inline.text.length
    if (text === '') return []
    // Half a moment is no moment, and half an id nobody's.
    const isWhole = text === inline.text || !INDIVISIBLE.includes(inline.kind)
    return [isWhole ? { ...inline, text } : { kind: 'text', text }]
  })
}

const INDIVISIBLE: readonly Inline['kind'][] = ['time', 'channel', 'person']

function withInlines<S extends Statement>(statement: S, inlines: readonly Inline[]): S | null {
  const [first, ...rest] = inlines
  if (first === undefined) return null
  const all: NonEmpty<Inline> = [{ ...first, text: first.text.trimStart() }, ...rest]
  return { ...statement, inlines: all }
}
