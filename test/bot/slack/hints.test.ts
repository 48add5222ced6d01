// What help says in Slack, and only there: how to ask where slash commands do not work.

import { expect, test } from 'vitest'
import { payloadText } from '../../../src/bot/payloads.ts'
import { slackMessages } from '../../../src/bot/slack/answers.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { commands, TODAY } from './running-surface.ts'

const THREADS = 'In a thread Slack takes no slash commands: mention @Quad Brief with'

test.each(['help', '', 'what can you do'])('%j in Slack says how to ask in a thread', (line) => {
  const [help] = slackMessages(commands.respond(line, TODAY))
  expect(help.text).toContain(THREADS)
})

test('it stands above the commands, where it is seen', () => {
  const [{ text }] = slackMessages(commands.respond('help', TODAY))
  expect(text).toMatch(/In a thread Slack takes no[^]*Commands\n/)
})

test('what is shown of Slack elsewhere says the same; the answer itself does not', async () => {
  const response = commands.respond('help', TODAY)
  expect(await payloadText('slack', response)).toBe(
    JSON.stringify(slackMessages(response), null, 2),
  )
  expect(toPlainText(response.briefing)).not.toContain(THREADS)
})

test('no other answer is hinted', () => {
  const texts = slackMessages(commands.respond('latest', TODAY)).map(({ text }) => text)
  expect(texts.join('')).not.toContain(THREADS)
})
