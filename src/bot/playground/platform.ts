// The pretend platform that digests are posted on: it takes messages, or fails the way real ones do.

import { mapAll } from '../messages/neutral-briefing.ts'
import type { PictureFile } from '../pictures/file.ts'
import type { Sender, SendOrder, SendOutcome } from '../subscriptions/delivery/sender.ts'
import type { Channels } from '../subscriptions/desk/asker.ts'
import type { Place } from '../subscriptions/model.ts'
import { channelOf } from './places.ts'
import { digestParts, readPart } from './rendering.ts'
import type { Condition, DigestPart } from './shapes.ts'
import { CHANNELS, type ChannelId } from './workspace.ts'

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

/** What a channel that is closed says of itself. */
const CLOSED = { archived: 'slack-archived', kicked: 'slack-not-in-channel' } as const

/**
 * Makes a platform on which everything is well.
 * @param arrivals hear what comes to the channels
 * @returns the platform
 */
export function createPlatform(arrivals: Arrivals): PretendPlatform {
  const conditions = new Map<ChannelId, Condition>()
  const conditionAt = (channel: ChannelId | null): Condition =>
    channel === null ? 'archived' : (conditions.get(channel) ?? 'well')

  const take = ({ place, part, thread, picture: draw }: SendOrder): string => {
    const channel = channelOf(place)
    if (channel === null) throw new Error('No digest is planned outside of the workspace.')
    const picture = draw?.() ?? null
    return arrivals.digest(channel, readPart(part.payload, picture !== null), thread, picture)
  }

  const send = (order: SendOrder): SendOutcome => {
    const condition = conditionAt(channelOf(order.place))
    switch (condition) {
      case 'well':
        return { kind: 'sent', message: take(order) }
      case 'archived':
      case 'kicked': {
        const code = CLOSED[condition]
        return { kind: 'refused', code, reason: condition, halts: true }
      }
      case 'rate-limited':
        return {
          kind: 'later',
          ms: NO_ROOM_MS,
          scope: 'channel',
          reason: 'the channel takes no more messages for now',
        }
      case 'lost-reply':
        take(order)
        return { kind: 'unknown', reason: 'the connection broke' }
    }
  }

  return {
    condition: conditionAt,
    set: (channel, condition) => void conditions.set(channel, condition),
    channels: {
      access: async (place: Place) => {
        const condition = conditionAt(channelOf(place))
        return condition === 'archived' || condition === 'kicked'
          ? { kind: 'closed', code: CLOSED[condition] }
          : { kind: 'open' }
      },
      link: async () => null,
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
      find: async () => ({ kind: 'cannot-look', reason: 'this channel cannot be read back' }),
      async tell(to, words) {
        const channel = channelOf(to.place)
        const where = channel === null ? '' : `#${CHANNELS[channel].name}: `
        arrivals.words(to.kind === 'person' ? `${where}${words}` : words)
      },
    },
  }
}
