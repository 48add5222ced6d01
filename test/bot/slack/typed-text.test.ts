// What people write to the bot in Slack, read as they meant it.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainWords, wordsTo } from '../../../src/bot/slack/typed-text.ts'

const BOT = 'U0QUADBRIEF'

test.each([
  ['<@U0QUADBRIEF> latest', 'latest'],
  ['latest <@U0QUADBRIEF>', 'latest'],
  ['hey <@U0QUADBRIEF|quad> who represented India?', 'hey who represented India?'],
  ['<@U0QUADBRIEF>', ''],
  ['  <@U0QUADBRIEF>  \n ', ''],
  ['<@U0QUADBRIEF>: latest', 'latest'],
  ['<@U0QUADBRIEF>, latest', 'latest'],
  ['<@U0QUADBRIEF> <@U0QUADBRIEF> help', 'help'],
  ['<@U0QUADBRIEF> /quad who India', 'who India'],
  ['<@U0QUADBRIEF> `/quad who India`', 'who India'],
  ['<@U0QUADBRIEF> /quadrilateral', '/quadrilateral'],
  ['<@U0QUADBRIEF> what did <@U0BOB> say', 'what did someone say'],
  ['<@U0QUADBRIEF> what did <@U0BOB|bob> say', 'what did bob say'],
  ['<@U0QUADBRIEF> see <#C1|general> and <#C2>', 'see general and a channel'],
  ['<@U0QUADBRIEF> <!here> <!channel|@channel> <!subteam^S1|@team>', 'here @channel @team'],
  ['<@U0QUADBRIEF> since <!date^1690000000^{date}|22 July 2023>', 'since 22 July 2023'],
  [
    '<@U0QUADBRIEF> who signed <https://a.test/x?a=1&amp;b=2>',
    'who signed https://a.test/x?a=1&b=2',
  ],
  ['<@U0QUADBRIEF> who signed <https://a.test|the statement>', 'who signed the statement'],
  ['<@U0QUADBRIEF> R&amp;D &lt;3 &amp;lt;', 'R&D <3 &lt;'],
  ['<@U0QUADBRIEF> two\nlines', 'two lines'],
  [
    '<@U0QUADBRIEF> :wave::skin-tone-3: who represented India :flag-in:?',
    'who represented India ?',
  ],
  ['<@U0QUADBRIEF> at 10:30:45, a:b:c', 'at 10:30:45, a:b:c'],
])('%j is the question %j', (text, question) => {
  expect(wordsTo(BOT, text)).toBe(question)
})

test('what is no mark stays letter by letter', () => {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  fc.assert(fc.property(fc.string(), (text) => plainWords(escaped(text)) === text))
})

test('no mark is left, however many there are and whatever they are called', () => {
  const label = fc.stringMatching(/^[^<>|&]*$/)
  const mark = fc
    .tuple(fc.constantFrom('@U1', '#C1', '!here', '!subteam^S1', 'https://a.test/x'), label)
    .map(([what, name]) => (name === '' ? `<${what}>` : `<${what}|${name}>`))
  fc.assert(
    fc.property(fc.array(fc.oneof(mark, label)), (pieces) => {
      expect(plainWords(pieces.join(''))).not.toMatch(/[<>]/)
    }),
  )
})
