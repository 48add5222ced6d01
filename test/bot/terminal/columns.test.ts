import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { characters, columns } from '../../../src/bot/terminal/columns.ts'

const PRIVATE_USE = 0xe000
const SURROGATES = 0xd800

/** Every character of the basic plane. */
const all = Array.from({ length: 0x1_0000 }, (_, code) => code)
  .filter((code) => code < SURROGATES || code >= PRIVATE_USE)
  .map((code) => String.fromCharCode(code))

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const segments = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

test('a character is as wide as the library says, whether it is loaded for it or not', () => {
  expect(all.filter((each) => columns(each) !== stringWidth(each))).toEqual([])
  const pairs = all.map((each) => `a${each}日`)
  expect(pairs.filter((pair) => columns(pair) !== stringWidth(pair))).toEqual([])
})

test('text is parted where people see a character end', () => {
  const wrong = all.filter(
    (each) => characters(`a${each}日`).join('|') !== segments(`a${each}日`).join('|'),
  )
  expect(wrong).toEqual([])
  const texts = ['', 'e\u0301', '👩‍👧', '🇯🇵', 'か\u3099', 'a\r\nb']
  expect(texts.map(characters)).toEqual(texts.map(segments))
})
