// Text of any characters at all. fast-check's own `unit: 'binary'` is the same, but lists all 1,112,064 of them first,
// which takes a second in each process.

import * as fc from 'fast-check'

const SURROGATES = 0xd800
const HOW_MANY_SURROGATES = 0x800
const LAST = 0x10ffff

const character = fc
  .integer({ min: 0, max: LAST - HOW_MANY_SURROGATES })
  .map(
    (place) => String.fromCodePoint(place < SURROGATES ? place : place + HOW_MANY_SURROGATES),
    placeOf,
  )

/** The way back, so that fast-check makes what it finds smaller. */
function placeOf(text: unknown): number {
  const code = typeof text === 'string' ? text.codePointAt(0) : undefined
  if (code === undefined) throw new Error('That is no character.')
  return code < SURROGATES ? code : code - HOW_MANY_SURROGATES
}

/**
 * Well-formed text of any characters, seen or unseen, assigned or not.
 * @param lengths least and most characters; fast-check's own unless given
 * @returns an arbitrary of texts
 */
export function anyText(
  lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
  return fc.string({ ...lengths, unit: character })
}
