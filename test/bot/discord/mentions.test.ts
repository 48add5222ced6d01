// Mentions and direct messages, end to end: the same grammar as /quad, answered where they stand.

import { expect, test } from 'vitest'
import { inDiscord } from '../../../src/bot/discord/hints.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import { permissions, textsOf } from '../../support/discord/index.ts'
import type { StoredMessage } from '../../support/discord/index.ts'
import { commands, isPrivate, labels, present, startDiscord, TODAY } from './running-surface.ts'

const CREATE = 'POST /channels/:channel/messages'
const QUESTION = 'who represented India in New Delhi?'

/** What the core says to a line, as Discord shows it to everybody. */
function expectedTexts(line: string): readonly string[] {
  const briefing = inDiscord(commands.respond(line, TODAY), true, commands)
  const messages = renderDiscord(briefing, { report: 'x' })
  const json = JSON.stringify(messages).match(/(?<="content":)"(?:[^"\\]|\\.)*"/g) ?? []
  return json.map((text): string => String(JSON.parse(text)))
}

const textOf = (messages: readonly StoredMessage[]): string => messages.flatMap(textsOf).join('\n')

test('a mention is answered as a reply for everybody, and pings nobody', async () => {
  const discord = await startDiscord()
  const replies = await discord.mention(QUESTION)
  expect(replies.flatMap(textsOf)).toEqual(expectedTexts(QUESTION))
  const [sent, reply] = discord.standIn.allMessages
  expect(reply?.replyTo).toBe(sent?.id)
  expect(replies.some(isPrivate)).toBe(false)
  expect(replies.flatMap((reply) => discord.standIn.pings(reply))).toEqual([])
  await discord.surface.stop()
  expect(discord.counted).toEqual(['answered question answered'])
})

test.each([
  ['a command', 'topic quantum'],
  ['a command with a meeting', 'meeting tokyo'],
  ['a question', 'was Rajesh Pant in Tokyo?'],
])('the grammar is that of /quad: %s', async (_what, line) => {
  const discord = await startDiscord()
  const count = renderDiscord(commands.respond(line, TODAY).briefing).length
  const replies = await discord.mention(line, { count })
  expect(replies.flatMap(textsOf)).toEqual(expectedTexts(line))
})

test.each([
  ['nothing but the name', ''],
  ['the name twice', '<@1000000000000000001>'],
  ['the name and a comma', ' , '],
])('%s is answered with help', async (_what, text) => {
  const discord = await startDiscord()
  const replies = await discord.mention(text)
  expect(replies.flatMap(textsOf)).toEqual(expectedTexts('help'))
})

test.each([
  ['/quad topic quantum', 'topic quantum'],
  ['</quad latest:1234>', 'latest'],
  ['/QUAD  ', 'help'],
  ['/quad help status', 'help status'],
])('a command that is written in a message is answered all the same: %s', async (text, line) => {
  const discord = await startDiscord()
  const replies = await discord.mention(text)
  expect(replies.flatMap(textsOf)[0]).toEqual(expectedTexts(line)[0])
})

test('the name may stand anywhere', async () => {
  const discord = await startDiscord()
  const { replies } = await discord.standIn.say({
    text: 'who represented India <@!1000000000000000001> in New Delhi?',
    until: 'answered',
  })
  expect(textOf(replies)).toContain('Pant')
})

test('everybody can ask on with the buttons, which answer the one who pressed; nothing is to share', async () => {
  const discord = await startDiscord({
    standIn: { users: [{ name: 'Asha' }, { id: '88', name: 'Ken' }] },
  })
  const [reply] = await discord.mention(QUESTION)
  const offered = labels(present(reply))
  expect(offered).not.toContain('Share in channel')
  expect(offered).toContain('Report a mistake')
  const pressed = await discord.press(present(reply), present(offered[0]), 1, '88')
  expect(pressed.message?.ephemeralFor).toBe('88')
})

test('an ambiguous question is asked back, with choices for everybody', async () => {
  const discord = await startDiscord()
  const [reply] = await discord.mention('briefing on the meeting in 2023')
  const choice = present(labels(present(reply))[0])
  const pressed = await discord.press(present(reply), choice)
  expect(pressed.acknowledgement).toBe('message')
  expect(pressed.ephemeral).toBe(true)
  expect(pressed.text).toContain('New Delhi')
})

test('a direct message is answered, with or without the name', async () => {
  const discord = await startDiscord()
  const replies = await discord.direct(QUESTION)
  expect(replies.flatMap(textsOf)).toEqual(expectedTexts(QUESTION))
  const named = await discord.direct(`<@1000000000000000001> ${QUESTION}`)
  expect(named.flatMap(textsOf)).toEqual(expectedTexts(QUESTION))
})

