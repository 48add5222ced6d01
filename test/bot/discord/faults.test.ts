// What goes wrong between the bot and Discord: nothing appears twice, nobody waits for ever.

import { describe, expect, test } from 'vitest'
import { permissionText } from '../../../src/bot/discord/permissions.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import type { PlantedFault } from '../../support/discord/index.ts'
import { DEFAULT_APP_PERMISSIONS, permissions, textsOf } from '../../support/discord/index.ts'
import { commands, isPrivate, present, startDiscord, TODAY } from './running-surface.ts'

/** What takes more than one message. */
const FULL = { density: 'full' }

const CALLBACK = 'POST /interactions/:interaction/:token/callback'
const FOLLOW_UP = 'POST /webhooks/:application/:token'

const PARTS = renderDiscord(commands.run('latest', { density: 'full' }, TODAY).briefing, {
  share: 'x',
}).length

/** What everybody reads out of a reference. */
function referenceIn(text: string): string {
  return present(/(?:Reference: |"reference":")([A-Z0-9]{6})/.exec(text)?.[1])
}

describe('the first response', () => {
  test.each<PlantedFault>([
    { kind: 'http-500' },
    { kind: 'drop' },
    { kind: 'rate-limited', retryAfterSeconds: 0.05 },
    { kind: 'stall', ms: 50 },
  ])('arrives once after $kind', async (fault) => {
    const discord = await startDiscord()
    const { standIn } = discord
    const planted = standIn.plant(CALLBACK, fault)
    const { messages } = await discord.quad('latest', FULL, { count: PARTS })
    expect(planted.struck).toBe(1)
    expect(messages).toHaveLength(PARTS)
    await discord.surface.stop()
    expect(standIn.allMessages).toHaveLength(PARTS)
  })

  test.each<PlantedFault>([{ kind: 'accept-then-drop' }, { kind: 'accept-then-500' }])(
    'is not doubled, and the rest follows, after $kind',
    async (fault) => {
      const discord = await startDiscord({ faults: ['second-acknowledgement'] })
      const { standIn } = discord
      standIn.plant(CALLBACK, fault)
      const { messages } = await discord.quad('latest', FULL, { count: PARTS })
      expect(messages).toHaveLength(PARTS)
      await discord.surface.stop()
      expect(standIn.allMessages).toHaveLength(PARTS)
    },
  )

  test('becomes a word of regret when Discord fails again and again', async () => {
    const discord = await startDiscord()
    const planted = discord.standIn.plant({ route: CALLBACK, times: 4 }, { kind: 'http-500' })
    const { text, ephemeral, messages } = await discord.quad('latest', FULL)
    expect(planted.struck).toBe(4)
    expect(ephemeral).toBe(true)
    expect(messages).toHaveLength(1)
    expect(text).toContain('Ask again')
    const line = await discord.log.has('a word of regret may')
    expect(referenceIn(line)).toBe(referenceIn(text))
  })

  test.each([50035, 50006])(
    'is plain text when Discord does not take the components: %i',
    async (code) => {
      const discord = await startDiscord()
      discord.standIn.plant(CALLBACK, { kind: 'error', status: 400, code })
      const { message, text } = await discord.quad('meetings')
      expect(message?.content).toContain('Tokyo')
      expect(message?.components).toEqual([])
      expect(isPrivate(present(message))).toBe(true)
      expect(text).toContain('/quad')
      await discord.log.has('does not take an answer as it is')
    },
  )

  test('that is plain says which permission is missing, where one is', async () => {
    const appPermissions = DEFAULT_APP_PERMISSIONS & ~permissions('EMBED_LINKS')
    const discord = await startDiscord({
      standIn: { guilds: [{ channels: [{ name: 'briefings', appPermissions }] }] },
    })
    discord.standIn.plant(CALLBACK, { kind: 'error', status: 400, code: 50035 })
    const { messages } = await discord.quad('meetings', {}, { count: 3 })
    expect(messages.every(isPrivate)).toBe(true)
    expect(messages.at(-1)?.content).toBe(permissionText('discord-plain', ['EmbedLinks']))
  })

  test('is a word of regret when Discord takes it in no form', async () => {
    const discord = await startDiscord()
    const malformed = { kind: 'error', status: 400, code: 50035 } as const
    discord.standIn.plant({ route: CALLBACK, times: 2 }, malformed)
    const { text } = await discord.quad('meetings')
    expect(text).toContain(`Reference: ${referenceIn(await discord.log.has('word of regret'))}`)
  })

  test('that comes too late is logged, and nothing more is tried', async () => {
    const discord = await startDiscord({
      standIn: { acknowledgementMs: 30 },
      faults: ['no-response', 'late-response'],
    })
    const { standIn } = discord
    standIn.plant(CALLBACK, { kind: 'rate-limited', retryAfterSeconds: 0.05 })
    const { acknowledgement } = await discord.quad('latest', FULL, { count: 0 })
    expect(acknowledgement).toBe('none')
    expect(await discord.log.has('too late')).toContain('"ageMs"')
    await discord.surface.stop()
    expect(standIn.callsTo(CALLBACK)).toHaveLength(2)
    expect(standIn.callsTo(FOLLOW_UP)).toHaveLength(0)
    expect(standIn.allMessages).toEqual([])
  })

  test('that somebody else gave is left alone, with what follows it', async () => {
    const discord = await startDiscord({
      standIn: { acknowledgementMs: 50 },
      faults: ['no-response'],
    })
    const { standIn } = discord
    standIn.plant(CALLBACK, { kind: 'error', status: 400, code: 40060 })
    await discord.quad('latest', FULL, { count: 0 })
    await discord.log.has('Somebody else has answered')
    await discord.surface.stop()
    expect(standIn.callsTo(CALLBACK)).toHaveLength(1)
    expect(standIn.callsTo(FOLLOW_UP)).toHaveLength(0)
  })
})

describe('a message behind the first', () => {
  test.each<PlantedFault>([
    { kind: 'rate-limited', retryAfterSeconds: 0.05 },
    { kind: 'stall', ms: 50 },
  ])('arrives once after $kind', async (fault) => {
    const discord = await startDiscord()
    const { standIn } = discord
    standIn.plant(FOLLOW_UP, fault)
    const { messages } = await discord.quad('latest', FULL, { count: PARTS })
    await discord.surface.stop()
    expect(standIn.allMessages).toHaveLength(PARTS)
    expect(messages).toHaveLength(PARTS)
  })

  test.each<[PlantedFault, number]>([
    [{ kind: 'http-500' }, PARTS],
    [{ kind: 'drop' }, PARTS],
    [{ kind: 'accept-then-500' }, PARTS + 1],
    [{ kind: 'accept-then-drop' }, PARTS + 1],
  ])('is never posted twice, and its loss is told: %j', async (fault, count) => {
    const discord = await startDiscord()
    const { standIn } = discord
    standIn.plant(FOLLOW_UP, fault)
    const { messages } = await discord.quad('latest', FULL, { count })
    const texts = messages.map((message) => textsOf(message).join('\n'))
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.at(-1)).toContain('may not have arrived whole')
    const line = await discord.log.has('part of an answer')
    expect(referenceIn(line)).toBe(referenceIn(texts.at(-1) ?? ''))
    await discord.surface.stop()
    expect(standIn.allMessages).toHaveLength(count)
  })

  test('is not waited for when Discord asks for more than half a minute', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    standIn.plant(FOLLOW_UP, { kind: 'rate-limited', retryAfterSeconds: 900 })
    const { messages } = await discord.quad('latest', FULL)
    await discord.log.has('wait 900 seconds')
    await discord.surface.stop()
    expect(messages).toHaveLength(1)
  })

  test('is not sent any more when its interaction has run out', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    standIn.plant(
      { route: FOLLOW_UP, times: 2 },
      { kind: 'error', status: 401, code: 50027, message: 'Invalid Webhook Token' },
    )
    await discord.quad('latest', FULL)
    await discord.log.has('Nor could that be said')
    expect(standIn.callsTo(FOLLOW_UP)).toHaveLength(2)
  })
})

