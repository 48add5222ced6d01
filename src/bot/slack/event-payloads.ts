// Messages to the bot, as Slack's events bring them -> the few fields that we read, checked at the door.

import { z } from 'zod'
import type { Person } from './payloads.ts'
import { wordsTo } from './typed-text.ts'

/**
 * https://docs.slack.dev/reference/events/app_mention
 * https://docs.slack.dev/reference/events/message.im
 */
const envelopeSchema = z.object({
  event_id: z.string().min(1),
  team_id: z.string().default(''),
  event: z.object({
    type: z.enum(['app_mention', 'message']),
    subtype: z.string().optional(),
    channel_type: z.string().optional(),
    bot_id: z.string().nullish(),
    user: z.string().optional(),
    text: z.string().nullish(),
    channel: z.string(),
    ts: z.string(),
    thread_ts: z.string().optional(),
  }),
})

/** Something that a person wrote to the bot. */
export interface Written extends Person {
  readonly channelId: string
  readonly responseUrl: null
  /** Slack's id of the event. One message was seen to bring several, each with an id of its own. */
  readonly eventId: string
  readonly messageTs: string
  /** The question in plain words; empty for the bot's name alone. */
  readonly line: string
  /** Whether it stands in the direct messages between the two. */
  readonly isDirect: boolean
}

/** What came. `not-ours`: nobody asks anything, such as an edit, or a message of a program. */
export type Heard =
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'unreadable' }

/**
 * What people write has no subtype, but with a file, in a thread where the channel is shown it too, and after /me.
 * https://docs.slack.dev/reference/events/message#subtypes
 */
const OF_PEOPLE: readonly (string | undefined)[] = [
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
]

/**
 * Reads a mention or a direct message.
 * @param body what Slack sent
 * @param botUserId the bot's own id as a user
 * @returns what a person wrote, if a person did
 */
export function readWritten(body: unknown, botUserId: string): Heard {
  const { success, data } = envelopeSchema.safeParse(body)
  if (!success) return { kind: 'unreadable' }
  const { event, event_id: eventId, team_id: teamId } = data
  const { user, bot_id: bot = null, subtype } = event
  const isOwnOrOther = user === undefined || user === botUserId || bot !== null
  const isToUs = event.type === 'app_mention' || event.channel_type === 'im'
  if (isOwnOrOther || !OF_PEOPLE.includes(subtype) || !isToUs) return { kind: 'not-ours' }
  const written: Written = {
    eventId,
    teamId,
    userId: user,
    channelId: event.channel,
    threadTs: event.thread_ts ?? null,
    responseUrl: null,
    messageTs: event.ts,
    line: wordsTo(botUserId, event.text ?? ''),
    isDirect: isDirect(event.channel),
  }
  return { kind: 'written', written }
}

/**
 * @param channelId any conversation
 * @returns whether it is one of two who write to each other
 */
export function isDirect(channelId: string): boolean {
  return channelId.startsWith('D')
}
