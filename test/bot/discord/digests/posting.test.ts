// A digest goes to its channel: what is posted, and that it is posted once whatever happens to the replies.

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { markOf } from '../../../../src/bot/discord/digests/mark.ts'
import { textsOf } from '../../../support/discord/index.ts'
import type { PlantedFault } from '../../../support/discord/index.ts'
import { PICTURED } from '../../../support/store/examples.ts'
import { bodies, deliveringToDiscord } from './delivering.ts'

const SENT = [{ kind: 'ended', end: { kind: 'sent' } }]
const CREATE = 'POST /channels/:channel/messages'
const LIST = 'GET /channels/:channel/messages'

/** Somebody writes in the channel. */
async function chatter(discord: Awaited<ReturnType<typeof deliveringToDiscord>>) {
  await discord.clock.advance(1_000)
  await discord.standIn.say({ text: 'Good morning', channelId: discord.place.channel })
}

describe('a digest in Discord', () => {
  it('is posted as it was rendered, known by its nonce, and pings nobody', async () => {
    const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
    expect(await discord.once()).toEqual(SENT)
    const [delivery] = await discord.deliveries()
    const [part] = delivery?.parts ?? []
    const { picture, ...rendered } = z
      .looseObject({ components: z.tuple([z.looseObject({})]), picture: z.unknown() })
      .parse(JSON.parse(part?.payload ?? ''))
    const [container] = rendered.components
    expect(picture).toMatchObject({ drawn: { kind: 'topics' } })
    expect(bodies(discord.standIn)).toEqual([
      {
        ...rendered,
        components: [{ ...container, id: markOf(part?.nonce ?? '') }],
        attachments: [{ id: '0', filename: 'quad-topics.png' }],
        nonce: part?.nonce,
        enforce_nonce: true,
        allowed_mentions: { parse: [] },
      },
    ])
    const [message] = discord.posted()
    expect(part?.state).toEqual({ kind: 'sent', message: message?.id })
    expect(discord.posted()).toHaveLength(1)
  })

  it('goes on in a thread of its first message when it is long', async () => {
    const discord = await deliveringToDiscord({ long: true })
    expect(await discord.once()).toEqual(SENT)
    const [first, ...others] = discord.posted()
    expect(others).toEqual([])
    const inThread = discord.posted(first?.id)
    expect(inThread.map((each) => textsOf(each).some((text) => text.includes('of 3')))).toEqual([
      true,
      true,
    ])
    expect(
      discord.standIn.callsTo('POST /channels/:channel/messages/:message/threads'),
    ).toHaveLength(1)
  })

  it('goes on in the same thread when it is subscribed to in one', async () => {
    const discord = await deliveringToDiscord({ long: true })
    const thread = discord.standIn.addThread(discord.place.channel, 'Cyber')
    const { store } = discord
    const from = discord.place
    await store.subscriptions.move(
      from,
      { ...from, channel: thread.id },
      { at: discord.clock.now() },
    )
    expect(await discord.once()).toEqual(SENT)
    expect(discord.posted(thread.id)).toHaveLength(3)
    expect(discord.posted()).toEqual([])
  })

  it('uses the thread that a crash left behind', async () => {
    const discord = await deliveringToDiscord({ long: true })
    discord.standIn.plant('POST /channels/:channel/messages/:message/threads', {
      kind: 'accept-then-drop',
    })
    const [released] = await discord.once()
    expect(released).toMatchObject({ kind: 'released' })
    await discord.clock.advance(60_000)
    expect(await discord.once(discord.another())).toEqual(SENT)
    const [first] = discord.posted()
    expect(discord.posted(first?.id)).toHaveLength(2)
  })
})

describe('a reply that is lost', () => {
  const losses: readonly PlantedFault[] = [
    { kind: 'accept-then-drop' },
    { kind: 'accept-then-500' },
    { kind: 'drop' },
    { kind: 'http-500' },
  ]

  it.each(losses)(
    'makes no second message ($kind): it is sent again under the same nonce',
    async (loss) => {
      const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
      discord.standIn.plant(CREATE, loss)
      expect(await discord.once()).toEqual(SENT)
      expect(discord.posted()).toHaveLength(1)
      expect(discord.standIn.callsTo(CREATE)).toHaveLength(2)
      const received = bodies(discord.standIn).filter((body) => body !== undefined)
      expect(new Set(received.map((body) => JSON.stringify(body))).size).toBe(1)
    },
  )

  it('is made good by the newest message of a channel that Discord cannot list', async () => {
    const discord = await deliveringToDiscord()
    discord.standIn.plant({ route: CREATE, times: 3 }, { kind: 'accept-then-drop' })
    expect(await discord.once()).toEqual(SENT)
    expect(discord.posted()).toHaveLength(1)
    expect(discord.standIn.callsTo(LIST).map(({ status }) => status)).toEqual([500])
  })

  it('is made good by sending it again where others have written since, while that is safe', async () => {
    const discord = await deliveringToDiscord()
    discord.standIn.plant({ route: CREATE, times: 3 }, { kind: 'accept-then-drop' })
    discord.standIn.plant('GET /channels/:channel', { kind: 'http-500' })
    expect(await discord.once()).toMatchObject([{ kind: 'released' }])
    await chatter(discord)
    await discord.clock.advance(60_000)
    expect(await discord.once()).toEqual(SENT)
    expect(discord.posted().filter(({ origin }) => origin === 'channel')).toHaveLength(1)
  })

  it('is made good by what the gateway told of it', async () => {
    const discord = await deliveringToDiscord()
    discord.standIn.plant({ route: CREATE, times: 3 }, { kind: 'accept-then-drop' })
    discord.standIn.plant('GET /channels/:channel', { kind: 'http-500' })
    await discord.once()
    await chatter(discord)
    await discord.clock.advance(600_000)
    const late = discord.another()
    const [message] = discord.posted()
    const author = { id: discord.standIn.applicationId, username: 'q', discriminator: '0' }
    const told = { id: message?.id ?? '', author: { ...author, global_name: null, avatar: null } }
    const { nonce } = (await discord.deliveries())[0]?.parts[0] ?? {}
    late.heard.hear({ ...told, nonce: nonce ?? '' }, 'somebody else')
    expect(late.heard.messageOf(nonce ?? '')).toBe(null)
    late.heard.hear({ ...told, nonce: nonce ?? '' }, author.id)
    expect(await discord.once(late)).toEqual(SENT)
    expect(discord.posted().filter(({ origin }) => origin === 'channel')).toHaveLength(1)
  })
})

