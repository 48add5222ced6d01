import { describe, expect, test } from 'vitest'
import { createCommands } from '../../src/bot/commands.ts'
import { usageOf, type Command } from '../../src/bot/commands/command.ts'
import { inputOf } from '../../src/bot/commands/complete.ts'
import { HELP_TOPICS } from '../../src/bot/commands/help-asked.ts'
import { nearestCommands } from '../../src/bot/commands/nearest.ts'
import { COMMANDS, findCommand } from '../../src/bot/commands/table.ts'
import {
  createBriefings,
  loadDataset,
  statementText,
  toPlainText,
} from '../../src/briefings/index.ts'
import { DATA } from '../support/record-files.ts'

const loaded = loadDataset(DATA)
if (!loaded.ok) throw new Error('The record is broken.')
const briefings = createBriefings(loaded.dataset)
const commands = createCommands(briefings)
const today = Temporal.PlainDate.from('2026-08-01')
const table: readonly Command[] = COMMANDS

const understood = (question: string) => briefings.ask(question, today).question

describe('the table', () => {
  test('holds what Discord takes', () => {
    expect(table.length).toBeLessThanOrEqual(25)
    for (const { name, summary, options } of table) {
      expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u)
      expect(summary.length).toBeLessThanOrEqual(100)
      expect(options.length).toBeLessThanOrEqual(25)
      for (const option of options) {
        expect(option.name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u)
        expect(option.description.length).toBeLessThanOrEqual(100)
      }
      const firstOptional = options.findIndex(({ required }) => !required)
      const lastRequired = options.findLastIndex(({ required }) => required)
      expect(firstOptional === -1 || lastRequired < firstOptional).toBe(true)
    }
    expect(new Set(table.map(({ name }) => name)).size).toBe(table.length)
  })

  test.each(table)('$name: its example is itself, and is answered', ({ name, example }) => {
    expect(commands.parse(example)).toMatchObject({ kind: 'command', command: name })
    expect(commands.respond(example, today)).toMatchObject({ command: name, status: 'answered' })
  })

  test('says how each command is typed', () => {
    expect(table.map(usageOf)).toEqual([
      'latest [short|full]',
      'meeting MEETING [short|full]',
      'meetings [year]',
      'who [country] [meeting]',
      'ask QUESTION',
      'person PERSON',
      'people',
      'country COUNTRY',
      'topic TOPIC [meeting]',
      'topics [meeting]',
      'outcomes [meeting]',
      'texts [meeting]',
      'timeline [year]',
      'compare [from] [to]',
      'leads [country] [topic]',
      'open [meeting]',
      'sources [meeting]',
      'export RECORD [format]',
      'cite MEETING',
      'help [command]',
      'privacy',
      'about',
    ])
  })
})

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
    const response = commands.respond(line, today)
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
    const response = commands.respond(line, today)
    expect(response).toMatchObject({ command: null, question: line })
    expect(response.briefing).toEqual(briefings.ask(line, today).briefing)
  })
})

describe('a required value that is missing', () => {
  test('is said', () => {
    expect(commands.parse('meeting')).toEqual({
      kind: 'usage',
      command: 'meeting',
      problem: 'Say which meeting, for example: meeting New Delhi',
    })
    expect(commands.run('ask', { question: '  ' }, today).command).toBe('ask')
  })

  test('is asked for, with values to choose from', () => {
    const response = commands.respond('meeting', today)
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
      const { briefing } = commands.respond(name, today)
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
    const response = commands.respond('topic quantum', today)
    expect(response).toMatchObject({ command: 'topic', status: 'not-recorded' })
    expect(response.question).toBe('was quantum discussed')
    expect(commands.run('topic', { topic: 'quantum' }, today)).toEqual(response)
  })
})

test('what a button carries asks for the same again', () => {
  const lines = [...table.map(({ example }) => example), 'meeting 2023', 'topic quantum', 'who']
  for (const line of lines) {
    const response = commands.respond(line, today)
    expect(response.ask).not.toBe('')
    expect(commands.respond(response.ask, today).briefing).toEqual(response.briefing)
    const choices = response.briefing.blocks.flatMap((block) =>
      block.kind === 'choices' ? block.choices : [],
    )
    for (const { ask } of [...choices, ...response.briefing.suggestions]) {
      const direct = briefings.ask(ask, today)
      const { status, briefing } = commands.respond(ask, today)
      expect({ ask, status, title: briefing.title }).toEqual({
        ask,
        status: direct.status,
        title: direct.briefing.title,
      })
      expect(status).not.toBe('not-understood')
    }
  }
})

