// Discord does not take a digest: whether it is tried again, what halts, and who is told what.

import { describe, expect, it } from 'vitest'
import { createDiscordDigests } from '../../../../src/bot/discord/digests/sender.ts'
import { BITS } from '../../../../src/bot/discord/permission-bits.ts'
import { errorText, type ErrorCode } from '../../../../src/bot/errors.ts'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { NO_METRICS } from '../../../../src/bot/operations/metrics.ts'
import { nonceOf } from '../../../../src/bot/subscriptions/delivery/ids.ts'
import type { SendOrder } from '../../../../src/bot/subscriptions/delivery/sender.ts'
import { PICTURED } from '../../../support/store/examples.ts'
import { deliveringToDiscord, type DeliveringToDiscord } from './delivering.ts'

const CREATE = 'POST /channels/:channel/messages'
const SENT = [{ kind: 'ended', end: { kind: 'sent' } }]
const EVERYTHING = Object.values(BITS).reduce((bits, bit) => bits | bit, 0n) & ~BITS.Administrator

/** What the person who set the digest up reads in their conversation with the bot. */
function told({ standIn }: DeliveringToDiscord): readonly string[] {
  const conversation = standIn.channels.find(({ recipientId }) => recipientId !== undefined)
  return standIn.messages(conversation?.id ?? '').map(({ content }) => content)
}

async function expectHalted(discord: DeliveringToDiscord, code: ErrorCode): Promise<void> {
  const [done] = await discord.once()
  expect(done).toMatchObject({ kind: 'ended', end: { kind: 'refused', code } })
  expect((await discord.subscription())?.standing).toMatchObject({ kind: 'halted', code })
  const [words, ...more] = told(discord)
  expect(more).toEqual([])
  expect(words).toContain(`<#${discord.place.channel}>: The digest that you set up`)
  expect(words?.replaceAll('\\', '')).toContain(errorText(code))
}

describe('a channel that takes no digest', () => {
  const permissions: readonly (readonly [ErrorCode, bigint])[] = [
    ['discord-no-view', BITS.ViewChannel],
    ['discord-no-send', BITS.SendMessages],
  ]

  it.each(permissions)('halts, and the permission is named: %s', async (code, bit) => {
    const discord = await deliveringToDiscord()
    discord.standIn.updateChannel(discord.place.channel, { appPermissions: EVERYTHING & ~bit })
    await expectHalted(discord, code)
  })

  it('halts when the thread for the rest cannot be started, and the permission is named', async () => {
    const discord = await deliveringToDiscord({ long: true })
    const appPermissions = EVERYTHING & ~BITS.CreatePublicThreads
    discord.standIn.updateChannel(discord.place.channel, { appPermissions })
    await expectHalted(discord, 'discord-no-new-threads')
    expect(discord.posted()).toHaveLength(1)
  })

  it('halts when it was deleted', async () => {
    const discord = await deliveringToDiscord()
    discord.standIn.deleteChannel(discord.place.channel)
    await expectHalted(discord, 'discord-channel-gone')
  })

  it('halts when the bot was thrown out', async () => {
    const discord = await deliveringToDiscord()
    discord.standIn.removeGuild(discord.place.workspace)
    await expectHalted(discord, 'discord-server-gone')
  })

  it.each([
    [50013, 'discord-no-permission'],
    [50008, 'discord-channel-kind'],
    [50024, 'discord-channel-kind'],
  ] as const)(
    'halts with %i, though no permission is seen to be missing: %s',
    async (code, ours) => {
      const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
      // Twice, since it is tried once more without its picture.
      const target = {
        route: CREATE,
        params: { channel: discord.place.channel },
        times: 2,
      } as const
      discord.standIn.plant(target, { kind: 'error', status: 403, code, message: 'No' })
      await expectHalted(discord, ours)
    },
  )

  it('halts when it is a thread that is closed and locked', async () => {
    const discord = await deliveringToDiscord()
    const { standIn, store, place, clock } = discord
    const thread = standIn.addThread(place.channel, 'Cyber')
    await store.subscriptions.move(place, { ...place, channel: thread.id }, { at: clock.now() })
    standIn.archiveThread(thread.id, 'locked')
    const [done] = await discord.once()
    expect(done).toMatchObject({ end: { kind: 'refused', code: 'discord-thread-closed' } })
    expect((await discord.subscription())?.standing.kind).toBe('halted')
  })

  it('halts though whoever set it up takes no direct messages', async () => {
    const users = [{ name: 'Asha', acceptsDirectMessages: false }]
    const discord = await deliveringToDiscord({ standIn: { users } })
    discord.standIn.deleteChannel(discord.place.channel)
    await discord.once()
    expect((await discord.subscription())?.standing.kind).toBe('halted')
    expect(told(discord)).toEqual([])
    expect(discord.log.join('')).not.toContain('could not be told')
  })
})

