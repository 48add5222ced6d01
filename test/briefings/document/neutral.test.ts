import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutral } from '../../../src/briefings/document/neutral.ts'
import { anyText } from '../../support/any-text.ts'

test.each([
  ['line breaks and tabs become spaces', 'a\nb\r\nc\td\u2028e\u0085f', 'a b c d e f'],
  ['control characters go', 'a\u0000\u0007\u001B[31m\u007F\u009Bb', 'a[31mb'],
  ['marks that turn the direction go', '\u202Eexe\u202C \u2066x\u2069\u200E\u200F\u061C', 'exe x'],
  ['the byte order mark goes', '\uFEFFa', 'a'],
  ['what hides inside words goes', 'In\u00ADdia\u200B To\u2060kyo\u2061\u2064', 'India Tokyo'],
  [
    'joiners that shape a word stay',
    'نمی\u200Cدانم क\u094D\u200Dष',
    'نمی\u200Cدانم क\u094D\u200Dष',
  ],
  ['a lone surrogate becomes the replacement character', 'a\uD800b', 'a\uFFFDb'],
  ['joiners, combining marks and emoji stay', '👩🏽‍💻 e\u0301 ❤️ 日本', '👩🏽‍💻 e\u0301 ❤️ 日本'],
  ['markup stays', '<!channel> *a* [x](y) &amp;', '<!channel> *a* [x](y) &amp;'],
])('%s', (_, text, expected) => {
  expect(neutral(text)).toBe(expected)
})

test('once is enough, whatever the text', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const once = neutral(text)
      expect(neutral(once)).toBe(once)
      expect(once).not.toMatch(/[\p{Cc}\u00AD\u200B\u2060-\u2064]/u)
      expect(once.isWellFormed()).toBe(true)
    }),
  )
})
