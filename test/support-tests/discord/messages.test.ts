import { AttachmentBuilder, EmbedBuilder, Events, Routes } from 'discord.js'
import type { Message, SendableChannels } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { DEFAULT_APP_PERMISSIONS, permissions } from '../../support/discord/index.ts'
import type { DiscordStandIn } from '../../support/discord/index.ts'
import { refusalOf, restFor, startBot } from './bot.ts'
import type { Bot } from './bot.ts'
import { first, firstChannel, present, startStandIn } from './standing.ts'

function channelIn(bot: Bot): SendableChannels {
  const channel = bot.client.channels.cache.get(firstChannel(bot.standIn))
  if (channel?.isSendable() !== true) throw new Error('the bot cannot write there')
  return channel
}

function without(standIn: DiscordStandIn, ...names: Parameters<typeof permissions>): `/${string}` {
  const channelId = firstChannel(standIn)
  const appPermissions = DEFAULT_APP_PERMISSIONS & ~permissions(...names)
  standIn.updateChannel(channelId, { appPermissions })
  return Routes.channelMessages(channelId)
}

describe('messages', () => {
  test('are written, read, edited, deleted', async () => {
    const bot = await startBot()
    const channel = channelIn(bot)
    const message = await channel.send({ content: 'one', flags: ['SuppressEmbeds'] })
    await message.edit({ content: 'two' })
    const history = await channel.messages.fetch({ limit: 10 })
    expect(history.map((one) => one.content)).toEqual(['two'])
    expect(bot.standIn.messages(channel.id)).toMatchObject([{ content: 'two', flags: 4 }])
    await message.delete()
    expect(bot.standIn.messages(channel.id)).toEqual([])
    expect(bot.standIn.allMessages).toHaveLength(1)
    bot.standIn.assertNoFaults()
  })

  test('carry files, in multipart, that embeds can show', async () => {
    const bot = await startBot()
    const file = new AttachmentBuilder(Buffer.from('<svg/>'), {
      name: 'timeline.svg',
      description: 'The meetings',
    })
    const embed = new EmbedBuilder().setTitle('Meetings').setImage('attachment://timeline.svg')
    await channelIn(bot).send({ files: [file], embeds: [embed] })
    const [message] = bot.standIn.messages(firstChannel(bot.standIn))
    const attachment = first(present(message).attachments)
    expect(attachment).toMatchObject({ filename: 'timeline.svg', description: 'The meetings' })
    expect(Buffer.from(attachment.bytes).toString()).toBe('<svg/>')
  })

  test('open a thread, which is written to like a channel', async () => {
    const bot = await startBot()
    const message = await channelIn(bot).send('a digest')
    const thread = await message.startThread({ name: 'Sources' })
    await thread.send('more')
    expect(bot.standIn.messages(thread.id)).toMatchObject([{ content: 'more' }])
    bot.standIn.assertNoFaults()
  })

  test('mentions reach the bot with their text, other messages without it', async () => {
    const { standIn, client } = await startBot()
    const heard: string[] = []
    client.on(Events.MessageCreate, (message: Message) => {
      if (message.author.bot) return
      heard.push(message.content)
      if (message.mentions.users.has(client.user.id)) void message.reply('here')
    })
    await standIn.say({ text: 'among ourselves' })
    const { sent, replies } = await standIn.mention({ text: 'who met?' })
    expect(heard).toEqual(['', `<@${standIn.applicationId}> who met?`])
    expect(replies).toMatchObject([{ content: 'here', replyTo: sent.id }])
  })

  test('say whom they mention: nobody in code, the author of what a person replies to', async () => {
    const { standIn } = await startBot()
    const { applicationId } = standIn
    const { sent: answered } = await standIn.mention({ text: 'x', until: 'sent' })
    await standIn.say({ text: `\`<@${applicationId}>\` <@&55> @everyone`, replyTo: answered })
    await standIn.say({ text: 'x', webhookId: '77' })
    const wire = standIn.sessions.flatMap((session) =>
      session.dispatched.filter(({ event }) => event === 'MESSAGE_CREATE'),
    )
    const [, replied, hooked] = wire.map(({ data }) => data)
    expect(replied).toMatchObject({
      mentions: [{ id: answered.authorId }],
      mention_roles: ['55'],
      mention_everyone: true,
      content: '',
    })
    expect(hooked).toMatchObject({ webhook_id: '77', mentions: [] })
  })

  test('in a channel that the bot does not see are not told of', async () => {
    const { standIn } = await startBot()
    without(standIn, 'VIEW_CHANNEL')
    await standIn.mention({ text: 'x', until: 'sent' })
    const events = standIn.sessions.flatMap(({ dispatched }) =>
      dispatched.map(({ event }) => event),
    )
    expect(events).not.toContain('MESSAGE_CREATE')
  })

  test('open an archived thread, and are refused in a locked one', async () => {
    const standIn = await startStandIn()
    const thread = standIn.addThread(firstChannel(standIn), 'Sources')
    const route = Routes.channelMessages(thread.id)
    const rest = restFor(standIn)
    standIn.archiveThread(thread.id)
    await rest.post(route, { body: { content: 'one' } })
    expect(thread.archived).toBe(false)
    standIn.archiveThread(thread.id, 'locked')
    const refused = await refusalOf(rest.post(route, { body: { content: 'two' } }))
    expect(refused).toMatchObject({ code: 50083, status: 400 })
    expect(standIn.messages(thread.id)).toHaveLength(1)
  })

  test('direct messages go both ways, unless they are closed', async () => {
    const { standIn, client } = await startBot({
      standIn: { users: [{}, { acceptsDirectMessages: false }] },
    })
    client.on(Events.MessageCreate, (message: Message) => {
      if (!message.author.bot && message.channel.isSendable()) void message.channel.send('hello')
    })
    expect((await standIn.directMessage({ text: 'hi' })).replies).toHaveLength(1)
    const [, closed] = standIn.users
    const sending = client.users.send(present(closed).id, 'hello')
    expect((await refusalOf(sending)).code).toBe(50007)
  })
})

