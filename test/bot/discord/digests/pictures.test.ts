// The picture of a full digest in Discord: in the very request that creates the message, described, and never in
// its way.

import { describe, expect, it } from 'vitest'
import { BITS } from '../../../../src/bot/discord/permission-bits.ts'
import { pictureFile } from '../../../../src/bot/pictures/file.ts'
import type { PictureFile } from '../../../../src/bot/pictures/file.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { digestFor, pictureFor } from '../../../../src/bot/subscriptions/delivery/content.ts'
import type { Sender } from '../../../../src/bot/subscriptions/delivery/sender.ts'
import { inTurn } from '../../../../src/bot/subscriptions/delivery/turns.ts'
import type { CallTurns } from '../../../../src/bot/subscriptions/delivery/turns.ts'
import type { Subscription } from '../../../../src/bot/subscriptions/model.ts'
import { everyComponent, permissions, type StoredMessage } from '../../../support/discord/index.ts'
import { briefings } from '../../../support/record.ts'
import { PICTURED, W48 } from '../../../support/store/examples.ts'
import { isPrivate, present } from '../running-surface.ts'
import { deliveringToDiscord } from './delivering.ts'
import type { DeliveringToDiscord } from './delivering.ts'
import { MONDAY_NINE, startDigests } from './running-digests.ts'

const EVERYTHING =
  (Object.values(BITS).reduce((bits, bit) => bits | bit, 0n) & ~BITS.Administrator) |
  permissions('ATTACH_FILES')
const ABOUT = 'only artificial intelligence'
const SENT = [{ kind: 'ended', end: { kind: 'sent' } }]
const CREATE = 'POST /channels/:channel/messages'

/** What the galleries of a message show. */
function galleries({ components }: StoredMessage): readonly unknown[] {
  return everyComponent(components).flatMap(({ type, items }) => (type === 12 ? [items] : []))
}

function files({ attachments }: StoredMessage): readonly object[] {
  return attachments.map(({ filename, contentType, bytes }) => ({
    filename,
    contentType,
    bytes: Buffer.from(bytes),
  }))
}

function expected({ name, alt, bytes }: PictureFile): object {
  return {
    galleries: [[{ media: { url: `attachment://${name}` }, description: alt }]],
    files: [{ filename: name, contentType: 'image/png', bytes: Buffer.from(bytes) }],
  }
}

const seen = (message: StoredMessage): object => ({
  galleries: galleries(message),
  files: files(message),
})

/** The picture of the next digest of a subscription. */
async function pictureOf(own: Subscription | null | undefined, store: Store): Promise<PictureFile> {
  if (!own?.next) throw new Error('None comes.')
  const digest = await digestFor(own, own.next, store, briefings)
  if (digest.kind === 'nothing') throw new Error('There is nothing to send.')
  const picture = pictureFor(digest, own, briefings, () => undefined)
  if (picture === null) throw new Error('There is no picture.')
  return pictureFile(picture.sketch)
}

/** The bot may do everything in the channel but this. */
function forbid({ standIn, place }: DeliveringToDiscord, permission: bigint): void {
  standIn.updateChannel(place.channel, { appPermissions: EVERYTHING & ~permission })
}

describe('the picture of a full digest in Discord', () => {
  it('is in the message, described, in one request with its nonce', async () => {
    const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
    const own = await discord.subscription()
    const picture = own === null ? null : await pictureOf({ ...own, next: W48 }, discord.store)
    expect(await discord.once()).toEqual(SENT)
    expect(discord.posted().map(seen)).toEqual([expected(present(picture ?? undefined))])
    expect(discord.standIn.callsTo(CREATE)).toHaveLength(1)
    expect(discord.log.join('')).not.toContain('without its picture')
  })

  it('makes no second message when the reply is lost', async () => {
    const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
    discord.standIn.plant(CREATE, { kind: 'accept-then-drop' })
    expect(await discord.once()).toEqual(SENT)
    expect(discord.posted().map((message) => files(message).length)).toEqual([1])
    expect(discord.standIn.callsTo(CREATE)).toHaveLength(2)
  })

  it('is drawn again by whoever finds the digest after a crash: one message', async () => {
    const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
    discord.standIn.plant({ route: CREATE, times: 3 }, { kind: 'drop' })
    discord.standIn.plant({ route: 'GET /channels/:channel' }, { kind: 'http-500' })
    await discord.once()
    expect(discord.posted()).toEqual([])
    await discord.clock.advance(200_000)
    const other = discord.another()
    expect(await discord.once(other)).toMatchObject([{ kind: 'released' }])
    await discord.clock.advance(31_000)
    expect(await discord.once(other)).toEqual(SENT)
    expect(discord.posted().map((message) => files(message).length)).toEqual([1])
  })

  it('is left out where the bot may not attach files, and the digest comes at once all the same', async () => {
    const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
    forbid(discord, permissions('ATTACH_FILES'))
    expect(await discord.once()).toEqual(SENT)
    expect(discord.posted().map(seen)).toEqual([{ galleries: [], files: [] }])
    expect(discord.standIn.callsTo(CREATE)).toHaveLength(2)
    expect(discord.log.join('')).toContain('without its picture')
  })

  it.each([
    ['Discord says that it is too large', 413, 40005],
    ['what stands in front of Discord says so', 413, 0],
    ['Discord does not take it', 400, 50035],
  ])('is left out where %s', async (_who, status, code) => {
    const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
    discord.standIn.plant(CREATE, { kind: 'error', status, code, message: 'No' })
    const { sender } = discord.digests
    let turns = 0
    const send: Sender['send'] = (order, signal) => {
      const counting: CallTurns = {
        call(make) {
          turns += 1
          return inTurn(order.turns, make)
        },
      }
      return sender.send({ ...order, turns: counting }, signal)
    }
    expect(await discord.once({ ...discord.digests, sender: { ...sender, send } })).toEqual(SENT)
    expect(discord.posted().map(seen)).toEqual([{ galleries: [], files: [] }])
    // Discord counts both.
    expect([discord.standIn.callsTo(CREATE).length, turns]).toEqual([2, 2])
  })

  it('halts as ever where the bot may not write at all', async () => {
    const discord = await deliveringToDiscord({ subscription: { filters: PICTURED } })
    forbid(discord, BITS.SendMessages)
    expect(await discord.once()).toMatchObject([
      { kind: 'ended', end: { kind: 'refused', code: 'discord-no-send' } },
    ])
    expect(discord.posted()).toEqual([])
  })

  it('is in the preview, which is what comes', async () => {
    const discord = await startDigests()
    const when = {
      when: 'weekly monday 09:00',
      zone: 'Asia/Kolkata',
      about: ABOUT,
      density: 'full',
    }
    await discord.quad('digests subscribe', when, { count: 2 })
    const [own] = await discord.subscriptions()
    const picture = await pictureOf(own, discord.store)
    const preview = await discord.quad('digests preview', {}, { count: 2 })
    const [, shown] = preview.messages
    expect(isPrivate(present(shown))).toBe(true)
    expect(seen(present(shown))).toEqual(expected(picture))
    discord.at(MONDAY_NINE)
    await discord.deliver()
    await discord.standIn.waitFor(() => discord.posted().length > 0, 'the digest')
    expect(seen(present(discord.posted()[0]))).toEqual(seen(present(shown)))
  })
})
