// Help, on everything at once and on one thing.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { usageOf, type Command } from '../../../src/bot/commands/command.ts'
import { HELP_TOPICS } from '../../../src/bot/commands/help-asked.ts'
import { COMMANDS } from '../../../src/bot/commands/table.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)
const table: readonly Command[] = COMMANDS

describe('help', () => {
  const text = toPlainText(commands.respond('help', TODAY).briefing)

  test('has questions to start with', () => {
    expect(text).toContain(toPlainText(briefings.answer({ kind: 'help' }, TODAY).briefing))
  })

  test.each(table)('has $name with its example', (command) => {
    expect(text).toContain(
      `\n${usageOf(command)}: ${command.summary}. For example: ${command.example}`,
    )
  })
})

describe('help on one thing', () => {
  test.each([
    ['help subscribe', 'subscribe'],
    ['help me subscribe', 'subscribe'],
    ['help with the command subscribe', 'subscribe'],
    ['subscribe help', 'subscribe'],
    ['how do I get a digest', 'subscribe'],
    ['How can we set up a weekly digest?', 'subscribe'],
    ['how do I stop the digest', 'unsubscribe'],
    ['stop the digest', 'unsubscribe'],
    ['how to unsubscribe', 'unsubscribe'],
    ['how do I pause our digests?', 'pause'],
    ['help compare', 'compare'],
    ['how do I use export', 'export'],
    ['help digests', 'digests'],
    ['report', 'report'],
    ['report a mistake', 'report'],
    ['how do I report that something is wrong', 'report'],
  ])('%s', (line, topic) => {
    expect(commands.parse(line)).toEqual({
      kind: 'command',
      command: 'help',
      values: { command: topic },
    })
    expect(commands.respond(line, TODAY)).toMatchObject({
      command: 'help',
      question: `help ${topic}`,
      ask: `help ${topic}`,
      status: 'answered',
    })
    expect(commands.run('help', { command: topic }, TODAY)).toEqual(commands.respond(line, TODAY))
  })

  test('says how a command is typed, with its options and an example', () => {
    const { briefing } = commands.respond('help compare', TODAY)
    expect(toPlainText(briefing)).toBe(`How to use compare

Two meetings side by side; the last two unless you name them. Type: compare [from] [to]

from: The earlier meeting.
to: The later meeting.

For example: compare Sydney Tokyo

- compare Sydney Tokyo`)
  })

  test('says where digests belong', () => {
    const text = toPlainText(commands.respond('how do I stop the digest', TODAY).briefing)
    expect(text).toContain('End a digest of this channel. Type: unsubscribe [#2]')
    expect(text).toContain('type it there, behind /quad (in Discord it stands under /quad digests)')
    expect(text).not.toContain('terminal')
  })

  test('says where the button to report a mistake stands', () => {
    expect(toPlainText(commands.respond('report', TODAY).briefing)).toContain(
      'In Slack and Discord, “Report a mistake” stands below an answer from the record',
    )
  })

  test('there is on everything that can be chosen', () => {
    const values = commands.complete('command', '', 100).map(({ value }) => value)
    expect(values).toEqual(HELP_TOPICS)
    for (const value of values) {
      expect(commands.respond(`help ${value}`, TODAY)).toMatchObject({ status: 'answered' })
    }
  })

  test.each([
    'can I get a digest of the Tokyo meeting',
    'what did the group report back',
    'how do I know who represented India',
  ])('a question is a question: %s', (line) => {
    expect(commands.parse(line)).toEqual({ kind: 'question', text: line })
  })
})
