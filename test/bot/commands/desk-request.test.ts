// Which lines and options are about digests, and what the desk is asked for them.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { usageOf, type Command } from '../../../src/bot/commands/command.ts'
import { deskRequest, deskRequestOf } from '../../../src/bot/commands/desk-request.ts'
import { DIGEST_COMMANDS } from '../../../src/bot/commands/digest-table.ts'
import { nearestCommands } from '../../../src/bot/commands/nearest.ts'
import { findCommand } from '../../../src/bot/commands/table.ts'
import { DESK_COMMANDS } from '../../../src/bot/subscriptions/desk/desk.ts'
import { readPauseUntil } from '../../../src/bot/subscriptions/reading/read-pause.ts'
import { readSettings } from '../../../src/bot/subscriptions/reading/read-settings.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)
const table: readonly Command[] = DIGEST_COMMANDS
const asked = (line: string) => deskRequest(commands.parse(line))
const ID = '00000000-0000-4000-8000-000000000001'

describe('the table of the commands about digests', () => {
  test('holds what the desk answers, under names of their own', () => {
    expect(table.map(({ name }) => name).toSorted()).toEqual([...DESK_COMMANDS].toSorted())
    for (const { name } of table) expect(findCommand(name)).toBeNull()
  })

  test('holds what Discord takes', () => {
    for (const { name, summary, options } of table) {
      expect(name).toMatch(/^[a-z]{1,32}$/)
      expect(summary.length).toBeLessThanOrEqual(100)
      expect(options.filter(({ required }) => required)).toEqual([])
      for (const option of options) expect(option.description.length).toBeLessThanOrEqual(100)
    }
  })

  test('says how each is typed', () => {
    expect(table.map(usageOf)).toEqual([
      'subscribe [when] [zone] [about] [short|full] [empty skip] [who may change admins]',
      'preview [#2]',
      'digest [#2]',
      'status [#2]',
      'pause [until] [#2]',
      'resume [#2]',
      'change [when] [zone] [about] [short|full] [empty skip] [who may change admins] [#2]',
      'unsubscribe [#2]',
      'subscriptions',
    ])
  })

  test.each(table)('$name: its example is itself', ({ name, example }) => {
    expect(asked(example)?.command).toBe(name)
  })

  test('its examples are understood', () => {
    const context = {
      zone: null,
      now: Temporal.Instant.from('2026-11-20T00:00:00Z'),
      lookup: briefings.lookup,
    }
    const begun = readSettings(
      asked('subscribe weekly monday 09:00 Asia/Kolkata')?.line ?? '',
      context,
    )
    if (!begun.ok) throw new Error('The example of subscribe is not understood.')
    const { line = '' } = asked('change 10:00, density short') ?? {}
    expect(readSettings(line, { ...context, current: begun.settings }).ok).toBe(true)
    const until = readPauseUntil(asked('pause until 5 January')?.line ?? '', context.now, 'UTC')
    expect(until).toEqual({ ok: true, until: '2027-01-05' })
  })
})

describe('a line', () => {
  test.each([
    ['subscribe', 'subscribe', ''],
    ['Subscribe weekly monday 09:00 Asia/Kolkata', 'subscribe', 'weekly monday 09:00 Asia/Kolkata'],
    ['digests subscribe weekly monday 9 tokyo', 'subscribe', 'weekly monday 9 tokyo'],
    ['subscribe another daily 8 tokyo', 'subscribe', 'another daily 8 tokyo'],
    ['digests', 'status', ''],
    ['digest', 'digest', ''],
    ['digest #2', 'digest', '#2'],
    ['digest another', 'digest', 'another'],
    ['digest #2 another', 'digest', '#2 another'],
    ['status #second', 'status', '#second'],
    ['unsubscribe #1 #second', 'unsubscribe', '#1 #second'],
    ['status 2', 'status', '#2'],
    ['  status  ', 'status', ''],
    [`status post again ${ID}`, 'status', `post again ${ID}`],
    [`status leave ${ID}`, 'status', `leave ${ID}`],
    ['pause until 2027-01-05', 'pause', 'until 2027-01-05'],
    ['pause #2 for two weeks', 'pause', '#2 for two weeks'],
    ['resume', 'resume', ''],
    ['change 10:00', 'change', '10:00'],
    ['change #2 everything', 'change', '#2 everything'],
    ['unsubscribe #1', 'unsubscribe', '#1'],
    ['subscriptions', 'subscriptions', ''],
    ['preview', 'preview', ''],
    ['digest another 6ad45f8e', 'digest', 'another 6ad45f8e'],
    ['digest #0a1b2c3d another 6ad45f8e', 'digest', '#0a1b2c3d another 6ad45f8e'],
    ['digest now', 'digest', ''],
    ['digest please', 'digest', ''],
    ['digest today, please!', 'digest', ''],
    ['digest again', 'digest', ''],
    ['digest this week', 'digest', ''],
    ['digest ?', 'digest', ''],
    ['digest?', 'digest', ''],
    ['digest #2 now please', 'digest', '#2'],
    ['digest here, thank you', 'digest', ''],
    ['send the digest', 'digest', ''],
    ['please post a digest now', 'digest', ''],
    ['send us the digest.', 'digest', ''],
    ['status please', 'status', ''],
    ['status?', 'status', ''],
    ['unsubscribe now', 'unsubscribe', ''],
    ['unsubscribe the second digest', 'unsubscribe', 'the second digest'],
    ['resume again please', 'resume', ''],
    ['preview this week', 'preview', ''],
    ['subscriptions please', 'subscriptions', ''],
    ['pause now', 'pause', ''],
    ['pause until friday, please', 'pause', 'until friday'],
    ['digests status now', 'status', ''],
  ])('%s', (line, command, rest) => {
    expect(asked(line)).toEqual({ command, line: rest })
  })

  test('as long as anybody likes is read at once', () => {
    const long = ' ,?now'.repeat(20_000)
    expect(asked(`digest${long}`)).toEqual({ command: 'digest', line: '' })
    expect(asked(`digest${' ,'.repeat(50_000)}x`)).toBeNull()
  })

  test.each([
    'status of the workstreams',
    'status of critical infrastructure?',
    'digest of the Tokyo meeting',
    'change in delegations between Sydney and Tokyo',
    'change between delhi and tokyo',
    'change anything in Tokyo?',
    'resume of Anne Neuberger',
    'preview of the next meeting',
    'digests of what was agreed',
    'send the digest of the Tokyo meeting',
    'digest of this week',
    'status of AI now',
    'what was in the digest?',
    'latest',
    'what changed between Delhi and Tokyo',
    '',
  ])('that is a question or another command: %s', (line) => {
    expect(asked(line)).toBeNull()
  })

  test.each([
    ['subscibe', ['subscribe']],
    ['unsubscribe me', []],
    ['statuss', ['status']],
    ['pasue', ['pause']],
    ['subscriptons', ['subscriptions']],
  ])('misspelt: %s', (word, near) => {
    expect(nearestCommands(word)).toEqual(near)
  })

  test.each([
    ['subscibe wekly frobnicate 09:00', 'subscribe wekly frobnicate 09:00'],
    ['subscibe weekly monday 9 tokyo', 'subscribe weekly monday 9 tokyo'],
    ['paus until friday', 'pause until friday'],
  ])('misspelt, with all that follows, is asked about: %s', (line, ask) => {
    const { briefing } = commands.respond(line, TODAY)
    expect(briefing.blocks[1]).toEqual({ kind: 'choices', choices: [{ label: ask, ask }] })
  })
})