describe('a message that is not taken', () => {
  const codes: readonly (readonly [number, ErrorCode])[] = [
    [50035, 'discord-digest-malformed'],
    [50006, 'discord-digest-malformed'],
    [200000, 'discord-digest-blocked'],
    [240000, 'discord-digest-blocked'],
    [99999, 'discord-digest-refused'],
  ]

  it.each(codes)('is refused with %i, and later digests still come', async (code, ours) => {
    const discord = await deliveringToDiscord({ subscription: { density: 'standard' } })
    discord.standIn.plant(CREATE, { kind: 'error', status: 400, code, message: 'No' })
    expect(await discord.once()).toEqual([
      { kind: 'ended', end: { kind: 'refused', code: ours, reason: `No (${code})` } },
    ])
    expect((await discord.subscription())?.standing).toEqual({ kind: 'active' })
    expect(told(discord)).toEqual([])
    expect(discord.log.join('')).toContain(`No (${code})`)
  })

  it.each([
    [10008, 'discord-digest-deleted'],
    [50083, 'discord-thread-closed'],
  ])(
    'is refused with %i where its own thread is gone, and later digests still come',
    async (code, ours) => {
      const discord = await deliveringToDiscord({ long: true })
      const route = 'POST /channels/:channel/messages/:message/threads'
      discord.standIn.plant(route, { kind: 'error', status: 400, code })
      expect(await discord.once()).toMatchObject([{ end: { kind: 'refused', code: ours } }])
      expect((await discord.subscription())?.standing).toEqual({ kind: 'active' })
    },
  )
})

