// One message of a digest -> Create Message, its picture and its nonce in the same request.
// https://docs.discord.com/developers/resources/message#create-message

import { Routes } from 'discord.js'
import type { PictureFile } from '../../pictures/file.ts'
import type { SendOrder } from '../../subscriptions/delivery/sender.ts'
import { inTurn } from '../../subscriptions/delivery/turns.ts'
import { REQUEST_TOO_LARGE } from '../attempts.ts'
import { NO_TURN_CAME, type Line, type LineReply } from './line.ts'
import { markedBody } from './mark.ts'

/** What came of it. */
export interface Created {
  readonly reply: LineReply
  /** Why it was sent without its picture; null where it was not, or has none. */
  readonly unpictured: string | null
}

/**
 * Codes that may be about the picture alone: the file is too large, the bot may not attach files there, or Discord
 * does not take it. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
const ABOUT_PICTURE: readonly number[] = [REQUEST_TOO_LARGE, 50013, 50035]

/**
 * Creates a message; without its picture where that is refused, since a refused message is not there.
 * @param line to Discord
 * @param order the message, its picture and its nonce
 * @param channel where it is to stand
 * @param signal gives it up
 * @returns what came of it; null for what is no message of ours, of which nothing was sent
 */
export async function createMessage(
  line: Pick<Line, 'call'>,
  order: SendOrder,
  channel: string,
  signal: AbortSignal,
): Promise<Created | null> {
  const picture = order.picture?.() ?? null
  const reply = await create(line, order, channel, picture, signal)
  if (reply === null) return null
  const isAboutPicture = reply.kind === 'refused' && ABOUT_PICTURE.includes(reply.code)
  if (picture === null || !isAboutPicture) return { reply, unpictured: null }
  const bare = await create(line, order, channel, null, signal)
  return bare === null ? null : { reply: bare, unpictured: reply.reason }
}

async function create(
  line: Pick<Line, 'call'>,
  { part: { nonce, payload }, turns }: SendOrder,
  channel: string,
  picture: PictureFile | null,
  signal: AbortSignal,
): Promise<LineReply | null> {
  const body = markedBody(payload, nonce, picture?.name ?? null)
  if (body === null) return null
  const route = Routes.channelMessages(channel)
  const file = picture === null ? {} : { file: picture }
  const call = { method: 'POST', route, body, ...file } as const
  const called = await inTurn(turns, () => line.call(call, signal))
  return called.kind === 'called' ? called.reply : NO_TURN_CAME
}
