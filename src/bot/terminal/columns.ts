// How wide text is, and where one character ends. Most text is made of characters that are known to be one or two
// columns wide; what it takes to tell for all others needs longer to load than an answer to be printed.

import { createRequire } from 'node:module'
import type stringWidth from 'string-width'

// Letters of the West, punctuation, lines: one column each.
const NARROW = String.raw`\x20-\x7E\xA1-\xAC\xAE-\u02AF\u2010-\u2027\u2030-\u205E\u20AC\u2500-\u257F`
// Chinese and Japanese: two.
const WIDE = String.raw`\u3001-\u3020\u3041-\u3096\u30A0-\u30FF\u4E00-\u9FFF\uFF01-\uFF60`

const ALL_NARROW = new RegExp(`^[${NARROW}]*$`)
const ALL_PLAIN = new RegExp(`^[${NARROW}${WIDE}]*$`)
const EACH_WIDE = new RegExp(`[${WIDE}]`, 'g')

const require = createRequire(import.meta.url)
let segmenter: Intl.Segmenter | undefined

/**
 * Whether every character of a text takes one column, beyond doubt.
 * @param text any text
 * @returns false where that is not known at once
 */
export function isNarrow(text: string): boolean {
  return ALL_NARROW.test(text)
}

/**
 * How many columns a terminal needs for a text.
 * @param text any text
 * @returns the number of columns; 2 for most CJK characters and emoji
 */
export function columns(text: string): number {
  if (isNarrow(text)) return text.length
  if (ALL_PLAIN.test(text)) return text.length + (text.match(EACH_WIDE)?.length ?? 0)
  const library = require('string-width') as { readonly default: typeof stringWidth }
  return library.default(text)
}

/**
 * Parts a text into what a person sees as one character each.
 * @param text any text
 * @returns its characters
 */
export function characters(text: string): readonly string[] {
  // Of these none joins another.
  if (ALL_PLAIN.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
