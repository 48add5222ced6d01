// How large a message to Slack is, and that nothing of it is folded away or left to those who see alone.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { COMMANDS } from '../../../src/bot/commands/table.ts'
import { plainMessage } from '../../../src/bot/slack/messages.ts'
import { renderSlack } from '../../../src/bot/slack/render.ts'
import type { SlackMessage } from '../../../src/bot/slack/render.ts'
import { DENSITIES, statementsOf, toPlainText } from '../../../src/briefings/index.ts'
import { briefings as hostileBriefings } from '../../support/hostile-briefings.ts'
import { briefings, TODAY } from '../../support/record.ts'

/** Every text in the blocks, as Slack is thought to count it. */
function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + textIn(each), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, each]) =>
      sum + (key === 'text' && typeof each === 'string' ? each.length : textIn(each)),
    0,
  )
}

const sizesOf = ({ blocks, text }: SlackMessage) => ({
  blocks: blocks.length,
  text: textIn(blocks),
  json: JSON.stringify(blocks).length,
  fallback: text.length,
})

test('no message is larger than what Slack was seen to take, however much there is to say', () => {
  fc.assert(
    fc.property(hostileBriefings, (briefing) => {
      for (const message of renderSlack(briefing, { share: 'x', report: 'x' })) {
        const { blocks, text, json } = sizesOf(message)
        expect(blocks).toBeLessThanOrEqual(50)
        expect(text).toBeLessThanOrEqual(9_000)
        expect(json).toBeLessThanOrEqual(14_000)
      }
    }),
    { numRuns: 60 },
  )
})

const responses = DENSITIES.flatMap((density) => {
  const commands = createCommands(briefings, { density })
  return COMMANDS.map(({ example }) => commands.respond(example, TODAY))
})

test('what a screen reader or a notification reads has every statement', () => {
  for (const { briefing } of responses) {
    const spoken = renderSlack(briefing)
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    for (const statement of briefing.blocks.flatMap((block) => statementsOf(block))) {
      for (const { text } of statement.inlines) expect(spoken).toContain(text)
    }
  }
  expect(responses.length).toBeGreaterThan(30)
  expect(responses.map(({ briefing }) => toPlainText(briefing)).join('')).toContain('Sources')
})

test('no message is folded behind “See more”', () => {
  const messages = [
    plainMessage('A few words. '.repeat(100)),
    ...responses.flatMap(({ briefing }) => renderSlack(briefing)),
  ]
  const folded = messages.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === 'section' && block.expand !== true),
  )
  expect(folded).toEqual([])
})