test('a thread is answered in the thread', async () => {
  const discord = await startDiscord()
  const { standIn } = discord
  const thread = standIn.addThread(present(standIn.channels[0]).id, 'Tokyo')
  const replies = await discord.mention(QUESTION, { channelId: thread.id })
  expect(replies.map(({ channelId }) => channelId)).toEqual([thread.id])
})

test('a long answer is several messages in order, and only the first is a reply', async () => {
  const discord = await startDiscord()
  const parts = expectedTexts('latest full')
  const count = renderDiscord(commands.respond('latest full', TODAY).briefing).length
  expect(count).toBeGreaterThan(1)
  const replies = await discord.mention('latest full', { count })
  expect(replies.flatMap(textsOf)).toEqual(parts)
  expect(replies.map(({ replyTo }) => replyTo !== undefined)).toEqual(
    replies.map((_, index) => index === 0),
  )
  const nonces = replies.map(({ nonce }) => nonce)
  expect(new Set(nonces).size).toBe(count)
})

test('a command with a file posts the file', async () => {
  const discord = await startDiscord()
  const [reply] = await discord.mention('export tokyo ics')
  const file = present(commands.respond('export tokyo ics', TODAY).file)
  expect(reply?.attachments.map(({ filename }) => filename)).toEqual([file.name])
  expect(new TextDecoder().decode(reply?.attachments[0]?.bytes)).toBe(file.text)
})

test('whatever is written pings nobody and breaks nothing', async () => {
  const discord = await startDiscord({ standIn: { rateLimits: { buckets: [] } } })
  for (const text of [
    '@everyone <@1> <@&1> <#1> </quad:1>',
    '[click](https://evil.example/) https://evil.example/',
    '# heading\n> quote\n```\nfence',
    '\u202Egnp.exe\u0000',
    'q1:share:latest',
    'x'.repeat(1_900),
  ]) {
    const [reply] = await discord.mention(text)
    expect(textsOf(present(reply)).join('')).not.toMatch(/(?<!\\)@everyone|<@|\[click\]/)
  }
})

test.each([
  ['@everyone', { text: '@everyone latest' }],
  ['@here', { text: '@here latest' }],
  ['a role', { text: '<@&55> latest' }],
  ['somebody else', { text: '<@44> latest' }],
  ['nobody', { text: 'who represented India in New Delhi?' }],
  ['the name as code', { text: '`<@1000000000000000001>` latest' }],
  ['the bot, by another bot', { text: '<@1000000000000000001> latest', userId: '66' }],
  ['the bot, by a webhook', { text: '<@1000000000000000001> latest', webhookId: '77' }],
])('a message that names %s is not answered', async (_who, message) => {
  const discord = await startDiscord({
    standIn: {
      guilds: [{ channels: [{ name: 'briefings' }], roles: [{ id: '55', name: 'Quad Brief' }] }],
      users: [{ name: 'Asha' }, { id: '44', name: 'Ken' }, { id: '66', name: 'Echo', bot: true }],
    },
  })
  await discord.standIn.say(message)
  const [answer] = await discord.mention('help')
  expect(discord.standIn.callsTo(CREATE)).toHaveLength(1)
  expect(answer?.replyTo).toBe(discord.standIn.allMessages[1]?.id)
})

test('a reply to an answer that does not name the bot is left alone', async () => {
  const discord = await startDiscord()
  const [answer] = await discord.mention(QUESTION)
  await discord.standIn.say({ text: 'Thanks!', replyTo: present(answer) })
  const [, ...later] = await discord.mention('help')
  expect(later).toEqual([])
  expect(discord.standIn.callsTo(CREATE)).toHaveLength(2)
})

test('where messages may not be looked up, the answer comes without a reference', async () => {
  const appPermissions = permissions('VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'ATTACH_FILES')
  const discord = await startDiscord({
    standIn: { guilds: [{ channels: [{ name: 'briefings', appPermissions }] }] },
  })
  const [reply] = await discord.mention(QUESTION)
  expect(reply?.replyTo).toBeUndefined()
  expect(textsOf(present(reply)).join()).toContain('Pant')
})

test('an error of ours is words, with a reference that the log has too', async () => {
  const failing = {
    ...commands,
    respond() {
      throw new Error('planted')
    },
  }
  const discord = await startDiscord({ commands: failing })
  const [reply] = await discord.mention('latest')
  expect(reply?.content).toContain(ERRORS.unexpected.message)
  const reference = present(/Reference: ([A-Z0-9]{6})/.exec(reply?.content ?? '')?.[1])
  expect(await discord.log.has('planted')).toContain(reference)
})
