// What Slack sends -> the few fields that we read, checked at the door.
import { z } from 'zod'

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
const commandSchema = z.object({
  text: z.string().default(''),
  response_url: z.url(),
  trigger_id: z.string().min(1),
  user_id: z.string(),
  channel_id: z.string(),
})

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const pressSchema = z.object({
  response_url: z.url(),
  trigger_id: z.string().min(1),
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  container: z.object({ message_ts: z.string(), is_ephemeral: z.boolean().default(false) }),
  actions: z
    .tuple([z.object({ action_id: z.string(), value: z.unknown().optional() })])
    .rest(z.unknown()),
})

/** Somebody, and how to answer them. */
export interface Asker {
  readonly responseUrl: string
  /** One thing that a person did; the same when Slack sends it again. */
  readonly triggerId: string
  readonly userId: string
  readonly channelId: string
}

export interface TypedCommand extends Asker {
  readonly line: string
}

export interface Press extends Asker {
  /** What Slack calls the person; empty where it does not say. */
  readonly userName: string
  readonly messageTs: string
  /** Whether only this person sees the message. */
  readonly isEphemeral: boolean
  readonly actionId: string
  readonly value: unknown
}

/**
 * Reads a slash command.
 * @param body what Slack sent
 * @returns the command; null for something else
 */
export function readCommand(body: unknown): TypedCommand | null {
  const { success, data } = commandSchema.safeParse(body)
  if (!success) return null
  return {
    line: unescaped(data.text),
    responseUrl: data.response_url,
    triggerId: data.trigger_id,
    userId: data.user_id,
    channelId: data.channel_id,
  }
}

/**
 * Reads a press of a button in a message.
 * @param body what Slack sent
 * @returns the press; null for one elsewhere
 */
export function readPress(body: unknown): Press | null {
  const { success, data } = pressSchema.safeParse(body)
  if (!success) return null
  const { user, container } = data
  const [action] = data.actions
  return {
    responseUrl: data.response_url,
    triggerId: data.trigger_id,
    userId: user.id,
    userName: user.name ?? user.username ?? '',
    channelId: data.channel.id,
    messageTs: container.message_ts,
    isEphemeral: container.is_ephemeral,
    actionId: action.action_id,
    value: action.value,
  }
}

/**
 * Slack escapes three characters of what people type.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
