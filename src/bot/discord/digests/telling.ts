// Words about digests, such as why they stop -> a channel, or a person directly.

import { MessageFlags, Routes } from 'discord.js'
import { z } from 'zod'
import type { Sender } from '../../subscriptions/delivery/sender.ts'
import { escapeMarkdown } from '../escape.ts'
import type { Line } from './line.ts'

/** Cannot send messages to this user. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const DIRECT_MESSAGES_CLOSED = 50007

const conversationSchema = z.looseObject({ id: z.string() })

/**
 * Makes what says something outside digests.
 * @param line to Discord
 * @returns says it once; it rejects with Discord's reason where that fails, but for a person who takes no messages
 */
export function createTelling(line: Pick<Line, 'call'>): Sender['tell'] {
  const say = async (channel: string, words: string): Promise<void> => {
    const flags = MessageFlags.SuppressEmbeds
    const body = { content: words, flags, allowed_mentions: { parse: [] } }
    const reply = await line.call({ method: 'POST', route: Routes.channelMessages(channel), body })
    if (reply.kind === 'ok') return
    if (reply.kind === 'refused' && reply.code === DIRECT_MESSAGES_CLOSED) return
    throw new Error(reply.reason)
  }

  const conversation = async (person: string): Promise<string> => {
    // https://docs.discord.com/developers/resources/user#create-dm
    const body = { recipient_id: person }
    const reply = await line.call({ method: 'POST', route: Routes.userChannels(), body })
    if (reply.kind !== 'ok') throw new Error(reply.reason)
    return conversationSchema.parse(reply.body).id
  }

  return async (to, words) => {
    const text = escapeMarkdown(words)
    if (to.kind === 'place') return say(to.place.channel, text)
    // https://docs.discord.com/developers/reference#message-formatting
    return say(await conversation(to.person), `<#${to.place.channel}>: ${text}`)
  }
}
