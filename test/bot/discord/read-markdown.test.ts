// What people read of Discord's markdown, for a question about it.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkdown } from '../../../src/bot/discord/escape.ts'
import { readMarkdown } from '../../../src/bot/discord/read-markdown.ts'

const NAMES = new Map([['77', 'Asha']])

/** What has a meaning in markdown, and what stands beside it. */
const MARKUP = '* _ ~ | ` [ ] < > @ # : ( ) / \\ - . ! 1 a'.split(' ').concat(' ', 'https')

test.each([
  ['## A heading\n-# small print\n> a quote', 'A heading\nsmall print\na quote'],
  ['**bold**, __under__, ~~gone~~, ||hidden||, `code`', 'bold, under, gone, hidden, code'],
  ['[[1]](<https://e.test/a>) [Tokyo (2023)](https://e.test/b)', '[1] Tokyo (2023)'],
  ['[**Bold** link](<https://e.test/>)', 'Bold link'],
  ['see <https://e.test/a_b?c=*d*>', 'see https://e.test/a_b?c=*d*'],
  ['<@77>, <@!77> and <@78> in <#5> of <@&6>', '@Asha, @Asha and  in  of '],
  ['</quad latest:123> <:flag:4> <a:wave:5>', '/quad latest :flag: :wave:'],
  ['on <t:1701864000:D> at <t:1701864000>', 'on 6 December 2023 at 6 December 2023'],
  [
    '2**10 is 1024, a || b, 5 ~~ 6, snake__case, `',
    '2**10 is 1024, a || b, 5 ~~ 6, snake__case, `',
  ],
  ['**a __b__ ||c||** `**d** \\\\*` ``e`f``', 'a b c **d** \\\\* e`f'],
  ['[Tokyo](https://e.test/p_(q)) and [Delhi](<https://e.test/(r)>)', 'Tokyo and Delhi'],
  ['\\*not bold\\* \\[1\\] 2\\. \\<\\@77\\>', '*not bold* [1] 2. <@77>'],
])('%j is read as %j', (markdown, words) => {
  expect(readMarkdown(markdown, NAMES)).toBe(words)
})

test('a moment that is none is no reason to fail', () => {
  expect(readMarkdown('<t:99999999999:F>', NAMES)).toContain('5138')
  expect(readMarkdown('<t:-62135596800>', NAMES)).toBe('1 January 1')
  expect(readMarkdown('see you <t:-62135596801>', NAMES)).toBe('see you <t:-62135596801>')
  expect(readMarkdown('<t:-99999999999:R>', NAMES)).toBe('<t:-99999999999:R>')
})

test('whatever is escaped is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...MARKUP) }), (text) => {
      expect(readMarkdown(escapeMarkdown(text), NAMES)).toBe(text)
    }),
  )
})

test('no text is a reason to fail', () => {
  const bits = ['<@77>', '<#5>', '<@&6>', '**', '[', '](https://e.test)', '\\', '`', '__', '(', ')']
  const moment = fc.bigInt(-(10n ** 12n), 10n ** 12n).map((seconds) => `<t:${seconds}:R>`)
  const token = fc.oneof(fc.constantFrom(...bits), moment)
  fc.assert(
    fc.property(fc.array(fc.oneof(token, fc.string())), (parts) => {
      expect(() => readMarkdown(parts.join(''), NAMES)).not.toThrow()
    }),
  )
})