describe('Discord that is busy', () => {
  it('is left alone for as long as it asks, and gets the digest after that, once', async () => {
    const discord = await deliveringToDiscord()
    discord.standIn.plant(CREATE, { kind: 'rate-limited', retryAfterSeconds: 0.3 })
    const [released] = await discord.once()
    expect(released).toMatchObject({
      kind: 'released',
      why: expect.stringMatching(/^Discord wants Quad Brief to wait .*\(too many requests/),
    })
    if (released?.kind !== 'released') throw new Error('It was not given back.')
    const ms = discord.clock.now().until(released.tryAt).total('milliseconds')
    expect(ms).toBeGreaterThanOrEqual(300)
    expect(ms).toBeLessThan(500)
    await discord.clock.advance(ms)
    // This process still waits by the machine's own clock, which nobody moves.
    expect(await discord.once(discord.another())).toEqual(SENT)
    expect(discord.posted()).toHaveLength(1)
  })

  const codes = [20016, 20028, 40004, 40062, 40333, 130000]
  it.each(codes)('is asked again later after %i, and nothing halts', async (code) => {
    const discord = await deliveringToDiscord()
    discord.standIn.plant(CREATE, { kind: 'error', status: 403, code })
    expect(await discord.once()).toMatchObject([{ kind: 'released' }])
    await discord.clock.advance(60_000)
    expect(await discord.once()).toEqual(SENT)
  })

  it('is asked again after it refused the token, with the same process', async () => {
    const discord = await deliveringToDiscord()
    discord.standIn.plant(CREATE, { kind: 'error', status: 401, code: 0 })
    expect(await discord.once()).toMatchObject([
      { kind: 'released', why: errorText('discord-token') },
    ])
    await discord.clock.advance(60_000)
    expect(await discord.once()).toEqual(SENT)
  })
})

describe('the sender', () => {
  const NEVER = new AbortController().signal

  async function orderFor(discord: DeliveringToDiscord, index = 0): Promise<SendOrder> {
    const id = '6b1f0a52-6f6e-4c5e-9d0e-5f2f5b7c8a31'
    const payload = JSON.stringify({
      flags: 32768,
      components: [{ type: 17, components: [{ type: 10, content: 'Hello' }] }],
    })
    const part = { index, nonce: nonceOf(id, index), payload }
    return { place: discord.place, delivery: id, part, thread: null }
  }

  it('says how long the channel has no room, by the headers', async () => {
    const discord = await deliveringToDiscord({
      standIn: { rateLimits: { buckets: [{ route: CREATE, limit: 2, windowMs: 5_000 }] } },
    })
    const { sender } = discord.digests
    const first = await sender.send(await orderFor(discord, 0), NEVER)
    expect(first).toEqual({ kind: 'sent', message: discord.posted()[0]?.id })
    const second = await sender.send(await orderFor(discord, 1), NEVER)
    expect(second).toEqual({
      kind: 'sent',
      message: discord.posted()[1]?.id,
      pause: { scope: 'channel', ms: 5_000 },
    })
    const third = await sender.send(await orderFor(discord, 2), NEVER)
    expect(third).toMatchObject({ kind: 'later', scope: 'channel' })
    expect(discord.standIn.callsTo(CREATE)).toHaveLength(2)
  })

  it('knows a limit of the whole bot from one of the channel', async () => {
    const discord = await deliveringToDiscord()
    const fault = { kind: 'rate-limited', retryAfterSeconds: 0.2, global: true } as const
    discord.standIn.plant(CREATE, fault)
    const { sender } = discord.digests
    expect(await sender.send(await orderFor(discord), NEVER)).toMatchObject({
      kind: 'later',
      scope: 'platform',
    })
  })

  it('knows for certain that nothing was posted where no connection was made', async () => {
    const discord = await deliveringToDiscord()
    const log = await createLog({ level: 'silent', secrets: [] })
    const access = { apiUrl: 'http://127.0.0.1:1/api', token: 'none' }
    const nowhere = createDiscordDigests(access, { log, metrics: NO_METRICS }, discord.clock)
    const outcome = await nowhere.sender.send(await orderFor(discord), NEVER)
    nowhere.close()
    expect(outcome).toMatchObject({ kind: 'later', ms: null, scope: 'platform' })
  })

  it('does not know what became of a message when it is told to stop', async () => {
    const discord = await deliveringToDiscord()
    discord.standIn.plant(CREATE, { kind: 'stall', ms: 5_000 })
    const late = new AbortController()
    const sending = discord.digests.sender.send(await orderFor(discord), late.signal)
    await discord.standIn.waitFor(() => discord.posted().length > 0, 'the message')
    late.abort()
    expect(await sending).toMatchObject({ kind: 'unknown' })
  })

  it('posts nothing of what was not rendered', async () => {
    const discord = await deliveringToDiscord()
    for (const payload of ['', 'null', '{"components":[]}']) {
      const order = await orderFor(discord)
      const sent = await discord.digests.sender.send(
        { ...order, part: { ...order.part, payload } },
        NEVER,
      )
      expect(sent).toMatchObject({
        kind: 'refused',
        code: 'discord-digest-malformed',
        halts: false,
      })
    }
    expect(discord.standIn.callsTo(CREATE)).toEqual([])
  })

  it('keeps to fifty messages a second', async () => {
    const { digests } = await deliveringToDiscord()
    const { limits } = digests.sender
    const perSecond =
      limits.platform === null ? 0 : (limits.platform.max * 1_000) / limits.platform.perMs
    expect(perSecond).toBeLessThan(50)
    expect(perSecond).toBeGreaterThan(48.5)
  })
})
