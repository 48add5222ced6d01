// Looks in a channel whether a message of ours is there.

import { Routes } from 'discord.js'
import type { Found, SendOrder } from '../../subscriptions/delivery/sender.ts'
import { holdsThreads } from '../channel-kinds.ts'
import { UNKNOWN_CHANNEL } from './channels.ts'
import { channelSchema } from './held-permissions.ts'
import type { Channel } from './held-permissions.ts'
import type { Line, LineReply } from './line.ts'
import { isMarked, seenMessages } from './mark.ts'
import type { SeenMessage } from './mark.ts'
import type { Self } from './self.ts'

export type Looked =
  | Found
  /** Discord lists nothing of this channel, and its newest message is not the one. */
  | { readonly kind: 'unlisted'; readonly reason: string }

export interface History {
  /**
   * Looks for a message. Never throws.
   * @param order what was sent
   * @param since nothing older need be looked at
   * @param signal aborts when time is up
   */
  look(order: SendOrder, since: Temporal.Instant, signal: AbortSignal): Promise<Looked>
}

/** A channel with more since than this many pages is too busy to be read through. */
const PAGES = 10
/** https://docs.discord.com/developers/resources/message#get-channel-messages */
const PAGE = 100

/** When ids of Discord begin to count. https://docs.discord.com/developers/reference#snowflakes */
const EPOCH_MS = 1_420_070_400_000
const TIME_SHIFT = 22n

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const UNKNOWN_MESSAGE = 10008

/**
 * Makes what looks.
 * @param line to Discord
 * @param self who we are there
 * @returns the history
 */
export function createHistory(line: Line, self: Self): History {
  const look = async (
    { place, part, thread }: SendOrder,
    since: Temporal.Instant,
    signal: AbortSignal,
  ): Promise<Looked> => {
    const { id } = await self.get(signal)
    const isIt = (message: SeenMessage): boolean => isMarked(message, part.nonce, id)
    const from = snowflakeAt(since)
    const channel = await channelOf(place.channel, thread, signal)
    if (channel.kind !== 'channel') return channel
    const { id: channelId, last_message_id: last } = channel.channel
    // Whatever was posted since would be the last, or before it.
    if (last === null || last === undefined || BigInt(last) < from) return { kind: 'absent' }

    let after = from
    let hasSeen = false
    for (let page = 0; page < PAGES; page += 1) {
      const query = { after: String(after), limit: String(PAGE) }
      const reply = await line.call(
        { method: 'GET', route: Routes.channelMessages(channelId), query },
        signal,
      )
      if (reply.kind === 'failed') return lookAtLast(channelId, last, isIt, reply.reason, signal)
      if (reply.kind !== 'ok') return notNow(reply)
      const messages = seenMessages(reply.body)
      const found = messages.find(isIt)
      if (found !== undefined) return { kind: 'found', message: found.id }
      hasSeen ||= messages.length > 0
      if (messages.length < PAGE) {
        return hasSeen ? { kind: 'absent' } : whyEmpty(channelId, last, isIt, signal)
      }
      after = messages.reduce((newest, each) => max(newest, BigInt(each.id)), after)
    }
    return { kind: 'cannot-look', reason: 'too much was written in the channel since' }
  }

  /** The thread of the first message, where channels of that kind have any. */
  const channelOf = async (
    placeId: string,
    thread: string | null,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'channel'; readonly channel: Channel } | Found> => {
    const read = async (id: string) =>
      line.call({ method: 'GET', route: Routes.channel(id) }, signal)
    const reply = await read(placeId)
    if (isGone(reply)) return { kind: 'absent' }
    if (reply.kind !== 'ok') return notNow(reply)
    const place = channelSchema.parse(reply.body)
    if (thread === null || !holdsThreads(place)) return { kind: 'channel', channel: place }
    const inThread = await read(thread)
    if (isGone(inThread)) return { kind: 'absent' }
    if (inThread.kind !== 'ok') return notNow(inThread)
    return { kind: 'channel', channel: channelSchema.parse(inThread.body) }
  }

  /**
   * Discord cannot list a channel in which a container stands, but shows each message by its id.
   * https://github.com/discord/discord-api-docs/issues/8611
   */
  const lookAtLast = async (
    channelId: string,
    last: string,
    isIt: (message: SeenMessage) => boolean,
    reason: string,
    signal: AbortSignal,
  ): Promise<Looked> => {
    const route = Routes.channelMessage(channelId, last)
    const reply = await line.call({ method: 'GET', route }, signal)
    if (reply.kind === 'failed' || reply.kind === 'lost' || reply.kind === 'later') {
      return notNow(reply)
    }
    const found = reply.kind === 'ok' ? seenMessages(reply.body).find(isIt) : undefined
    if (found !== undefined) return { kind: 'found', message: found.id }
    return { kind: 'unlisted', reason: `Discord cannot list the channel (${reason})` }
  }

  /** Without the permission to read history, Discord lists nothing and does not say why. */
  const whyEmpty = async (
    channelId: string,
    last: string,
    isIt: (message: SeenMessage) => boolean,
    signal: AbortSignal,
  ): Promise<Found> => {
    const route = Routes.channelMessage(channelId, last)
    const reply = await line.call({ method: 'GET', route }, signal)
    if (reply.kind === 'refused') {
      return reply.code === UNKNOWN_MESSAGE ? { kind: 'absent' } : notNow(reply)
    }
    if (reply.kind !== 'ok') return notNow(reply)
    const found = seenMessages(reply.body).find(isIt)
    if (found !== undefined) return { kind: 'found', message: found.id }
    return { kind: 'later', ms: null, reason: 'Discord does not list the newest message yet' }
  }

  return {
    async look(order, since, signal) {
      try {
        return await look(order, since, signal)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return { kind: 'later', ms: null, reason }
      }
    },
  }
}

/**
 * The first id that Discord gives at an instant.
 * @param at the instant
 * @returns the id
 */
export function snowflakeAt(at: Temporal.Instant): bigint {
  return BigInt(Math.max(0, at.epochMilliseconds - EPOCH_MS)) << TIME_SHIFT
}

function isGone(reply: LineReply): boolean {
  return reply.kind === 'refused' && reply.code === UNKNOWN_CHANNEL
}

function notNow(reply: Exclude<LineReply, { kind: 'ok' }>): Found {
  if (reply.kind === 'refused') return { kind: 'cannot-look', reason: reply.reason }
  return { kind: 'later', ms: reply.kind === 'later' ? reply.ms : null, reason: reply.reason }
}

function max(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}
