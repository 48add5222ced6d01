// A line that begins with a command, and goes on with what the command does not take.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { statementText } from '../../../src/briefings/index.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)

describe('a command with what it does not take', () => {
  const paragraphs = (line: string): readonly string[] =>
    commands
      .respond(line, TODAY)
      .briefing.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [statementText(block.statement)] : [],
      )
  const choices = (line: string): readonly string[] =>
    commands
      .respond(line, TODAY)
      .briefing.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []))
      .map(({ ask }) => ask)

  test('names a person that the record does not have, and those it has', () => {
    expect(commands.respond('person Biden', TODAY)).toMatchObject({
      command: 'person',
      status: 'not-recorded',
    })
    expect(paragraphs('person Biden')).toContain('The record has nobody called “Biden”.')
    expect(choices('person Biden')).toContain('who is Anne Neuberger')
  })

  test('is told what the command takes', () => {
    expect(commands.respond('timeline abc', TODAY)).toMatchObject({
      command: 'timeline',
      status: 'ambiguous',
    })
    expect(paragraphs('timeline abc')).toContain('timeline takes a year, as in timeline 2023.')
    expect(choices('timeline abc')).toContain('timeline 2023')
  })

  test('is answered without it where the command takes nothing, and says so', () => {
    const { briefing, ...response } = commands.respond('privacy banana', TODAY)
    const { briefing: alone, ...same } = commands.respond('privacy', TODAY)
    expect(response).toEqual({ ...same, aside: ['banana'] })
    expect(paragraphs('privacy banana')).toEqual([
      '“banana” was left aside.',
      ...paragraphs('privacy'),
    ])
    expect(briefing.title).toBe(alone.title)
  })

  test('is answered as far as it was understood, and says what was not', () => {
    expect(paragraphs('latest banana')).toEqual([
      '“banana” was left aside.',
      'The record has no later meeting: this one was nearly three years before 22 November 2026. Its newest entry on what happened around the meetings is of May 2026.',
    ])
    expect(commands.respond('latest banana', TODAY).briefing.records).toEqual(['2023-12-tokyo'])
  })

  test('is help on it where it is about digests', () => {
    expect(commands.respond('unsubscribe me', TODAY)).toMatchObject({ ask: 'help unsubscribe' })
    expect(paragraphs('unsubscribe me')[0]).toBe('“me” was left aside.')
  })

  test.each([
    ['status second', 'status', 'second'],
    ['unsubscribe second', 'unsubscribe', 'second'],
    ['preview second thing', 'preview', 'second thing'],
    ['resume the other one now', 'resume', 'the other one now'],
    ['digest for Japan on semiconductors', 'digest', 'for Japan on semiconductors'],
    ['unsubscribe me from this channel please', 'unsubscribe', 'me from this channel please'],
  ])('“%s” is told how %s is typed, and not that the record lacks it', (line, command, said) => {
    expect(commands.respond(line, TODAY)).toMatchObject({
      command: 'help',
      ask: `help ${command}`,
      status: 'answered',
    })
    expect(paragraphs(line)[0]).toBe(`“${said}” was left aside.`)
  })

  test.each([
    ['status of the workstreams', 'answered'],
    ['digest of Tokyo', 'answered'],
    ['preview of the next meeting', 'not-recorded'],
    ['status of quantum computing in the Quad?', 'not-understood'],
  ] as const)('“%s” is a question of the record', (line, status) => {
    expect(commands.respond(line, TODAY)).toMatchObject({ command: null, status })
  })

  test('is never offered itself again', () => {
    const lines = ['person Biden', 'timeline abc', 'privacy banana', 'why?', 'help banana']
    for (const line of lines) {
      expect(paragraphs(line)).not.toContain('Did you mean one of these commands?')
    }
  })

  test('asks for another meeting where one is named twice', () => {
    expect(commands.respond('compare Tokyo Tokyo', TODAY).status).toBe('ambiguous')
    expect(choices('compare Tokyo Tokyo')).toEqual([
      'compare Sydney and Tokyo',
      'compare New Delhi and Tokyo',
    ])
  })

  test('says that a year has no meeting under the name of what was asked', () => {
    expect(commands.respond('meetings 1999', TODAY)).toMatchObject({ status: 'not-recorded' })
    expect(commands.respond('meetings 1999', TODAY).briefing.title).toBe('List of meetings (1999)')
  })
})
