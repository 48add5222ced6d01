// Whether digests can be posted in a channel, found out from roles, overwrites and what is missing.

import { describe, expect, it } from 'vitest'
import {
  heldIn,
  missingForDigests,
  type Channel,
  type Guild,
} from '../../../../src/bot/discord/digests/held-permissions.ts'
import { BITS } from '../../../../src/bot/discord/permission-bits.ts'
import type { ErrorCode } from '../../../../src/bot/errors.ts'
import type { Place } from '../../../../src/bot/subscriptions/model.ts'
import { deliveringToDiscord } from './delivering.ts'

const EVERYTHING = Object.values(BITS).reduce((bits, bit) => bits | bit, 0n) & ~BITS.Administrator
const { ViewChannel: VIEW, SendMessages: SEND, EmbedLinks: LINKS } = BITS

const GUILD: Guild = {
  id: 'everyone',
  owner_id: 'owner',
  roles: [
    { id: 'everyone', permissions: VIEW },
    { id: 'bots', permissions: SEND },
    { id: 'admins', permissions: BITS.Administrator },
    { id: 'others', permissions: LINKS },
  ],
}

function channelWith(...permission_overwrites: Channel['permission_overwrites']): Channel {
  return { id: 'c', type: 0, permission_overwrites }
}

describe('permissions in a channel', () => {
  it('are those of everybody and of one’s roles', () => {
    expect(heldIn('bot', GUILD, { roles: ['bots'] }, channelWith())).toBe(VIEW | SEND)
    expect(heldIn('bot', GUILD, { roles: [] }, channelWith())).toBe(VIEW)
  })

  it('are all for the owner and for administrators, whatever the channel says', () => {
    const channel = channelWith({ id: 'everyone', allow: 0n, deny: VIEW })
    for (const [self, roles] of [
      ['owner', []],
      ['bot', ['admins']],
    ] as const) {
      expect(heldIn(self, GUILD, { roles: [...roles] }, channel) & EVERYTHING).toBe(EVERYTHING)
    }
  })

  it('are denied to everybody, allowed to a role, and denied to one alone, in this order', () => {
    const everybody = { id: 'everyone', allow: 0n, deny: VIEW | SEND }
    const role = { id: 'bots', allow: VIEW | SEND, deny: 0n }
    const other = { id: 'others', allow: LINKS, deny: VIEW }
    const own = { id: 'bot', allow: LINKS, deny: SEND }
    const held = (...all: Channel['permission_overwrites']) =>
      heldIn('bot', GUILD, { roles: ['bots'] }, channelWith(...all))
    expect(held(everybody)).toBe(0n)
    expect(held(role, everybody)).toBe(VIEW | SEND)
    expect(held(own, role, other, everybody)).toBe(VIEW | LINKS)
  })

  it('of two roles, an allowing one wins', () => {
    const roles = ['bots', 'others']
    const channel = channelWith(
      { id: 'bots', allow: 0n, deny: SEND },
      { id: 'others', allow: SEND, deny: 0n },
    )
    expect(heldIn('bot', GUILD, { roles }, channel)).toBe(VIEW | SEND | LINKS)
  })
})

describe('what keeps digests out of a channel', () => {
  const cases: readonly (readonly [number, bigint, ErrorCode | null])[] = [
    [0, EVERYTHING, null],
    [5, EVERYTHING, null],
    [0, EVERYTHING & ~BITS.ReadMessageHistory, null],
    [0, EVERYTHING & ~VIEW, 'discord-no-view'],
    [0, EVERYTHING & ~SEND, 'discord-no-send'],
    [0, EVERYTHING & ~LINKS, 'discord-no-links'],
    [0, EVERYTHING & ~BITS.CreatePublicThreads, 'discord-no-new-threads'],
    [0, EVERYTHING & ~BITS.SendMessagesInThreads, 'discord-no-send-in-threads'],
    [0, EVERYTHING & ~BITS.CreatePublicThreads & ~BITS.SendMessagesInThreads, 'discord-no-threads'],
    [11, EVERYTHING & ~SEND & ~BITS.CreatePublicThreads, null],
    [11, EVERYTHING & ~BITS.SendMessagesInThreads, 'discord-no-send-in-thread'],
    [2, EVERYTHING & ~BITS.CreatePublicThreads, null],
    [2, EVERYTHING & ~SEND, 'discord-no-send'],
  ]

  it.each(cases)('in a channel of type %i with %i: %s', (type, held, code) => {
    expect(missingForDigests(held, { type })).toBe(code)
  })
})

describe('a channel of Discord', () => {
  it('is open, or says which permission is missing, as it is now', async () => {
    const { standIn, digests, place } = await deliveringToDiscord()
    const access = (at: Place) => digests.channels.access(at)
    expect(await access(place)).toEqual({ kind: 'open' })
    standIn.updateChannel(place.channel, { appPermissions: EVERYTHING & ~LINKS })
    expect(await access(place)).toEqual({ kind: 'closed', code: 'discord-no-links' })
    standIn.updateChannel(place.channel, { appPermissions: EVERYTHING & ~VIEW })
    expect(await access(place)).toEqual({ kind: 'closed', code: 'discord-no-view' })
    standIn.updateChannel(place.channel, { appPermissions: EVERYTHING })
    expect(await access(place)).toEqual({ kind: 'open' })
    standIn.removeGuild(place.workspace)
    expect(await access(place)).toEqual({ kind: 'closed', code: 'discord-server-gone' })
    standIn.returnGuild(place.workspace)
    standIn.deleteChannel(place.channel)
    expect(await access(place)).toEqual({ kind: 'closed', code: 'discord-channel-gone' })
  })

  it('of a thread, holds what its channel holds, and none once it is closed', async () => {
    const { standIn, digests, place } = await deliveringToDiscord()
    const thread = standIn.addThread(place.channel, 'Cyber')
    const there = { ...place, channel: thread.id }
    expect(await digests.channels.access(there)).toEqual({ kind: 'open' })
    standIn.archiveThread(thread.id, 'archived')
    expect(await digests.channels.access(there)).toEqual({ kind: 'open' })
    standIn.archiveThread(thread.id, 'locked')
    const closed = { kind: 'closed', code: 'discord-thread-closed' }
    expect(await digests.channels.access(there)).toEqual(closed)
  })

  it('is not known while Discord does not answer', async () => {
    const { standIn, digests, place } = await deliveringToDiscord()
    standIn.plant({ route: 'GET /channels/:channel' }, { kind: 'http-500' })
    expect(await digests.channels.access(place)).toEqual({ kind: 'unsure' })
    standIn.plant({ route: 'GET /users/@me' }, { kind: 'drop' })
    expect(await digests.channels.access(place)).toEqual({ kind: 'unsure' })
    expect(await digests.channels.access(place)).toEqual({ kind: 'open' })
  })

  it('has a link to each message', async () => {
    const { digests } = await deliveringToDiscord()
    const place = { surface: 'discord', workspace: '1', channel: '2' } as const
    expect(await digests.channels.link(place, '3')).toBe('https://discord.com/channels/1/2/3')
  })
})