describe('help', () => {
  const text = toPlainText(commands.respond('help', today).briefing)

  test('has questions to start with', () => {
    expect(text).toContain(toPlainText(briefings.answer({ kind: 'help' }, today).briefing))
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
    expect(commands.respond(line, today)).toMatchObject({
      command: 'help',
      question: `help ${topic}`,
      ask: `help ${topic}`,
      status: 'answered',
    })
    expect(commands.run('help', { command: topic }, today)).toEqual(commands.respond(line, today))
  })

  test('says how a command is typed, with its options and an example', () => {
    const { briefing } = commands.respond('help compare', today)
    expect(toPlainText(briefing)).toBe(`How to use compare

Two meetings side by side; the last two unless you name them. Type: compare [from] [to]

from: The earlier meeting.
to: The later meeting.

For example: compare Sydney Tokyo

- compare Sydney Tokyo`)
  })

  test('says where digests belong', () => {
    const text = toPlainText(commands.respond('how do I stop the digest', today).briefing)
    expect(text).toContain('End a digest of this channel. Type: unsubscribe [#2]')
    expect(text).toContain('type it there, behind /quad (in Discord it stands under /quad digests)')
    expect(text).toContain('In a terminal, “npm run --silent quad -- digest')
  })

  test('says where the button to report a mistake stands', () => {
    expect(toPlainText(commands.respond('report', today).briefing)).toContain(
      'In Slack and Discord, “Report a mistake” stands below an answer from the record',
    )
  })

  test('there is on everything that can be chosen', () => {
    const values = commands.complete('command', '', 100).map(({ value }) => value)
    expect(values).toEqual(HELP_TOPICS)
    for (const value of values) {
      expect(commands.respond(`help ${value}`, today)).toMatchObject({ status: 'answered' })
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

describe('a command with what it does not take', () => {
  const paragraphs = (line: string): readonly string[] =>
    commands
      .respond(line, today)
      .briefing.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [statementText(block.statement)] : [],
      )
  const choices = (line: string): readonly string[] =>
    commands
      .respond(line, today)
      .briefing.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []))
      .map(({ ask }) => ask)

  test('names a person that the record does not have, and those it has', () => {
    expect(commands.respond('person Biden', today)).toMatchObject({
      command: 'person',
      status: 'not-recorded',
    })
    expect(paragraphs('person Biden')).toContain('The record has nobody called “Biden”.')
    expect(choices('person Biden')).toContain('who is Anne Neuberger')
  })

  test('is told what the command takes', () => {
    expect(commands.respond('timeline abc', today)).toMatchObject({
      command: 'timeline',
      status: 'ambiguous',
    })
    expect(paragraphs('timeline abc')).toContain('timeline takes a year, as in timeline 2023.')
    expect(choices('timeline abc')).toContain('timeline 2023')
  })

  test('is answered without it where the command takes nothing, and says so', () => {
    const { briefing, ...response } = commands.respond('privacy banana', today)
    const { briefing: alone, ...same } = commands.respond('privacy', today)
    expect(response).toEqual(same)
    expect(paragraphs('privacy banana')).toEqual([
      '“banana” was left aside.',
      ...paragraphs('privacy'),
    ])
    expect(briefing.title).toBe(alone.title)
  })

  test('is answered as far as it was understood, and says what was not', () => {
    expect(paragraphs('latest banana')).toEqual(['“banana” was left aside.'])
    expect(commands.respond('latest banana', today).briefing.records).toEqual(['2023-12-tokyo'])
  })

  test('is help on it where it is about digests', () => {
    expect(commands.respond('unsubscribe me', today)).toMatchObject({ ask: 'help unsubscribe' })
    expect(paragraphs('unsubscribe me')[0]).toBe('“me” was left aside.')
  })

  test('is never offered itself again', () => {
    const lines = ['person Biden', 'timeline abc', 'privacy banana', 'why?', 'help banana']
    for (const line of lines) {
      expect(paragraphs(line)).not.toContain('Did you mean one of these commands?')
    }
  })

  test('asks for another meeting where one is named twice', () => {
    expect(commands.respond('compare Tokyo Tokyo', today).status).toBe('ambiguous')
    expect(choices('compare Tokyo Tokyo')).toEqual([
      'compare Sydney and Tokyo',
      'compare New Delhi and Tokyo',
    ])
  })

  test('says that a year has no meeting under the name of what was asked', () => {
    expect(commands.respond('meetings 1999', today)).toMatchObject({ status: 'not-recorded' })
    expect(commands.respond('meetings 1999', today).briefing.title).toBe('List of meetings (1999)')
  })
})

describe('asked on a day of the past', () => {
  test.each([
    [
      '2020-01-01',
      'On 1 January 2020 this meeting was still to come, and none of the record had been held.',
    ],
    [
      '2023-06-01',
      'On 1 June 2023 this meeting was still to come, and the latest of the record was the New Delhi meeting of January 2023.',
    ],
  ])('%s: the newest meeting is said to be ahead', (day, words) => {
    for (const line of ['latest', 'latest short', 'meeting Tokyo']) {
      const { briefing } = commands.respond(line, Temporal.PlainDate.from(day))
      expect(toPlainText(briefing)).toContain(words)
    }
  })

  test('on its first day it is not', () => {
    const { briefing } = commands.respond('latest', Temporal.PlainDate.from('2023-12-05'))
    expect(toPlainText(briefing)).not.toContain('still to come')
  })
})

describe('a line as long as somebody likes', () => {
  test('is compared with no command letter by letter', () => {
    const compared: string[] = []
    const counting = (word: string, other: string): number => {
      compared.push(word)
      return word === other ? 0 : 9
    }
    for (const long of [
      'V'.repeat(3_000),
      '9'.repeat(3_000),
      '😀'.repeat(1_500),
      '!'.repeat(3_000),
    ]) {
      expect(nearestCommands(long, counting)).toEqual([])
    }
    expect(compared).toEqual([])
    nearestCommands('xxxxxxxxxx', counting)
    expect(compared.length).toBeLessThan(8)
  })

  test('is answered like its beginning where values are chosen', () => {
    const kinds = ['topic', 'person', 'record', 'zone'] as const
    for (const kind of kinds) {
      for (const letter of ['r', 'ran ', '!']) {
        const long = letter.repeat(3_000)
        expect(commands.complete(kind, long)).toEqual(commands.complete(kind, long.slice(0, 100)))
      }
    }
  })
})

describe('the commands nearest to a word', () => {
  test.each([
    ['lates', ['latest']],
    ['latset', ['latest']],
    ['timelin', ['timeline']],
    ['meting', ['meeting', 'meetings']],
    ['comp', ['compare']],
    ['hlep', ['help']],
    ['Leeds', ['leads']],
    ['abuot', ['about']],
    ['topc', ['topic', 'topics']],
    ['frobnicate', []],
    ['', []],
  ])('%s', (word, expected) => {
    expect(nearestCommands(word)).toEqual(expected)
  })

  test('are offered where a line of a word or two is not understood', () => {
    const { status, briefing } = commands.respond('hlep', today)
    expect(status).toBe('not-understood')
    expect(briefing.blocks.slice(0, 2)).toEqual([
      {
        kind: 'paragraph',
        statement: {
          kind: 'note',
          inlines: [{ kind: 'text', text: 'Did you mean one of these commands?' }],
        },
      },
      { kind: 'choices', choices: [{ label: 'help', ask: 'help' }] },
    ])
    expect(commands.respond('my hlep and other cities', today).briefing).toEqual(
      briefings.ask('my hlep and other cities', today).briefing,
    )
  })
})

describe('values to choose from', () => {
  test.each([
    ['meeting', '', ['2023-12-tokyo', '2023-01-new-delhi', '2022-03-sydney']],
    ['meeting', 'del', ['2023-01-new-delhi']],
    ['meeting', '2023', ['2023-12-tokyo', '2023-01-new-delhi']],
    ['meeting', 'dec 2023', ['2023-12-tokyo']],
    ['meeting', 'latest', ['2023-12-tokyo']],
    ['country', 'us', ['the United States']],
    ['country', 'aus', ['Australia']],
    ['person', 'neub', ['Anne Neuberger']],
    ['density', 's', ['short', 'standard']],
    ['text', 'who', []],
  ] as const)('%s, typed: %s', (kind, typed, values) => {
    expect(commands.complete(kind, typed).map(({ value }) => value)).toEqual(values)
  })

  test('are all understood', () => {
    const kinds = ['meeting', 'country', 'person', 'topic'] as const
    for (const kind of kinds) {
      const command = findCommand(kind)
      for (const { value } of commands.complete(kind, '', 1_000)) {
        expect(understood(command?.ask({ [kind]: value }) ?? '').kind).toBe(kind)
      }
    }
  })

  test('are as many as the surface takes', () => {
    expect(commands.complete('topic', '').length).toBeLessThanOrEqual(25)
    expect(commands.complete('topic', '', 3).length).toBe(3)
  })

  test('a surface knows how each kind is chosen', () => {
    expect(inputOf('country')).toBe('choices')
    expect(inputOf('meeting')).toBe('suggestions')
    expect(inputOf('text')).toBe('free')
  })
})
