// The buttons on answers in Discord, end to end.

import { describe, expect, test } from 'vitest'
import { errorText } from '../../../src/bot/errors.ts'
import { permissions, textsOf } from '../../support/discord/index.ts'
import type { StoredMessage } from '../../support/discord/index.ts'
import { everyComponent } from '../../support/discord/index.ts'
import {
  isPrivate,
  labels,
  messageWith,
  present,
  startDiscord,
  surfaceFor,
  USE_EXTERNAL_APPS,
} from './running-surface.ts'

/** What takes more than one message. */
const FULL = { density: 'full' }

const SHARE = 'Share in channel'

/** Somebody who may use commands and write. */
const WRITES = permissions('SEND_MESSAGES', 'USE_APPLICATION_COMMANDS')

/** Somebody in a channel for announcements. */
const READS = permissions('VIEW_CHANNEL', 'READ_MESSAGE_HISTORY', 'USE_APPLICATION_COMMANDS')

/** Changes what a button of a stored message carries, as another version of the bot had made it. */
function rewrite(message: StoredMessage, label: string, customId: string): void {
  const found = everyComponent(message.components).find((one) => one['label'] === label)
  Object.assign(present(found), { custom_id: customId })
}

test('a suggestion is answered in a new message for the one who pressed', async () => {
  const discord = await startDiscord()
  const { message } = await discord.quad('who', { country: 'India', meeting: 'New Delhi' })
  const before = textsOf(present(message))
  const [suggestion] = labels(present(message))
  expect(suggestion).not.toBe(SHARE)
  const pressed = await discord.press(present(message), present(suggestion))
  expect(pressed.acknowledgement).toBe('message')
  expect(pressed.ephemeral).toBe(true)
  expect(pressed.message?.id).not.toBe(message?.id)
  expect(textsOf(present(message))).toEqual(before)
})

test('a choice of an ambiguous question is answered in its place', async () => {
  const discord = await startDiscord()
  const asked = await discord.quad('ask', { question: 'briefing on the meeting in 2023' })
  const question = present(asked.message)
  expect(labels(question)).not.toContain(SHARE)
  const choice = present(labels(question)[0])
  const pressed = await discord.press(question, choice)
  expect(pressed.acknowledgement).toBe('update')
  expect(pressed.message?.id).toBe(question.id)
  expect(pressed.text).toContain('New Delhi')
  expect(pressed.messages.every(isPrivate)).toBe(true)
})

test('a choice in help, which asks nothing back, leaves help where it is', async () => {
  const discord = await startDiscord()
  const { message } = await discord.quad('help')
  const pressed = await discord.press(present(message), present(labels(present(message))[0]))
  expect(pressed.acknowledgement).toBe('message')
  expect(pressed.ephemeral).toBe(true)
})