describe('a process that is killed while it sends', () => {
  /** Sends, and nothing of it is kept: the message is there or not. */
  async function killed(loss: PlantedFault, listsContainers = false) {
    const discord = await deliveringToDiscord({ standIn: { listsContainers } })
    const { standIn, store, clock } = discord
    standIn.plant({ route: CREATE, times: 3 }, loss)
    standIn.plant({ route: 'GET /channels/:channel' }, { kind: 'http-500' })
    await discord.once()
    const [delivery] = await store.deliveries.ofSubscription('a', 1)
    expect(delivery?.parts[0]?.state).toEqual({ kind: 'sending' })
    await clock.advance(200_000)
    return discord
  }

  it('left its digest behind: the newest message of the channel says so', async () => {
    const discord = await killed({ kind: 'accept-then-drop' })
    expect(await discord.once(discord.another())).toEqual(SENT)
    expect(discord.posted()).toHaveLength(1)
  })

  it('left nothing behind: seen twice that nobody wrote since, it is posted', async () => {
    const discord = await killed({ kind: 'drop' })
    const other = discord.another()
    expect(await discord.once(other)).toMatchObject([{ kind: 'released' }])
    await discord.clock.advance(31_000)
    expect(await discord.once(other)).toEqual(SENT)
    expect(discord.posted()).toHaveLength(1)
  })

  it('left its digest in a lively channel: it is found in the history where Discord lists it', async () => {
    const discord = await killed({ kind: 'accept-then-drop' }, true)
    for (let count = 0; count < 130; count += 1) await chatter(discord)
    expect(await discord.once(discord.another())).toEqual(SENT)
    expect(discord.posted().filter(({ origin }) => origin === 'channel')).toHaveLength(1)
  })

  it('left nothing in a lively channel: the history says so, twice, and it is posted', async () => {
    const discord = await killed({ kind: 'drop' }, true)
    for (let count = 0; count < 130; count += 1) await chatter(discord)
    const other = discord.another()
    expect(await discord.once(other)).toMatchObject([{ kind: 'released' }])
    await discord.clock.advance(31_000)
    expect(await discord.once(other)).toEqual(SENT)
    expect(discord.posted().filter(({ origin }) => origin === 'channel')).toHaveLength(1)
  })

  it('left nothing behind, and is not taken for another digest of the same channel', async () => {
    const discord = await killed({ kind: 'drop' }, true)
    const other = discord.another()
    const [delivery] = await discord.deliveries()
    const part = { index: 0, nonce: 'another', payload: delivery?.parts[0]?.payload ?? '' }
    const order = { place: discord.place, delivery: 'another', part, thread: null }
    const { signal } = new AbortController()
    expect(await other.sender.send(order, signal)).toMatchObject({ kind: 'sent' })
    expect(await discord.once(other)).toMatchObject([{ kind: 'released' }])
    await discord.clock.advance(31_000)
    expect(await discord.once(other)).toEqual(SENT)
    expect(discord.posted()).toHaveLength(2)
  })

  it('left nobody knows what where others wrote since and Discord lists nothing: a person decides', async () => {
    const discord = await killed({ kind: 'accept-then-drop' })
    await chatter(discord)
    const other = discord.another()
    const reason =
      'Whether it was posted is not known, and it cannot be looked up: Discord cannot list the channel (status 500).'
    expect(await discord.once(other)).toEqual([{ kind: 'ended', end: { kind: 'parked', reason } }])
    const [delivery] = await discord.deliveries()
    const { store, clock, place } = discord
    const entry = { subscription: 'a', place, at: clock.now(), by: 'U1', detail: '' } as const
    await store.deliveries.decide(delivery?.id ?? '', 'post-again', clock.now(), {
      ...entry,
      what: 'posted-again',
    })
    expect(await discord.once(other)).toEqual(SENT)
  })

  it('may have posted where history cannot be read: a person decides', async () => {
    const discord = await killed({ kind: 'accept-then-drop' }, true)
    const { READ_MESSAGE_HISTORY, ...others } = HELD
    const held = Object.values(others).reduce((bits, bit) => bits | bit, 0n)
    expect(READ_MESSAGE_HISTORY & held).toBe(0n)
    discord.standIn.updateChannel(discord.place.channel, { appPermissions: held })
    expect(await discord.once(discord.another())).toMatchObject([
      { kind: 'ended', end: { kind: 'parked' } },
    ])
  })
})

const HELD = {
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  EMBED_LINKS: 1n << 14n,
  READ_MESSAGE_HISTORY: 1n << 16n,
}
