// Which answers are worth sharing, and can be reported for a mistake.

import { expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { speaksOfRecord } from '../../../src/bot/messages/speaks-of-record.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)

test.each([
  'latest',
  'who represented India in Sydney?',
  'what was the vote count in Tokyo?',
  'cite Tokyo',
  'sources in Tokyo',
])('“%s” is answered from the record', (line) => {
  expect(speaksOfRecord(commands.respond(line, TODAY).briefing)).toBe(true)
})

test.each(['help', 'privacy', 'export', 'person', 'asdf qwer zxcv', 'subscribe', 'help who'])(
  '“%s” is answered in words of the bot’s own',
  (line) => {
    expect(speaksOfRecord(commands.respond(line, TODAY).briefing)).toBe(false)
  },
)