test('Share shows the answer to everybody, says who shares it, and pings nobody', async () => {
  const discord = await startDiscord({ standIn: { users: [{ id: '77', name: 'Asha' }] } })
  const { standIn } = discord
  const asked = await discord.quad('latest', FULL, { count: 3 })
  const shared = await discord.press(messageWith(asked, SHARE), SHARE, asked.messages.length)
  expect(shared.messages.some(isPrivate)).toBe(false)
  expect(present(textsOf(present(shared.message))[0])).toMatch(/^-# Shared by <@77>\n## /)
  expect(shared.messages.flatMap(labels)).not.toContain(SHARE)
  const rest = (text: string) => text.replace(/^-# Shared by .*\n/, '')
  expect(rest(shared.text)).toBe(asked.text)
  for (const message of shared.messages) expect(standIn.pings(message)).toEqual([])
})

test('a shared answer has buttons for everybody, each answered for the one who pressed', async () => {
  const discord = await startDiscord({
    standIn: { users: [{ name: 'Asha' }, { id: '88', name: 'Ken' }] },
  })
  const asked = await discord.quad('meetings')
  const shared = await discord.press(present(asked.message), SHARE)
  const suggestion = present(labels(present(shared.message))[0])
  const pressed = await discord.press(present(shared.message), suggestion, 1, '88')
  expect(pressed.ephemeral).toBe(true)
  expect(pressed.message?.ephemeralFor).toBe('88')
})

test('sharing needs no permission of the bot in the channel', async () => {
  const discord = await startDiscord({
    standIn: { guilds: [{ channels: [{ name: 'closed', appPermissions: 0n }] }] },
  })
  const asked = await discord.quad('meetings')
  const shared = await discord.press(present(asked.message), SHARE)
  expect(isPrivate(present(shared.message))).toBe(false)
})

test.each([
  ['help', 'help', {}],
  ['privacy', 'privacy', {}],
  ['a question that was not understood', 'ask', { question: 'asdf qwer zxcv' }],
  ['a question back', 'export', { record: 'xyzzy' }],
])('Share does not stand under what tells a channel nothing: %s', async (_what, name, options) => {
  const discord = await startDiscord()
  const { messages } = await discord.quad(name, options)
  expect(messages.flatMap(labels)).not.toContain(SHARE)
})

test('Share shares once; after that it says so', async () => {
  const discord = await startDiscord()
  const asked = await discord.quad('meetings')
  await discord.press(present(asked.message), SHARE)
  const again = await discord.press(present(asked.message), SHARE)
  expect(again.ephemeral).toBe(true)
  expect(again.text).toBe(errorText('already-shared'))
})

test.each([
  ['says so where the server keeps its members’ own apps private', WRITES, true],
  ['shares where the server lets its members’ own apps speak', WRITES | USE_EXTERNAL_APPS, false],
])('Share in a server without the bot %s', async (_what, permissions, isAlone) => {
  const discord = await startDiscord({
    standIn: {
      guilds: [{ hasApp: false, channels: [{ name: 'general' }] }],
      users: [{ name: 'Asha', installedApp: true, permissions }],
    },
  })
  const asked = await discord.quad('meetings')
  const shared = await discord.press(present(asked.message), SHARE)
  expect(shared.ephemeral).toBe(isAlone)
  expect(shared.text.includes('manages the server')).toBe(isAlone)
})

test('buttons work after a restart of the bot', async () => {
  const discord = await startDiscord()
  const asked = await discord.quad('meetings')
  await discord.surface.stop()
  const restarted = await surfaceFor(discord.standIn, discord.log)
  await restarted.start()
  const shared = await discord.press(present(asked.message), SHARE)
  expect(shared.text).toContain('Shared by')
})

test.each([
  ['of another version', 'q7:ask:latest', 'from another version'],
  ['that nobody made', 'rm -rf', 'does not know this button'],
  ['with a kind that does not exist', 'q1:shout:latest', 'does not know this button'],
  ['with nothing in it', 'q1:ask:', 'does not know this button'],
])('a button %s gets a friendly word', async (_what, customId, words) => {
  const discord = await startDiscord()
  const { message } = await discord.quad('meetings')
  const label = present(labels(present(message))[0])
  rewrite(present(message), label, customId)
  const pressed = await discord.press(present(message), label)
  expect(pressed.ephemeral).toBe(true)
  expect(pressed.text).toContain(words)
  expect(pressed.text).toContain('/quad')
})

test('a select menu, which no version of the bot has, gets a friendly word', async () => {
  const discord = await startDiscord()
  const { message } = await discord.quad('meetings')
  Object.assign(present(present(message).components[0]), {
    type: 1,
    components: [{ type: 3, id: 9, custom_id: 'menu', options: [{ label: 'a', value: 'a' }] }],
  })
  const chosen = await discord.standIn.select({
    message: present(message),
    customId: 'menu',
    values: ['a'],
  })
  expect(chosen.text).toContain('does not have this command')
})

describe('somebody who may read a channel and not write in it', () => {
  /** The first may write, the second only look. */
  const users = [{ name: 'Asha' }, { id: '88', name: 'Ken', permissions: READS }]

  test('is refused commands by Discord, and gets answers by buttons', async () => {
    const discord = await startDiscord({ standIn: { users } })
    await expect(discord.quad('meetings', {}, { userId: '88' })).rejects.toThrow('may not write')
    const asked = await discord.quad('meetings')
    const shared = present((await discord.press(present(asked.message), SHARE)).message)
    const { ephemeral, text } = await discord.press(shared, present(labels(shared)[0]), 1, '88')
    expect([ephemeral, text.includes('Sources')]).toEqual([true, true])
  })

  test('cannot have an answer shared there', async () => {
    const discord = await startDiscord({ standIn: { users } })
    const asked = await discord.quad('meetings')
    const shared = present((await discord.press(present(asked.message), SHARE)).message)
    const answer = await discord.press(shared, present(labels(shared)[0]), 1, '88')
    const refused = await discord.press(messageWith(answer, SHARE), SHARE, 1, '88')
    expect([refused.ephemeral, refused.text]).toEqual([true, errorText('may-not-write')])
  })

  test.each([
    ['in a thread by the permission for threads', 'SEND_MESSAGES_IN_THREADS', 'Shared by'],
    ['not in a thread by that for channels', 'SEND_MESSAGES', errorText('may-not-write')],
  ] as const)('writes, and shares, %s', async (_what, permission, words) => {
    const ken = { id: '88', name: 'Ken', permissions: permissions(permission) }
    const discord = await startDiscord({ standIn: { users: [{ name: 'Asha' }, ken] } })
    const thread = discord.standIn.addThread(present(discord.standIn.channels[0]).id, 'Tokyo')
    const asked = await discord.quad('meetings', {}, { channelId: thread.id })
    const shared = present((await discord.press(present(asked.message), SHARE)).message)
    const answer = await discord.press(shared, present(labels(shared)[0]), 1, '88')
    const again = await discord.press(messageWith(answer, SHARE), SHARE, 1, '88')
    expect(again.text).toContain(words)
  })
})
