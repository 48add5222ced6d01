// The pretend platform that digests are posted on: it takes messages, or fails the way real ones do.

import { mapAll } from '../messages/neutral-briefing.ts'
import type { PictureFile } from '../pictures/file.ts'
import type { Found, Sender, SendOrder, SendOutcome } from '../subscriptions/delivery/sender.ts'
import type { Channels } from '../subscriptions/desk/asker.ts'
import type { Place } from '../subscriptions/model.ts'
import { closedBy } from './closed.ts'
import { channelOf } from './places.ts'
import { digestParts, readPart } from './rendering.ts'
import type { Condition, DigestPart } from './shapes.ts'
import { anchorOf, CHANNELS, type ChannelId } from './workspace.ts'

/** What comes to the channels. */
export interface Arrivals {
  /**
   * @param thread the message in whose thread it stands; null for the first of a digest
   * @param picture goes along with it
   * @returns its id
   */
  digest(
    channel: ChannelId,
    part: DigestPart,
    thread: string | null,
    picture: PictureFile | null,
  ): string
  /** A message of a digest, whose reply was lost, was seen in its channel. @param message its id */
  found(message: string): void
  /** Words to the person, in the direct messages. */
  words(words: string): void
}

export interface PretendPlatform {
  readonly sender: Sender
  readonly channels: Channels
  condition(channel: ChannelId): Condition
  /** Breaks or mends a channel from now on. */
  set(channel: ChannelId, condition: Condition): void
}

/** How long a channel without room wants to be left alone; in a simulated year nobody waits for less. */
const NO_ROOM_MS = 4 * 3_600_000

/**
 * Makes a platform on which everything is well.
 * @param arrivals hear what comes to the channels
 * @param page where browsers find the playground; null where that is not known
 * @returns the platform
 */
export function createPlatform(arrivals: Arrivals, page: () => string | null): PretendPlatform {
  const conditions = new Map<ChannelId, Condition>()
  /** By its nonce: the message that was taken, though nobody was told. */
  const lost = new Map<string, string>()
  const conditionAt = (channel: ChannelId | null): Condition =>
    channel === null ? 'archived' : (conditions.get(channel) ?? 'well')

  const take = ({ place, part, thread, picture: draw }: SendOrder): string => {
    const channel = channelOf(place)
    if (channel === null) throw new Error('No digest is planned outside of the workspace.')
    const picture = draw?.() ?? null
    return arrivals.digest(
      channel,
      readPart(part.payload, picture === null ? 'none' : 'within'),
      thread,
      picture,
    )
  }

  const send = (order: SendOrder): SendOutcome => {
    const condition = conditionAt(channelOf(order.place))
    const code = closedBy(condition)
    if (code !== null) return { kind: 'refused', code, reason: condition, halts: true }
    if (condition === 'rate-limited') {
      const reason = 'the channel takes no more messages for now'
      return { kind: 'later', ms: NO_ROOM_MS, scope: 'channel', reason }
    }
    const message = take(order)
    if (condition === 'well') return { kind: 'sent', message }
    lost.set(order.part.nonce, message)
    return { kind: 'unknown', reason: 'the connection broke' }
  }

  const find = ({ place, part }: SendOrder): Found => {
    if (conditionAt(channelOf(place)) === 'lost-for-good') {
      return { kind: 'cannot-look', reason: 'this channel cannot be read back' }
    }
    const message = lost.get(part.nonce)
    if (message === undefined) return { kind: 'absent' }
    arrivals.found(message)
    return { kind: 'found', message }
  }

  return {
    condition: conditionAt,
    set: (channel, condition) => void conditions.set(channel, condition),
    channels: {
      access: async (place: Place) => {
        const code = closedBy(conditionAt(channelOf(place)))
        return code === null ? { kind: 'open' } : { kind: 'closed', code }
      },
      isDirect: (place) => channelOf(place) === 'direct',
      async link(_place, message) {
        const address = page()
        return address === null ? null : `${address}#${anchorOf(message)}`
      },
      name: (place) => {
        const channel = channelOf(place)
        return channel === null ? null : CHANNELS[channel].name
      },
    },
    sender: {
      surface: 'playground',
      limits: { channel: null, workspace: null, platform: null },
      resendSafeMs: 0,
      render(briefing, { picture = null }) {
        const [first = '', ...rest] = digestParts(briefing, picture)
        return mapAll([first, ...rest], (part) => part)
      },
      send: async (order) => send(order),
      find: async (order) => find(order),
      async tell(to, words) {
        const channel = channelOf(to.place)
        const where = channel === null ? '' : `#${CHANNELS[channel].name}: `
        arrivals.words(to.kind === 'person' ? `${where}${words}` : words)
      },
    },
  }
}
