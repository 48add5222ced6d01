// /quad export in Discord, end to end: the file arrives whole, or words say that it does not.

import { describe, expect, test } from 'vitest'
import type { Commands } from '../../../src/bot/commands.ts'
import { permissionText } from '../../../src/bot/discord/permissions.ts'
import type { ExportFile } from '../../../src/bot/exports/formats.ts'
import {
  DEFAULT_APP_PERMISSIONS,
  everyComponent,
  permissions,
} from '../../support/discord/index.ts'
import type { PlantedFault, StoredMessage } from '../../support/discord/index.ts'
import {
  commands,
  isPrivate,
  labels,
  messageWith,
  present,
  startDiscord,
  TODAY,
} from './running-surface.ts'

const CALLBACK = 'POST /interactions/:interaction/:token/callback'
const FOLLOW_UP = 'POST /webhooks/:application/:token'
const TOKYO = { record: 'tokyo', format: 'ics' }

function fileOf(values: Readonly<Record<string, string>>): ExportFile {
  return present(commands.run('export', values, TODAY).file)
}

/** The files of a message, as a person would save them. */
function filesOf({ attachments }: StoredMessage): readonly ExportFile[] {
  return attachments.map(({ filename, contentType, bytes }) => ({
    name: filename,
    type: contentType,
    text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  }))
}

/** What the components of a message show as files; Discord shows no others. */
function shownFiles({ components }: StoredMessage): readonly unknown[] {
  return everyComponent(components).flatMap(({ type, file }) => (type === 13 ? [file] : []))
}

/** Commands that answer with another file. */
function giving(change: Partial<ExportFile>): Commands {
  const changed = (response: ReturnType<Commands['run']>) =>
    response.file === undefined ? response : { ...response, file: { ...response.file, ...change } }
  return { ...commands, run: (...given) => changed(commands.run(...given)) }
}

describe('the file arrives whole, for the asker alone, in one call', () => {
  test.each([
    { record: 'tokyo' },
    { record: 'tokyo', format: 'md' },
    TOKYO,
    { record: 'all', format: 'csv' },
    { record: 'all', format: 'json' },
    { record: 'sources', format: 'bib' },
  ])('$record as $format', async (values) => {
    const discord = await startDiscord()
    const { standIn } = discord
    const { messages, text } = await discord.quad('export', values)
    await discord.surface.stop()
    const [message] = messages
    const file = fileOf(values)
    expect(filesOf(present(message))).toEqual([file])
    expect(shownFiles(present(message))).toEqual([{ url: `attachment://${file.name}` }])
    expect(text).toContain(file.name)
    expect(messages.every(isPrivate)).toBe(true)
    expect(messages.flatMap(labels)).not.toContain('Share in channel')
    expect(standIn.callsTo(CALLBACK)).toHaveLength(1)
    expect(standIn.callsTo(FOLLOW_UP)).toHaveLength(0)
    expect(discord.counted).toEqual(['answered export answered'])
  })

  test('where only the person has added the app', async () => {
    const discord = await startDiscord({
      standIn: {
        guilds: [{ name: 'Elsewhere', hasApp: false, channels: [{ name: 'general' }] }],
        users: [{ name: 'Asha', installedApp: true }],
      },
    })
    for (const context of ['guild', 'private-channel'] as const) {
      const { message } = await discord.quad('export', TOKYO, { context })
      expect(filesOf(present(message))).toEqual([fileOf(TOKYO)])
      expect(isPrivate(present(message))).toBe(true)
    }
  })

  test('after the question which record is meant', async () => {
    const discord = await startDiscord()
    const asked = await discord.quad('export', { record: 'zzz', format: 'ics' })
    expect(asked.messages.flatMap(filesOf)).toEqual([])
    const button = 'Tokyo, December 2023'
    const { messages } = await discord.press(messageWith(asked, button), button)
    expect(messages.flatMap(filesOf)).toEqual([fileOf(TOKYO)])
  })

  test('in the place of a question back', async () => {
    const discord = await startDiscord()
    const asked = await discord.quad('export', { record: '2023', format: 'csv' })
    const button = 'Tokyo, December 2023'
    const { message, acknowledgement } = await discord.press(messageWith(asked, button), button)
    expect(acknowledgement).toBe('update')
    expect(filesOf(present(message))).toEqual([fileOf({ record: 'tokyo', format: 'csv' })])
    expect(shownFiles(present(message))).toHaveLength(1)
  })
})

test('another format of the same is one press away, and leaves the first file where it is', async () => {
  const discord = await startDiscord()
  const asked = await discord.quad('export', TOKYO)
  const { messages } = await discord.press(messageWith(asked, 'Table (CSV)'), 'Table (CSV)')
  expect(messages.flatMap(filesOf)).toEqual([fileOf({ ...TOKYO, format: 'csv' })])
  expect(asked.messages.flatMap(filesOf)).toEqual([fileOf(TOKYO)])
  expect([...asked.messages, ...messages].every(isPrivate)).toBe(true)
})

