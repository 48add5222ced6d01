// Lines that people are told to type, where something has no button: each works in Discord as it stands there.

import { describe, expect, test } from 'vitest'
import { DIGEST_COMMANDS, findDigestCommand } from '../../../src/bot/commands/digest-table.ts'
import { COMMANDS, findCommand } from '../../../src/bot/commands/table.ts'
import { answerOptions } from '../../../src/bot/discord/answer-options.ts'
import { inDiscord } from '../../../src/bot/discord/hints.ts'
import { TEXT_DISPLAY } from '../../../src/bot/discord/numbers.ts'
import { renderDiscordPlain } from '../../../src/bot/discord/render-plain.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { typedCommand } from '../../../src/bot/discord/typed-command.ts'
import { briefing } from '../../support/briefings.ts'
import { startDigests } from './digests/running-digests.ts'
import { readDiscord } from './read.ts'
import { commands, present, startDiscord, TODAY } from './running-surface.ts'
import type { RunningDiscord } from './running-surface.ts'

const QUESTIONS = [
  'who represented India in New Delhi?',
  'latest full',
  'meeting New Delhi short',
  'export Tokyo ics',
  'help compare',
]

/** Types a line into Discord, as it stands there. */
async function type(discord: RunningDiscord, line: string, count = 1) {
  const [, group = '', name = '', rest = ''] = /^\/quad (digests )?(\w+) ?(.*)$/s.exec(line) ?? []
  const known = present((group === '' ? findCommand(name) : findDigestCommand(name)) ?? undefined)
  const names = known.options.map((option) => option.name)
  const typed = rest.split(new RegExp(`(?:^| )(${names.join('|') || '!'}): `)).slice(1)
  const options = Object.fromEntries(
    names.flatMap((option) => {
      const at = typed.indexOf(option)
      const value = typed[at + 1] ?? ''
      return at === -1 ? [] : [[option, option === 'which' ? Number(value) : value]]
    }),
  )
  expect(rest === '' || Object.keys(options).length > 0).toBe(true)
  return discord.quad(`${group}${name}`, options, { count })
}

/** The lines to type that are shown for asks. */
function linesFor(asks: readonly string[], isPlain: boolean): readonly string[] {
  const [first, ...rest] = asks.map((ask) => ({ label: 'Type', ask }))
  const told = briefing({ blocks: [{ kind: 'choices', choices: [present(first), ...rest] }] })
  const messages = isPlain ? renderDiscordPlain(told) : renderDiscord(told)
  const shown = messages.map((message) => readDiscord(message).text).join('\n')
  return [...shown.matchAll(/^Type – (.*)$/gm)].map(([, line]) => present(line))
}

/** What Discord shows for a line, and in how many messages. */
function answerTo(ask: string): { readonly count: number; readonly text: string } {
  const response = commands.respond(ask, TODAY)
  const briefing = inDiscord(response, true, commands)
  const parts = renderDiscord(briefing, answerOptions(response))
  const texts = parts.flatMap(({ components: [container] }) =>
    container.components.flatMap((each) => (each.type === TEXT_DISPLAY ? [each.content] : [])),
  )
  return { count: parts.length, text: texts.join('\n') }
}

/** Without the marks that keep Discord from reading text as markup. */
function plain(text: string): string {
  return text.replace(/\\(?=[^0-9A-Za-z\s])/g, '')
}

describe('a line to type', () => {
  test.each([
    ['latest', '/quad latest'],
    ['help', '/quad help'],
    ['latest full', '/quad ask question: latest full'],
    ['export', '/quad ask question: export'],
    ['who represented India?', '/quad ask question: who represented India?'],
    ['ask who hosted Tokyo', '/quad ask question: who hosted Tokyo'],
    ['status', '/quad digests status'],
    ['digests preview #2', '/quad digests preview which: 2'],
    ['pause until 5 January', '/quad digests pause until: 5 January'],
    ['change #2 10:00, only India', '/quad digests change which: 2 when: 10:00, only India'],
    ['status of the workstreams', '/quad ask question: status of the workstreams'],
  ])('for “%s” is %s', (ask, line) => {
    expect(typedCommand(ask)).toBe(line)
  })

  test.each([...COMMANDS.map(({ example }) => example), ...QUESTIONS])(
    'for “%s” asks for the same, in plain text and above the buttons',
    async (ask) => {
      const discord = await startDiscord()
      const line = typedCommand(ask)
      expect(linesFor([ask], true)).toEqual([line])
      // A second button for the same is not taken by Discord.
      expect(linesFor([ask, ask], false)).toEqual([line])
      const { count, text } = answerTo(ask)
      expect((await type(discord, line, count)).text).toBe(text)
    },
  )

  test('for a command about digests does what it says', async () => {
    const discord = await startDigests()
    const say = (ask: string, count = 1) => type(discord, typedCommand(ask), count)
    await say('subscribe weekly monday 09:00 Asia/Kolkata, only India', 2)
    const schedule = { time: '09:00', zone: 'Asia/Kolkata' }
    expect(await discord.subscriptions()).toMatchObject([
      { schedule, standing: { kind: 'active' } },
    ])
    await say('pause #1 until 5 January', 2)
    const standing = { kind: 'paused', until: '2027-01-05' }
    expect(await discord.subscriptions()).toMatchObject([{ standing }])
    await say('resume', 2)
    await say('change #1 10:00, density short', 2)
    expect(await discord.subscriptions()).toMatchObject([
      { schedule: { ...schedule, time: '10:00' }, density: 'short', standing: { kind: 'active' } },
    ])
    expect((await say('status')).text).toContain('Digest of this channel')
    expect((await say('preview', 2)).text).toContain('Nothing is posted yet')
    expect((await say('subscriptions')).text).toContain('every Monday at 10\\:00')
    const decision = 'status leave 00000000-0000-4000-8000-000000000000'
    expect((await say(decision)).text).toContain('Nothing to decide')
    await say('unsubscribe', 2)
    expect(await discord.subscriptions()).toEqual([])
  })

  test('stands as an example in help, in one message, and asks for what the example asks', async () => {
    const discord = await startDiscord()
    const { messages, text } = await discord.quad('help')
    expect(messages).toHaveLength(1)
    const examples = plain(text).matchAll(/For example: \*\*(.+)\*\*$/gm)
    const lines = [...examples].map(([, line]) => present(line))
    expect(lines).toHaveLength(COMMANDS.length + DIGEST_COMMANDS.length)
    expect(lines.slice(COMMANDS.length)).toEqual(
      DIGEST_COMMANDS.map(({ example }) => typedCommand(example)),
    )
    for (const [index, { name, example }] of COMMANDS.entries()) {
      const line = present(lines[index])
      expect(line).toMatch(new RegExp(`^/quad ${name}(?: |$)`))
      const meant = answerTo(example)
      expect((await type(discord, line, meant.count)).text).toBe(meant.text)
    }
  })

  test('stands as an example in the help on one command', async () => {
    const discord = await startDiscord()
    const { text } = await discord.quad('help', { command: 'compare' })
    expect(plain(text)).toContain('Type: /quad compare [from] [to]')
    expect(plain(text)).toContain('For example: **/quad compare from: Sydney to: Tokyo**')
  })

  test('names each command about digests as Discord has it', () => {
    expect(DIGEST_COMMANDS.map(({ example }) => typedCommand(example))).toEqual(
      DIGEST_COMMANDS.map(({ name }) =>
        expect.stringMatching(new RegExp(`^/quad digests ${name}(?: (?:when|until): .*)?$`)),
      ),
    )
  })
})