describe('options that were chosen apart', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['subscribe', {}, ''],
    [
      'subscribe',
      {
        when: 'weekly monday 09:00',
        zone: 'Asia/Kolkata',
        about: 'India',
        density: 'short',
        empty: 'skip',
        who: 'admins',
      },
      'weekly monday 09:00 Asia/Kolkata, only India, density short, empty skip, who may change admins',
    ],
    ['change', { which: '2', about: 'not ransomware' }, '#2, not ransomware'],
    ['change', { which: '#2', about: 'everything', when: ' ' }, '#2, everything'],
    ['change', { zone: 'Asia/Tokyo' }, 'Asia/Tokyo'],
    ['change', { density: 'full' }, 'density full'],
    ['pause', { until: '5 January', which: '1' }, '#1 5 January'],
    ['status', { which: '3' }, '#3'],
    ['subscriptions', {}, ''],
  ])('%s %o', (name, values, line) => {
    expect(deskRequestOf(name, values)).toEqual({ command: name, line })
  })

  test('of another command are not for the desk', () => {
    expect(deskRequestOf('latest', { density: 'short' })).toBeNull()
    expect(deskRequestOf('nothing', {})).toBeNull()
  })

  test('zones can be chosen, and so can the rest', () => {
    const values = (kind: Parameters<typeof commands.complete>[0], typed: string) =>
      commands.complete(kind, typed, 3)
    expect(values('zone', 'mumb')).toEqual([
      { name: 'Mumbai (Asia/Kolkata)', value: 'Asia/Kolkata' },
    ])
    expect(values('zone', '')).toHaveLength(3)
    expect(values('empty', '').map(({ value }) => value)).toEqual(['spotlight', 'say-so', 'skip'])
    expect(values('who', '').map(({ value }) => value)).toEqual(['anyone', 'admins'])
  })
})

describe('where there is no channel', () => {
  test.each(['subscribe weekly monday 9 tokyo', 'digests status', 'unsubscribe'])(
    '%s says where to type it',
    (line) => {
      const { status, briefing, command } = commands.respond(line, TODAY)
      const { command: name, line: rest } = asked(line) ?? { command: null, line: '' }
      const typed = `${name} ${rest}`.trim()
      expect([status, command]).toEqual(['not-recorded', name])
      expect(toPlainText(briefing)).toBe(`Digests belong to a channel

“${typed}” is about the digests of a channel of Slack or Discord: type it there, behind /quad (in Discord it stands under /quad digests).`)
      expect(commands.run(name ?? '', {}, TODAY).briefing.title).toBe('Digests belong to a channel')
    },
  )

  test('help has them under a heading of their own', () => {
    const text = toPlainText(commands.respond('help', TODAY).briefing)
    const [, digests = ''] = text.split('\n\nDigests for a channel\n\n')
    expect(digests.split('\n').filter((line) => line.includes(': '))).toEqual(
      table.map(
        (command) => `${usageOf(command)}: ${command.summary}. For example: ${command.example}`,
      ),
    )
  })
})
