// Commands with values are the questions that they stand for, and lines that only begin like them are questions.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { type Command } from '../../../src/bot/commands/command.ts'
import { COMMANDS } from '../../../src/bot/commands/table.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)
const table: readonly Command[] = COMMANDS
const understood = (question: string) => briefings.ask(question, TODAY).question

describe('a command with values', () => {
  const sydney = { kind: 'some', meetings: ['2022-03-sydney'] }
  const delhi = { kind: 'some', meetings: ['2023-01-new-delhi'] }
  const tokyo = { kind: 'some', meetings: ['2023-12-tokyo'] }

  test.each([
    ['latest', { kind: 'meeting', scope: tokyo, density: null }],
    ['LATEST short', { kind: 'meeting', scope: tokyo, density: 'short' }],
    ['latest standard', { kind: 'meeting', scope: tokyo, density: 'standard' }],
    ['latest full', { kind: 'meeting', scope: tokyo, density: 'full' }],
    ['meeting New Delhi', { kind: 'meeting', scope: delhi, density: null }],
    ['meeting short new delhi', { kind: 'meeting', scope: delhi, density: 'short' }],
    ['meeting: Tokyo!', { kind: 'meeting', scope: tokyo }],
    ['meeting 2', { kind: 'meeting', scope: delhi }],
    ['meeting 2nd', { kind: 'meeting', scope: delhi }],
    ['meeting first', { kind: 'meeting', scope: sydney }],
    ['meeting last', { kind: 'meeting', scope: tokyo }],
    ['meeting 2022', { kind: 'meeting', scope: sydney }],
    ['meeting 2023-12', { kind: 'meeting', scope: tokyo }],
    ['meeting 2023-01-new-delhi', { kind: 'meeting', scope: delhi }],
    ['meeting japan', { kind: 'meeting', scope: tokyo }],
    ['meetings', { kind: 'meetings', scope: { kind: 'all' } }],
    ['meetings 2022', { scope: sydney }],
    ['who', { kind: 'representatives', countries: [], scope: { kind: 'all' } }],
    ['who india', { kind: 'representatives', countries: ['IN'], scope: { kind: 'all' } }],
    ['who india new delhi', { kind: 'representatives', countries: ['IN'], scope: delhi }],
    ['who New Delhi India', { kind: 'representatives', countries: ['IN'], scope: delhi }],
    ['who U.S. Tokyo', { kind: 'representatives', countries: ['US'], scope: tokyo }],
    ['who us', { kind: 'representatives', countries: ['US'] }],
    ['who tokyo', { kind: 'representatives', countries: [], scope: tokyo }],
    ['ask who hosted in Tokyo?', { kind: 'host', scope: tokyo }],
    ['person neuberger', { kind: 'person', person: 'anne-neuberger', aspect: 'profile' }],
    ['country aussie', { kind: 'country', country: 'AU' }],
    ['topic ransomware', { kind: 'topic', topics: ['ransomware'], scope: { kind: 'all' } }],
    ['topic supply chains Tokyo', { kind: 'topic', topics: ['supply-chain'], scope: tokyo }],
    ['topics', { kind: 'topics' }],
    ['topics tokyo', { kind: 'discussed', scope: tokyo }],
    ['outcomes Sydney', { kind: 'outcomes', scope: sydney }],
    ['outcomes', { kind: 'ambiguous' }],
    ['texts', { kind: 'documents', scope: { kind: 'all' }, aspect: 'list' }],
    ['texts second', { kind: 'documents', scope: delhi, aspect: 'list' }],
    ['timeline', { kind: 'timeline', year: null }],
    ['timeline 2023', { kind: 'timeline', year: 2023 }],
    ['compare', { kind: 'compare', meetings: ['2023-01-new-delhi', '2023-12-tokyo'] }],
    ['compare sydney tokyo', { kind: 'compare', meetings: ['2022-03-sydney', '2023-12-tokyo'] }],
    ['compare first last', { kind: 'compare', meetings: ['2022-03-sydney', '2023-12-tokyo'] }],
    ['compare 1 3', { kind: 'compare', meetings: ['2022-03-sydney', '2023-12-tokyo'] }],
    ['leads', { kind: 'leads', topics: [], countries: [] }],
    ['leads Japan', { kind: 'leads', topics: [], countries: ['JP'] }],
    ['leads workforce and talent', { kind: 'leads', topics: ['workforce'], countries: [] }],
    ['open', { kind: 'open', scope: { kind: 'all' } }],
    ['open tokyo', { kind: 'open', scope: tokyo }],
    ['sources', { kind: 'sources', scope: { kind: 'all' } }],
    ['sources tokyo?', { kind: 'sources', scope: tokyo }],
    ['about', { kind: 'coverage' }],
    ['', { kind: 'help' }],
    ['help', { kind: 'help' }],
  ])('%s', (line, question) => {
    const response = commands.respond(line, TODAY)
    expect(response.command).not.toBeNull()
    expect(understood(response.question)).toMatchObject(question)
  })
})

