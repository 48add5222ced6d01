// What a terminal has in place of what Slack and Discord have.

import { expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { insteadHere } from '../../../src/bot/terminal/hints.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)

test.each([
  ['subscribe weekly monday 9:00 Delhi', '“npm run --silent quad -- digest --week 2026-W48” shows'],
  ['help unsubscribe', '“npm run --silent quad -- digest --week 2026-W48” shows'],
  ['help digests', '“npm run --silent quad -- digest --week 2026-W48” shows'],
  ['report a mistake', 'there is no such button: tell whoever runs Quad Brief.'],
])('“%s” is answered with what there is here', (line, words) => {
  expect(insteadHere(commands.respond(line, TODAY))).toContain(words)
})

test.each(['latest', 'help', 'help who', 'privacy'])('“%s” needs no such word', (line) => {
  expect(insteadHere(commands.respond(line, TODAY))).toBeNull()
})