test('a lost reply to Share leaves one shared answer', async () => {
  const discord = await startDiscord({ faults: ['second-acknowledgement'] })
  const { standIn } = discord
  const asked = await discord.quad('meetings')
  standIn.plant(CALLBACK, { kind: 'accept-then-drop' })
  await discord.press(present(asked.message), 'Share in channel')
  await discord.surface.stop()
  expect(standIn.allMessages.filter((message) => !isPrivate(message))).toHaveLength(1)
})

test('Share can be pressed again when it failed', async () => {
  const discord = await startDiscord()
  const { standIn } = discord
  const asked = await discord.quad('meetings')
  standIn.plant({ route: CALLBACK, times: 4 }, { kind: 'http-500' })
  const failed = await discord.press(present(asked.message), 'Share in channel')
  expect(failed.ephemeral).toBe(true)
  const shared = await discord.press(present(asked.message), 'Share in channel')
  expect(shared.ephemeral).toBe(false)
})

test('an interaction that is delivered again is answered once', async () => {
  const discord = await startDiscord()
  const { standIn } = discord
  const { interaction } = await discord.quad('latest', FULL, { count: PARTS })
  standIn.redeliver(interaction)
  await discord.log.has('came again')
  await discord.surface.stop()
  expect(standIn.allMessages).toHaveLength(PARTS)
  expect(standIn.callsTo(CALLBACK)).toHaveLength(1)
})

test('an error of ours is words, with a reference that the log has too', async () => {
  const discord = await startDiscord({
    commands: {
      ...commands,
      run() {
        throw new Error('planted')
      },
    },
  })
  const { text, ephemeral } = await discord.quad('latest', FULL)
  expect(ephemeral).toBe(true)
  expect(text).toContain('Something went wrong')
  expect(text).not.toContain('planted')
  const line = await discord.log.has('planted')
  expect(referenceIn(line)).toBe(referenceIn(text))
})

test('answers, failures and waits are counted', async () => {
  const discord = await startDiscord()
  const { standIn } = discord
  await discord.quad('meetings')
  standIn.plant(FOLLOW_UP, { kind: 'drop' })
  await discord.quad('latest', FULL, { count: PARTS })
  standIn.plant(CALLBACK, { kind: 'rate-limited', retryAfterSeconds: 0.01 })
  await discord.quad('ask', { question: 'weather in Paris' })
  await discord.surface.stop()
  expect(discord.counted).toEqual([
    'answered meetings answered',
    'failed not-delivered',
    'waited',
    'answered ask not-understood',
  ])
})
