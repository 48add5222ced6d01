// /quad in Discord, end to end: the real discord.js over the wire.

import { describe, expect, test } from 'vitest'
import type { CommandOption } from '../../../src/bot/commands/command.ts'
import { COMMANDS } from '../../../src/bot/commands/table.ts'
import { answerOptions } from '../../../src/bot/discord/answer-options.ts'
import { inDiscord } from '../../../src/bot/discord/hints.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { permissions, textsOf } from '../../support/discord/index.ts'
import { commands, isPrivate, startDiscord, TODAY } from './running-surface.ts'

/** A value that a person would choose or type. */
function valueOf({ kind }: CommandOption): string {
  return kind === 'text'
    ? 'who represented India in New Delhi?'
    : commands.complete(kind, '')[0]!.value
}

function textOf(messages: ReturnType<typeof renderDiscord>): string[] {
  return JSON.stringify(messages)
    .match(/(?<="content":")(?:[^"\\]|\\.)*/g)!
    .map((json) => JSON.parse(`"${json}"`))
}

/** What the core says, as Discord shows it. */
function expected(name: string, values: Readonly<Record<string, string>>) {
  const response = commands.run(name, values, TODAY)
  return renderDiscord(inDiscord(response, true, commands), answerOptions(response))
}

test('/quad latest is answered whole, in order, for the asker alone, in one call a message', async () => {
  const discord = await startDiscord()
  const messages = expected('latest', {})
  const { standIn } = discord
  const outcome = await discord.quad('latest', {}, { count: messages.length })
  expect(outcome.acknowledgement).toBe('message')
  expect(outcome.messages.flatMap(textsOf)).toEqual(textOf(messages))
  expect(outcome.messages.every(isPrivate)).toBe(true)
  expect(outcome.text).toContain('Tokyo')
  expect(standIn.callsTo('POST /interactions/:interaction/:token/callback')).toHaveLength(1)
  expect(standIn.callsTo('POST /webhooks/:application/:token')).toHaveLength(messages.length - 1)
})

test('/quad ask answers a question with its sources', async () => {
  const discord = await startDiscord()
  const question = 'who represented India in New Delhi?'
  const { text } = await discord.quad('ask', { question })
  expect(text).toContain('Pant')
  expect(text).toContain('[1]')
  expect(text).toContain('Sources')
})

test('every subcommand is answered, alone and with every option', async () => {
  const discord = await startDiscord()
  const { standIn } = discord
  for (const { name, options } of COMMANDS) {
    const all: readonly CommandOption[] = options
    const required = all.filter((option) => option.required)
    for (const chosen of [required, all]) {
      const values = Object.fromEntries(chosen.map((option) => [option.name, valueOf(option)]))
      const messages = expected(name, values)
      const outcome = await discord.quad(name, values, { count: messages.length })
      expect(outcome.messages.flatMap(textsOf)).toEqual(textOf(messages))
      expect(outcome.messages.every(isPrivate)).toBe(true)
      standIn.resetRateLimits()
    }
  }
})

test('the language of somebody’s own settings is in no answer', async () => {
  const users = [
    { name: 'Asha', locale: 'en-GB' },
    { id: '88', name: 'Ken', locale: 'ja' },
  ]
  const discord = await startDiscord({ standIn: { users } })
  const count = expected('latest', {}).length
  const [asha, ken] = [
    await discord.quad('latest', {}, { count }),
    await discord.quad('latest', {}, { count, userId: '88' }),
  ]
  expect(ken.messages.map(textsOf)).toEqual(asha.messages.map(textsOf))
})

describe('whatever is typed', () => {
  const HOSTILE = [
    '@everyone @here <@1> <@&1> <#1> </quad:1>',
    '[click](https://evil.example/) https://evil.example/',
    '**x** __y__ ||z|| `code` ```\nfence\n```',
    '\u202Egnp.exe\u202C \u0000\u0007 \u001B[31mred',
    '# heading\n> quote\n- list',
    '<t:1:R> :smile: <:quad:1>',
    'q1:share:latest',
    '__proto__',
    '🦘',
    '   ',
  ]

  test('pings nobody and breaks nothing', async () => {
    const discord = await startDiscord()
    for (const question of HOSTILE) {
      const { text } = await discord.quad('ask', { question })
      expect(text).not.toBe('')
      expect(text).not.toMatch(/(?<!\\)@(?:everyone|here)|<@|https:\/\/evil/)
    }
    const { text } = await discord.quad('topic', { topic: '@everyone' })
    expect(text).not.toMatch(/(?<!\\)@everyone/)
  })

  test('a very long question is read from its beginning', async () => {
    const discord = await startDiscord()
    const question = `who represented India in New Delhi ${'please '.repeat(700)}`
    const { text } = await discord.quad('ask', { question })
    expect(text).toContain('500 characters')
  })
})