describe('a line that only begins like a command', () => {
  test.each([
    'meeting in tokyo: who hosted?',
    'meeting in tokyo',
    'latest on ransomware',
    'latest meeting',
    'latest news from the group',
    'who represented India',
    'who represented india in new delhi?',
    'who attended more than once',
    'who is Anne Neuberger',
    'who hosted first?',
    'who India sent to Tokyo',
    'who japan india',
    'compare sydney and tokyo',
    'compare the people of Sydney with those of Tokyo',
    'sources for tokyo?',
    'sources on ransomware',
    'open questions from tokyo?',
    'open source software',
    'topics discussed in Tokyo and not in Sydney',
    'topic of the day',
    'person who hosted new delhi',
    'country that has not hosted',
    'country India in Tokyo',
    'timeline of 2023',
    'timeline between sydney and tokyo',
    'leads on critical infrastructure',
    'texts issued in 2023',
    'outcomes of the Tokyo meeting',
    'meetings in Japan',
    'meetings India attended',
    'help me understand the partnership',
    'about the second meeting',
    'latest!! and https://example.org <@U123>',
  ])('%s', (line) => {
    expect(commands.parse(line)).toEqual({ kind: 'question', text: line })
    const response = commands.respond(line, TODAY)
    expect(response).toMatchObject({ command: null, question: line })
    expect(response.briefing).toEqual(briefings.ask(line, TODAY).briefing)
  })
})

describe('a required value that is missing', () => {
  test('is said', () => {
    expect(commands.parse('meeting')).toEqual({
      kind: 'usage',
      command: 'meeting',
      problem: 'Say which meeting, for example: meeting New Delhi',
    })
    expect(commands.run('ask', { question: '  ' }, TODAY).command).toBe('ask')
  })

  test('is asked for, with values to choose from', () => {
    const response = commands.respond('meeting', TODAY)
    expect(response).toMatchObject({ command: 'meeting', ask: 'meeting', status: 'ambiguous' })
    expect(toPlainText(response.briefing)).toBe(`How to use meeting

A briefing on one meeting. Type: meeting MEETING [short|full]

Say which meeting, for example: meeting New Delhi

- Tokyo, December 2023: briefing on the meeting in 2023-12-tokyo
- New Delhi, January 2023: briefing on the meeting in 2023-01-new-delhi
- Sydney, March 2022: briefing on the meeting in 2022-03-sydney`)
  })

  test('every value offered is understood as what it says', () => {
    for (const name of ['meeting', 'person', 'country', 'topic']) {
      const { briefing } = commands.respond(name, TODAY)
      const choices = briefing.blocks.flatMap((block) =>
        block.kind === 'choices' ? block.choices : [],
      )
      expect(choices.length).toBeGreaterThan(2)
      for (const { ask } of choices) {
        expect(understood(ask).kind).toBe(name)
      }
    }
  })
})

describe('a value that the record does not know', () => {
  test('is looked for all the same', () => {
    const response = commands.respond('topic quantum', TODAY)
    expect(response).toMatchObject({ command: 'topic', status: 'not-recorded' })
    expect(response.question).toBe('was quantum discussed')
    expect(commands.run('topic', { topic: 'quantum' }, TODAY)).toEqual(response)
  })
})

test('what a button carries asks for the same again', () => {
  const lines = [...table.map(({ example }) => example), 'meeting 2023', 'topic quantum', 'who']
  for (const line of lines) {
    const response = commands.respond(line, TODAY)
    expect(response.ask).not.toBe('')
    expect(commands.respond(response.ask, TODAY).briefing).toEqual(response.briefing)
    const choices = response.briefing.blocks.flatMap((block) =>
      block.kind === 'choices' ? block.choices : [],
    )
    for (const { ask } of [...choices, ...response.briefing.suggestions]) {
      const { status, briefing } = commands.respond(ask, TODAY)
      expect(status).not.toBe('not-understood')
      if (commands.parse(ask).kind !== 'question') continue
      const direct = briefings.ask(ask, TODAY)
      expect({ ask, status, title: briefing.title }).toEqual({
        ask,
        status: direct.status,
        title: direct.briefing.title,
      })
    }
  }
})
