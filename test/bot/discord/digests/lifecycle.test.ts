// Servers, channels and permissions go and come back: the digests halt, are kept, and come again. Through the real
// gateway client.

import { onTestFinished, describe, expect, it } from 'vitest'
import { createClient } from '../../../../src/bot/discord/client.ts'
import { listenToOwnMessages } from '../../../../src/bot/discord/digests/heard.ts'
import { listenToChannels } from '../../../../src/bot/discord/digests/lifecycle.ts'
import { BITS } from '../../../../src/bot/discord/permission-bits.ts'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { NO_METRICS } from '../../../../src/bot/operations/metrics.ts'
import { subscribe } from '../../../support/store/examples.ts'
import { deliveringToDiscord } from './delivering.ts'

const EVERYTHING = Object.values(BITS).reduce((bits, bit) => bits | bit, 0n) & ~BITS.Administrator

/** A channel with a digest, and a client that is told what happens to it. */
async function listening() {
  const discord = await deliveringToDiscord()
  const { standIn, store, clock, digests } = discord
  const log = await createLog({ level: 'silent', secrets: [] })
  const client = createClient(standIn.apiUrl, { log, metrics: NO_METRICS })
  const works = new Set<Promise<void>>()
  const { sender, channels, heard } = digests
  listenToOwnMessages(client, heard)
  const track = (work: Promise<void>): void => void works.add(work)
  listenToChannels(client, { store, clock, channels, sender, log, track })
  onTestFinished(() => client.destroy())
  await client.login(standIn.token)
  const guilds = standIn.guilds.length
  await standIn.waitFor(() => works.size >= guilds, 'the servers')
  /** Lets something happen, and what comes of it be done. */
  const after = async (happen: () => void, count = 1): Promise<void> => {
    const before = works.size
    happen()
    while (works.size < before + count) await new Promise((resolve) => setImmediate(resolve))
    await Promise.all(works)
  }
  const standing = async (id = 'a') => (await store.subscriptions.get(id))?.standing
  const conversation = () => standIn.channels.find(({ recipientId }) => recipientId !== undefined)
  const told = () => standIn.messages(conversation()?.id ?? '').length
  return { ...discord, client, after, standing, told }
}

describe('what happens to a server', () => {
  it('halts its digests when the bot is thrown out, tells who set them up, and brings them back', async () => {
    const { standIn, store, place, after, standing, told, clock } = await listening()
    await subscribe(store, { id: 'b', place: { ...place, channel: 'another' }, setBy: 'U2' })
    await after(() => standIn.removeGuild(place.workspace))
    const halted = { kind: 'halted', code: 'discord-server-gone', since: clock.now() }
    expect(await standing()).toEqual(halted)
    expect(await standing('b')).toEqual(halted)
    expect(told()).toBe(1)
    await clock.advance(60_000)
    await after(() => standIn.returnGuild(place.workspace))
    expect(await standing()).toEqual({ kind: 'active' })
    // That channel is not there any more.
    expect(await standing('b')).toEqual(halted)
    const [latest] = await store.audit(place, 1)
    expect(latest).toMatchObject({ subscription: 'a', what: 'restored', by: null })
    expect((await store.subscriptions.get('a'))?.next).not.toBe(null)
  })

  it('changes nothing while the server cannot be reached', async () => {
    const { standIn, store, place, standing, after, told } = await listening()
    standIn.removeGuild(place.workspace, 'unavailable')
    await after(() => standIn.returnGuild(place.workspace))
    expect(await standing()).toEqual({ kind: 'active' })
    expect(told()).toBe(0)
    expect((await store.audit(place, 10)).map(({ what }) => what)).toEqual(['subscribed'])
  })

  it('is worked through in order, however fast it comes', async () => {
    const { standIn, place, after, standing } = await listening()
    await after(() => {
      standIn.removeGuild(place.workspace)
      standIn.returnGuild(place.workspace)
    }, 2)
    expect(await standing()).toEqual({ kind: 'active' })
  })

  it('leaves alone what halted for another reason, or was paused', async () => {
    const { standIn, store, place, after, standing, clock } = await listening()
    const paused = { kind: 'paused', until: null } as const
    await subscribe(store, { id: 'p', place, standing: paused, next: null })
    const zone = { kind: 'halted', code: 'digest-zone', since: clock.now() } as const
    const elsewhere = standIn.addChannel(place.workspace, { name: 'elsewhere' })
    const there = { ...place, channel: elsewhere.id }
    await subscribe(store, { id: 'z', place: there, standing: zone, next: null })
    await after(() => standIn.changeRoles(place.workspace, EVERYTHING))
    expect(await standing('z')).toEqual(zone)
    expect(await standing('p')).toEqual(paused)
  })
})

describe('what happens to a channel', () => {
  it('halts its digests when it is deleted', async () => {
    const { standIn, place, after, standing, told, clock } = await listening()
    await after(() => standIn.deleteChannel(place.channel))
    const code = 'discord-channel-gone'
    expect(await standing()).toEqual({ kind: 'halted', code, since: clock.now() })
    expect(told()).toBe(1)
  })

  it('brings them back when the permission does, given to the channel or to a role', async () => {
    const discord = await listening()
    const { standIn, place, after, standing, once } = discord
    const lacking = EVERYTHING & ~BITS.SendMessages
    await after(() => standIn.updateChannel(place.channel, { appPermissions: lacking }))
    expect(await standing()).toEqual({ kind: 'active' })
    await once()
    expect(await standing()).toMatchObject({ kind: 'halted', code: 'discord-no-send' })
    await after(() => standIn.updateChannel(place.channel, { name: 'renamed' }))
    expect(await standing()).toMatchObject({ kind: 'halted', code: 'discord-no-send' })
    await after(() => standIn.changeRoles(place.workspace, EVERYTHING))
    expect(await standing()).toEqual({ kind: 'active' })
  })

  it('halts the digests of a thread that is closed and locked, until it is opened', async () => {
    const { standIn, store, place, after, standing, clock } = await listening()
    const thread = standIn.addThread(place.channel, 'Cyber')
    await subscribe(store, { id: 't', place: { ...place, channel: thread.id } })
    await after(() => standIn.archiveThread(thread.id, 'archived'))
    expect(await standing('t')).toEqual({ kind: 'active' })
    await after(() => standIn.archiveThread(thread.id, 'locked'))
    const code = 'discord-thread-closed'
    expect(await standing('t')).toEqual({ kind: 'halted', code, since: clock.now() })
    expect(await standing()).toEqual({ kind: 'active' })
    await after(() => standIn.archiveThread(thread.id, 'archived'))
    expect(await standing('t')).toEqual({ kind: 'active' })
    await after(() => standIn.deleteChannel(thread.id))
    expect(await standing('t')).toMatchObject({ code: 'discord-channel-gone' })
  })
})

describe('what the bot posts', () => {
  it('is known from the gateway by its nonce', async () => {
    const { once, deliveries, digests, standIn, posted } = await listening()
    await once()
    const [delivery] = await deliveries()
    const nonce = delivery?.parts[0]?.nonce ?? ''
    await expect.poll(() => digests.heard.messageOf(nonce)).toBe(posted()[0]?.id)
    expect(standIn.sessions).toHaveLength(1)
  })
})
