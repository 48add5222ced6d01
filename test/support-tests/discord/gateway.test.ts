import { Events, GatewayIntentBits, PermissionFlagsBits } from 'discord.js'
import type { Interaction } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { DEFAULT_APP_PERMISSIONS, permissions } from '../../support/discord/index.ts'
import { clientFor, startBot } from './bot.ts'
import { first, firstChannel, startStandIn } from './standing.ts'

const PING = { name: 'ping', description: 'Answers' }

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) await interaction.reply('pong')
}

describe('logging in', () => {
  test('gives the bot its guilds and channels', async () => {
    const { standIn, client } = await startBot()
    expect(client.user.id).toBe(standIn.applicationId)
    expect(client.guilds.cache.map((guild) => guild.name)).toEqual(['Cyber desk'])
    const channel = client.channels.cache.get(firstChannel(standIn))
    expect(channel?.isSendable()).toBe(true)
    expect(standIn.callsTo('GET /gateway/bot')).toHaveLength(1)
    standIn.assertNoFaults()
  })

  test('is refused with 4004 when the token is refused by the gateway', async () => {
    const standIn = await startStandIn()
    const socket = new WebSocket(`${standIn.apiUrl.replace('http', 'ws')}/?v=10&encoding=json`)
    const closed = Promise.withResolvers<number>()
    socket.on('close', closed.resolve)
    socket.on('message', () => {
      socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 1, properties: {} } }))
    })
    expect(await closed.promise).toBe(4004)
  })

  test('rejects in discord.js when the token is wrong', async () => {
    const standIn = await startStandIn()
    await expect(clientFor(standIn).login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' })
    expect(standIn.faults.map((fault) => fault.kind)).toEqual(['unauthorized'])
  })

  test('is refused with 4014 when an intent was not granted', async () => {
    const standIn = await startStandIn()
    const client = clientFor(standIn, {
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent],
    })
    await expect(client.login(standIn.token)).rejects.toThrow(/disallowed intents/i)
    expect(standIn.faults[0]?.message).toContain('4014')
  })

  test.each([
    ['an opcode that does not exist', { op: 99, d: {} }, 4001],
    ['something before identify', { op: 3, d: {} }, 4003],
    ['intents that do not exist', { op: 2, d: { token: 'stand-in-token', intents: -1 } }, 4013],
  ])('closes for %s', async (_what, payload, code) => {
    const standIn = await startStandIn()
    const socket = new WebSocket(`${standIn.apiUrl.replace('http', 'ws')}/?v=10&encoding=json`)
    const closed = Promise.withResolvers<number>()
    socket.on('close', closed.resolve)
    socket.on('open', () => socket.send(JSON.stringify(payload)))
    expect(await closed.promise).toBe(code)
  })
})

describe('losing the connection', () => {
  test.each(['reconnect', 'disconnect'] as const)(
    '%s: the interaction of the gap arrives after the resume',
    async (how) => {
      const { standIn } = await startBot({ commands: [PING], onInteraction: answer })
      standIn.gateway[how]()
      const seen = await standIn.slashCommand({ name: 'ping' })
      expect(seen.text).toBe('pong')
      expect(standIn.sessions).toHaveLength(1)
      expect(first(standIn.sessions).resumes).toBe(1)
      standIn.assertNoFaults()
    },
  )

  test('an invalid session makes the bot identify anew', async () => {
    // Left to itself, discord.js waits 5 s between two identifies.
    const buildIdentifyThrottler = () =>
      Promise.resolve({ waitForIdentify: () => Promise.resolve() })
    const { standIn } = await startBot({
      client: { ws: { buildIdentifyThrottler } },
      commands: [PING],
      onInteraction: answer,
    })
    standIn.gateway.invalidate()
    await standIn.waitFor(() => standIn.sessions.length === 2, 'a second session')
    expect((await standIn.slashCommand({ name: 'ping' })).text).toBe('pong')
  })

  test('heartbeats are answered', async () => {
    const { client } = await startBot({ standIn: { heartbeatIntervalMs: 20 } })
    const beats = Promise.withResolvers<void>()
    client.on(Events.Debug, (text) => {
      if (text.includes('Heartbeat acknowledged')) beats.resolve()
    })
    await beats.promise
    expect(client.ws.ping).toBeGreaterThanOrEqual(0)
  })
})

describe('changes of the world', () => {
  test('guilds come and go', async () => {
    const { standIn, client } = await startBot()
    const joined = Promise.withResolvers<string>()
    client.once(Events.GuildCreate, (guild) => joined.resolve(guild.name))
    const guild = standIn.addGuild({ name: 'Second', channels: [{ name: 'news' }] })
    expect(await joined.promise).toBe('Second')
    const left = Promise.withResolvers<string>()
    client.once(Events.GuildDelete, (gone) => left.resolve(gone.id))
    standIn.removeGuild(guild.id)
    expect(await left.promise).toBe(guild.id)
  })

  test('an outage is no removal', async () => {
    const { standIn, client } = await startBot()
    const out = Promise.withResolvers<string>()
    client.once(Events.GuildUnavailable, (guild) => out.resolve(guild.id))
    const { id } = first(standIn.guilds)
    standIn.removeGuild(id, 'unavailable')
    expect(await out.promise).toBe(id)
  })

  test('a change of permissions reaches the cache', async () => {
    const { standIn, client } = await startBot()
    const updated = Promise.withResolvers<boolean | undefined>()
    client.once(Events.ChannelUpdate, (_old, now) => {
      const mine = now.isDMBased() ? undefined : now.permissionsFor(client.user)
      updated.resolve(mine?.has(PermissionFlagsBits.SendMessages))
    })
    const appPermissions = DEFAULT_APP_PERMISSIONS & ~permissions('SEND_MESSAGES')
    standIn.updateChannel(firstChannel(standIn), { appPermissions })
    expect(await updated.promise).toBe(false)
  })

  test('a deleted channel leaves the cache', async () => {
    const { standIn, client } = await startBot()
    const gone = Promise.withResolvers<string>()
    client.once(Events.ChannelDelete, (channel) => gone.resolve(channel.id))
    const id = firstChannel(standIn)
    standIn.deleteChannel(id)
    expect(await gone.promise).toBe(id)
  })
})
