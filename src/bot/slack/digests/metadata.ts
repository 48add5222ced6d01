// What a message of a digest is known by: its delivery and which part it is, where people do not see it.

import { z } from 'zod'
import type { SendOrder } from '../../subscriptions/delivery/sender.ts'

const TYPE = 'quad_brief_digest'

/**
 * @param order a message
 * @returns what goes along with it. https://docs.slack.dev/messaging/message-metadata
 */
export function metadataOf({ delivery, part }: SendOrder) {
  return { event_type: TYPE, event_payload: { delivery, part: part.index } }
}

const messageSchema = z.object({
  ts: z.string(),
  bot_id: z.string(),
  metadata: z.object({
    event_type: z.literal(TYPE),
    event_payload: z.object({ delivery: z.string(), part: z.number() }),
  }),
})

/**
 * @param message a message of a history, as Slack writes it
 * @param order what is looked for
 * @param botId who wrote it
 * @returns the message's `ts` where it is the one; null otherwise
 */
export function sameMessage(
  message: unknown,
  { delivery, part }: SendOrder,
  botId: string,
): string | null {
  const read = messageSchema.safeParse(message)
  if (!read.success || read.data.bot_id !== botId) return null
  const { event_payload: payload } = read.data.metadata
  return payload.delivery === delivery && payload.part === part.index ? read.data.ts : null
}