describe('anywhere', () => {
  test('in direct messages with the bot', async () => {
    const discord = await startDiscord()
    const { text, ephemeral } = await discord.quad('help', {}, { context: 'bot-dm' })
    expect(text).toContain('Commands')
    expect(ephemeral).toBe(true)
  })

  test('where only the person has added it: in other servers and in group messages', async () => {
    const discord = await startDiscord({
      standIn: {
        guilds: [{ name: 'Elsewhere', hasApp: false, channels: [{ name: 'general' }] }],
        users: [{ name: 'Asha', installedApp: true, permissions: permissions('SEND_MESSAGES') }],
      },
    })
    const there = await discord.quad('about')
    expect(there.text).toContain('Quad')
    const inGroup = await discord.quad('about', {}, { context: 'private-channel' })
    expect(inGroup.text).toBe(there.text)
  })

  test('twenty people at once get an answer each', async () => {
    const discord = await startDiscord()
    const names = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'help' : 'meetings'))
    const outcomes = await Promise.all(names.map((name) => discord.quad(name)))
    for (const [index, { text }] of outcomes.entries()) {
      expect(text).toContain(index % 2 === 0 ? 'Commands' : 'Tokyo')
    }
  })
})

describe('an answer of many parts where Discord allows five messages more', () => {
  const long: typeof commands = {
    ...commands,
    run: (name, values, today) => {
      const response = commands.run(name, values, today)
      const blocks = Array.from({ length: 12 }, () => response.briefing.blocks).flat()
      return { ...response, briefing: { ...response.briefing, blocks } }
    },
  }

  test('says how many parts are missing, and how to see them', async () => {
    const discord = await startDiscord({
      commands: long,
      standIn: { users: [{ name: 'Asha', installedApp: true }] },
    })
    const { briefing } = long.run('sources', {}, TODAY)
    const parts = renderDiscord(briefing).length
    expect(parts).toBeGreaterThan(6)
    const scene = { context: 'private-channel', count: 6 } as const
    const { messages } = await discord.quad('sources', {}, scene)
    expect(messages).toHaveLength(6)
    expect(messages.every(isPrivate)).toBe(true)
    expect(messages.at(-1)?.content).toContain(`${parts - 5} more parts`)
    expect(messages.at(-1)?.content).toContain('in a server that has Quad Brief')
  })

  test('is whole in a server that has the bot', async () => {
    const discord = await startDiscord({ commands: long })
    const { briefing } = long.run('sources', {}, TODAY)
    const parts = renderDiscord(briefing).length
    const { messages } = await discord.quad('sources', {}, { count: parts })
    expect(messages).toHaveLength(parts)
  })
})

describe('a question that is a command', () => {
  test.each([
    ['unsubscribe second please', 'help unsubscribe'],
    ['sta\u200Btus of ours second', 'help status'],
    ['unsub\u00ADscribe second please', 'help unsubscribe'],
    ['help sub\u00ADscribe', 'help subscribe'],
    ['ask ask export To\u00ADkyo csv', 'export Tokyo csv'],
  ])('%j is answered like %j, by question and by mention', async (question, line) => {
    const discord = await startDiscord()
    const { title } = commands.respond(line, TODAY).briefing
    const asked = await discord.quad('ask', { question })
    const mentioned = await discord.mention(question)
    expect(asked.text).toContain(title)
    expect(mentioned.flatMap(textsOf).join()).toContain(title)
    expect(asked.text).not.toContain('Not in the record')
  })

  test('is one whatever invisible character stands in it', async () => {
    const discord = await startDiscord()
    const { text } = await discord.quad('help', { command: 'sub\u00ADscribe' })
    expect(text).toContain('How to use subscribe')
    expect(text).not.toContain('left aside')
  })
})