describe('the same nonce', () => {
  test('gives the first message back, when it is enforced', async () => {
    const bot = await startBot()
    const channel = channelIn(bot)
    const one = await channel.send({ content: 'a', nonce: 'slot-1', enforceNonce: true })
    const two = await channel.send({ content: 'a', nonce: 'slot-1', enforceNonce: true })
    expect(two.id).toBe(one.id)
    await channel.send({ content: 'a', nonce: 'slot-1' })
    expect(bot.standIn.messages(channel.id)).toHaveLength(2)
  })

  test('is forgotten after a few minutes', async () => {
    let time = Date.now()
    const standIn = await startStandIn({ now: () => time })
    const route = Routes.channelMessages(firstChannel(standIn))
    const post = () =>
      restFor(standIn).post(route, { body: { content: 'a', nonce: 1, enforce_nonce: true } })
    await post()
    await post()
    time += 6 * 60_000
    await post()
    expect(standIn.messages(firstChannel(standIn))).toHaveLength(2)
  })

  test('in another channel posts nothing, and is a fault', async () => {
    const standIn = await startStandIn()
    const other = standIn.addChannel(first(standIn.guilds).id, { name: 'other' })
    const body = { content: 'a', nonce: 'slot-1', enforce_nonce: true }
    await restFor(standIn).post(Routes.channelMessages(firstChannel(standIn)), { body })
    await restFor(standIn).post(Routes.channelMessages(other.id), { body })
    expect(standIn.messages(other.id)).toEqual([])
    expect(standIn.faults).toMatchObject([{ kind: 'nonce-reused' }])
  })
})

describe('permissions', () => {
  const embeds = [{ title: 'a' }]
  const files = [{ name: 'a.txt', data: 'a' }]

  test.each([
    ['SEND_MESSAGES', { body: { content: 'a' } }, 50013],
    ['VIEW_CHANNEL', { body: { content: 'a' } }, 50001],
    ['EMBED_LINKS', { body: { embeds } }, 50013],
    ['ATTACH_FILES', { body: { content: 'a' }, files }, 50013],
  ] as const)('without %s', async (name, data, code) => {
    const standIn = await startStandIn()
    const route = without(standIn, name)
    const { body, ...rest } = data
    const sending = restFor(standIn).post(route, {
      body,
      files: [...('files' in rest ? rest.files : [])],
    })
    expect((await refusalOf(sending)).code).toBe(code)
    standIn.assertNoFaults()
  })

  test('without READ_MESSAGE_HISTORY the history is empty', async () => {
    const standIn = await startStandIn()
    await standIn.say({ text: 'hello' })
    expect(await restFor(standIn).get(without(standIn, 'READ_MESSAGE_HISTORY'))).toEqual([])
  })

  test('channels that are gone, and guilds that are left', async () => {
    const standIn = await startStandIn()
    const route = Routes.channelMessages(firstChannel(standIn))
    standIn.removeGuild(first(standIn.guilds).id)
    const rest = restFor(standIn)
    expect((await refusalOf(rest.post(route, { body: { content: 'a' } }))).code).toBe(50001)
    standIn.deleteChannel(firstChannel(standIn))
    expect((await refusalOf(rest.post(route, { body: { content: 'a' } }))).code).toBe(10003)
  })
})

describe('rate limits', () => {
  test('the headers hold discord.js back, and nothing is lost', async () => {
    const route = 'POST /channels/:channel/messages'
    const bot = await startBot({
      standIn: { rateLimits: { buckets: [{ route, limit: 2, windowMs: 100 }] } },
    })
    const channel = channelIn(bot)
    await Promise.all(['1', '2', '3', '4', '5'].map((text) => channel.send(text)))
    const texts = bot.standIn.messages(channel.id).map((one) => one.content)
    expect(texts).toEqual(['1', '2', '3', '4', '5'])
  })

  test('a call too many gets 429 with all that the documentation promises', async () => {
    const standIn = await startStandIn()
    const url = `${standIn.apiUrl}/v10${Routes.channelMessages(firstChannel(standIn))}`
    const headers = { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' }
    const post = () => fetch(url, { method: 'POST', headers, body: '{"content":"a"}' })
    for (let n = 0; n < 5; n += 1) expect((await post()).status).toBe(200)
    const refused = await post()
    expect(refused.status).toBe(429)
    expect(await refused.json()).toEqual({
      message: 'You are being rate limited.',
      retry_after: expect.closeTo(5, 0) as number,
      global: false,
    })
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-scope': 'user',
      'retry-after': expect.stringMatching(/^[\d.]+$/) as string,
    })
    standIn.resetRateLimits()
    expect((await post()).status).toBe(200)
  })

  test('all calls together are limited too', async () => {
    const standIn = await startStandIn({ rateLimits: { global: { limit: 3, windowMs: 60_000 } } })
    const headers = { authorization: `Bot ${standIn.token}` }
    const get = () => fetch(`${standIn.apiUrl}/v10/users/@me`, { headers })
    const statuses = [await get(), await get(), await get(), await get()].map((one) => one.status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })
})
