// Starting, losing the connection, and stopping, end to end.

import { describe, expect, test } from 'vitest'
import { startError } from '../../../src/bot/discord/start-errors.ts'
import { commands, present, startDiscord, startStandIn, surfaceFor } from './running-surface.ts'

/** What takes more than one message. */
const FULL = { density: 'full' }

describe('starting', () => {
  test('fails with what to do when the token is refused', async () => {
    const { standIn, log } = await startStandIn({ faults: ['unauthorized'] })
    const surface = await surfaceFor(standIn, log, { token: 'wrong-token-of-a-test' })
    await expect(surface.start()).rejects.toThrow(
      /Discord refuses the bot token .*developers\/applications.* into DISCORD_TOKEN/,
    )
    expect(standIn.sessions).toHaveLength(0)
    expect(log.all.join('')).not.toContain('wrong-token-of-a-test')
  })

  test('fails with what to do when Discord is not there', async () => {
    const { standIn, log } = await startStandIn()
    const apiUrl = 'http://127.0.0.1:9/api'
    const surface = await surfaceFor(standIn, log, { apiUrl })
    await expect(surface.start()).rejects.toThrow(/Discord cannot be reached .* DISCORD_API_URL/)
  })

  test('fails with what to do when Discord does not take the commands, and leaves nothing', async () => {
    const { standIn, log } = await startStandIn()
    standIn.plant('PUT /applications/:application/commands', {
      kind: 'error',
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
    })
    const surface = await surfaceFor(standIn, log)
    await expect(surface.start()).rejects.toThrow(/did not take the list of commands \(50035/)
    await standIn.waitFor(() => standIn.sessions.every((one) => !one.connected), 'disconnecting')
    await surface.start()
    expect(standIn.registrations).toHaveLength(1)
  })

  test('explains intents that are not granted', () => {
    const { code, message } = startError(new Error('Used disallowed intents'))
    expect(code).toBe('discord-intents')
    expect(message).toContain('Guilds, Guild Messages and Direct Messages')
  })

  test('outlives an error 500', async () => {
    const { standIn, log } = await startStandIn()
    standIn.plant('GET /applications/:application/commands', { kind: 'http-500' })
    const surface = await surfaceFor(standIn, log)
    await surface.start()
    expect(standIn.registrations).toHaveLength(1)
  })

  test('answers while a server is down', async () => {
    const { standIn, log } = await startStandIn({
      standIn: { guilds: [{ name: 'Here', channels: [{ name: 'briefings' }] }] },
    })
    const surface = await surfaceFor(standIn, log)
    await surface.start()
    standIn.removeGuild(present(standIn.guilds[0]).id, 'unavailable')
    const outcome = await standIn.slashCommand({ name: 'quad', subcommand: 'help' })
    expect(outcome.text).toContain('Commands')
  })
})

test('the surface says how it stands', async () => {
  const { standIn, log } = await startStandIn()
  const surface = await surfaceFor(standIn, log)
  expect(surface.state()).toBe('stopped')
  const started = surface.start()
  expect(surface.state()).toBe('starting')
  await started
  expect(surface.state()).toBe('connected')
  standIn.gateway.disconnect()
  await log.has('The connection to Discord is gone')
  expect(surface.state()).toBe('reconnecting')
  await log.has('Connected to Discord again')
  expect(surface.state()).toBe('connected')
  await surface.stop()
  expect(surface.state()).toBe('stopped')
})

describe('losing the connection', () => {
  test.each(['reconnect', 'disconnect'] as const)(
    '%s: what was asked meanwhile is answered, once',
    async (how) => {
      const discord = await startDiscord()
      const { standIn, log } = discord
      standIn.gateway[how]()
      const { text } = await discord.quad('help')
      expect(text).toContain('Commands')
      expect(standIn.sessions).toHaveLength(1)
      expect(standIn.sessions[0]?.resumes).toBe(1)
      await log.has('Connected to Discord again')
      await discord.surface.stop()
      expect(standIn.allMessages).toHaveLength(1)
      expect(standIn.registrations).toHaveLength(1)
      expect(discord.counted).toContain('reconnected')
    },
  )

  test('while an answer is under way, the answer goes on', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const callback = 'POST /interactions/:interaction/:token/callback'
    standIn.plant(callback, { kind: 'stall', ms: 100 })
    const asking = discord.quad('meetings')
    await standIn.waitFor(() => standIn.callsTo(callback).length > 0, 'the answer to begin')
    standIn.gateway.disconnect()
    expect((await asking).text).toContain('Tokyo')
  })

  test('for good is said in the log, with what to do', async () => {
    const discord = await startDiscord()
    const { standIn, log } = discord
    standIn.gateway.disconnect(4004)
    expect(await log.has('closed the connection for good')).toContain('into DISCORD_TOKEN')
    expect(discord.surface.state()).toBe('stopped')
  })
})

describe('stopping', () => {
  test('finishes what is under way, and then disconnects', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const followUp = 'POST /webhooks/:application/:token'
    standIn.plant({ route: followUp, times: 2 }, { kind: 'stall', ms: 100 })
    const parts = (await discord.quad('latest', FULL)).interaction
    await discord.surface.stop()
    expect(parts.followUpIds.length).toBeGreaterThan(0)
    expect(standIn.callsTo(followUp).every(({ status }) => status === 200)).toBe(true)
    const sent = standIn.allMessages.length
    expect(sent).toBe(1 + parts.followUpIds.length)
    await standIn.waitFor(() => standIn.sessions.every((one) => !one.connected), 'disconnecting')
    expect(standIn.sessions[0]?.alive).toBe(false)
  })

  test('what never started, or twice, does nothing', async () => {
    const { standIn, log } = await startStandIn()
    const surface = await surfaceFor(standIn, log)
    await surface.stop()
    await surface.start()
    await surface.stop()
    await surface.stop()
    expect(standIn.sessions).toHaveLength(1)
  })

  test('while it starts ends the start', async () => {
    const { standIn, log } = await startStandIn()
    standIn.plant('GET /gateway/bot', { kind: 'rate-limited', retryAfterSeconds: 60 })
    const surface = await surfaceFor(standIn, log)
    const started = surface.start().then(
      () => 'started',
      (error: unknown) => String(error),
    )
    await log.has('Discord asks us to wait')
    expect(surface.state()).toBe('starting')
    await surface.stop()
    expect(await started).toContain('stopped meanwhile')
    expect(surface.state()).toBe('stopped')
    expect(standIn.sessions).toHaveLength(0)
  })

  test('and starting again works', async () => {
    const { standIn, log } = await startStandIn()
    const surface = await surfaceFor(standIn, log)
    await surface.start()
    await surface.stop()
    await surface.start()
    const outcome = await standIn.slashCommand({ name: 'quad', subcommand: 'meetings' })
    expect(outcome.text).toContain('Tokyo')
    expect(commands.complete('meeting', '')).not.toEqual([])
  })
})