test('a Share button of an earlier version uploads the file again, or can be pressed again', async () => {
  const withoutFile: Commands = {
    ...commands,
    run: (...given) => {
      const { file: _, ...response } = commands.run(...given)
      return response
    },
  }
  const discord = await startDiscord({ commands: withoutFile })
  const { message: asked } = await discord.quad('export', TOKYO)
  discord.standIn.plant({ route: CALLBACK, times: 2 }, { kind: 'error', status: 413, code: 40005 })
  const failed = await discord.press(present(asked), 'Share in channel')
  expect(failed.text).toContain('The file could not be delivered.')
  expect(isPrivate(present(failed.message))).toBe(true)
  const { message } = await discord.press(present(asked), 'Share in channel')
  expect(filesOf(present(message))).toEqual([fileOf(TOKYO)])
  expect(isPrivate(present(message))).toBe(false)
})

describe('hostile text', () => {
  test.each([
    '@everyone <@1> <@&1> **x** https://evil.example/',
    '\uFEFFa\r\nb\rc\n\u0000\u001B[31m\u202E 🦘 \u00E9e\u0301',
    '\r\n--boundary--\r\nContent-Disposition: form-data; name="payload_json"\r\n\r\n{"type":1}',
    '------formdata-undici-0123456789--\r\n',
  ])('in a file comes out as it went in, and pings nobody: %j', async (text) => {
    const discord = await startDiscord({ commands: giving({ text }) })
    const { message } = await discord.quad('export', TOKYO)
    expect(filesOf(present(message))).toEqual([{ ...fileOf(TOKYO), text }])
  })

  test.each(['@everyone', '../../etc/passwd', 'tokyo"; name="payload_json', '<@1>\r\nX: y'])(
    'as what to export gives words, and no file: %j',
    async (record) => {
      const discord = await startDiscord()
      const { messages, text } = await discord.quad('export', { record, format: 'md' })
      expect(messages.flatMap(filesOf)).toEqual([])
      expect(text).not.toMatch(/(?<!\\)@everyone|<@/)
    },
  )
})

describe('when something goes wrong', () => {
  test.each<PlantedFault>([
    { kind: 'http-500' },
    { kind: 'drop' },
    { kind: 'rate-limited', retryAfterSeconds: 0.05 },
    { kind: 'accept-then-500' },
    { kind: 'accept-then-drop' },
  ])('the file arrives once after $kind', async (fault) => {
    const discord = await startDiscord({ faults: ['second-acknowledgement'] })
    const { standIn } = discord
    const planted = standIn.plant(CALLBACK, fault)
    const { message } = await discord.quad('export', TOKYO)
    await discord.surface.stop()
    expect(planted.struck).toBe(1)
    expect(filesOf(present(message))).toEqual([fileOf(TOKYO)])
    expect(standIn.allMessages).toHaveLength(1)
  })

  test('the file comes with plain words when Discord does not take the components', async () => {
    const discord = await startDiscord()
    discord.standIn.plant(CALLBACK, { kind: 'error', status: 400, code: 50035 })
    const { message } = await discord.quad('export', TOKYO)
    expect(message?.components).toEqual([])
    expect(message?.content).toContain(fileOf(TOKYO).name)
    expect(filesOf(present(message))).toEqual([fileOf(TOKYO)])
  })

  test.each<readonly [PlantedFault, number]>([
    [{ kind: 'http-500' }, 4],
    [{ kind: 'drop' }, 4],
    [{ kind: 'error', status: 413, code: 40005 }, 2],
    [{ kind: 'error', status: 413, code: 0 }, 2],
    [{ kind: 'error', status: 403, code: 50013 }, 2],
  ])('words say that there is no file, under a reference: %j', async (fault, times) => {
    const discord = await startDiscord()
    const { standIn, log } = discord
    const planted = standIn.plant({ route: CALLBACK, times }, fault)
    const { message, text } = await discord.quad('export', TOKYO)
    await discord.surface.stop()
    expect(planted.struck).toBe(times)
    expect(text).toContain('The file could not be delivered. Ask again')
    expect(text).not.toContain(fileOf(TOKYO).name)
    const reference = present(/Reference: ([A-Z0-9]{6})/.exec(text)?.[1])
    expect(await log.has('a word of regret may')).toContain(reference)
    expect(filesOf(present(message))).toEqual([])
    expect(isPrivate(present(message))).toBe(true)
    expect(standIn.allMessages).toHaveLength(1)
    expect(discord.counted).toEqual(['failed file-not-delivered'])
  })

  test('words name the permission that is missing, where one is', async () => {
    const appPermissions = DEFAULT_APP_PERMISSIONS & ~permissions('ATTACH_FILES')
    const discord = await startDiscord({
      standIn: { guilds: [{ channels: [{ name: 'briefings', appPermissions }] }] },
    })
    const refused = { kind: 'error', status: 403, code: 50013 } as const
    discord.standIn.plant({ route: CALLBACK, times: 2 }, refused)
    const { text } = await discord.quad('export', TOKYO)
    expect(text).toContain('The file could not be delivered. Ask again')
    expect(text).toContain(permissionText('discord-no-files', ['AttachFiles']))
  })

  test('words come for a file that is larger than Discord takes', async () => {
    const discord = await startDiscord({
      // It takes its time to send ten megabytes twice on a busy machine.
      standIn: { acknowledgementMs: 30_000, patienceMs: 30_000 },
      commands: giving({ text: 'x'.repeat(10 * 1024 * 1024 + 1) }),
      faults: ['invalid-body'],
    })
    const { text, messages } = await discord.quad('export', TOKYO)
    expect(text).toContain('The file could not be delivered.')
    expect(messages.flatMap(filesOf)).toEqual([])
  })
})
