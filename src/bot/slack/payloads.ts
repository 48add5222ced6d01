// Slash commands and presses of buttons in messages, as Slack sends them -> the few fields that we read,
// checked at the door.

import { z } from 'zod'
import { unescaped } from './typed-text.ts'

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
const commandSchema = z.object({
  text: z.string().default(''),
  response_url: z.url(),
  trigger_id: z.string().min(1),
  team_id: z.string().default(''),
  user_id: z.string(),
  user_name: z.string().default(''),
  channel_id: z.string(),
})

/** A person as every interaction names one. */
export const userSchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  username: z.string().optional(),
  team_id: z.string().optional(),
})

/** Null for an app that a whole organization has installed. */
export const teamSchema = z.object({ id: z.string() }).nullish()

/** What was pressed. */
export const actionsSchema = z
  .tuple([z.object({ action_id: z.string(), value: z.unknown().optional() })])
  .rest(z.unknown())

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const pressSchema = z.object({
  response_url: z.url(),
  trigger_id: z.string().min(1),
  team: teamSchema,
  user: userSchema,
  channel: z.object({ id: z.string() }),
  container: z.object({
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  actions: actionsSchema,
})

/** Somebody, and the ways to give them words that nobody else sees. */
export interface Person {
  readonly teamId: string
  readonly userId: string
  /** Null for something done outside of any channel. */
  readonly channelId: string | null
  /** The thread that it was done in; null outside of one. */
  readonly threadTs: string | null
  /** Null where none came with what was done. */
  readonly responseUrl: string | null
}

/** Somebody who may be shown a form, or answered by the address that came with what was done. */
export interface Asker extends Person {
  readonly channelId: string
  readonly responseUrl: string
  /** One thing that a person did; the same when Slack sends it again. It opens one form. */
  readonly triggerId: string
}

export interface TypedCommand extends Asker {
  /** What Slack calls the person; empty where it does not say. */
  readonly userName: string
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
    teamId: data.team_id,
    userId: data.user_id,
    userName: data.user_name,
    channelId: data.channel_id,
    threadTs: null,
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
    teamId: teamOf(data),
    userId: user.id,
    userName: nameOf(user),
    channelId: data.channel.id,
    threadTs: container.thread_ts ?? null,
    messageTs: container.message_ts,
    isEphemeral: container.is_ephemeral,
    actionId: action.action_id,
    value: action.value,
  }
}

/**
 * What Slack calls somebody.
 * @param user a person as an interaction names one
 * @returns the name; empty where Slack does not say
 */
export function nameOf({ name, username }: z.infer<typeof userSchema>): string {
  return name ?? username ?? ''
}

/**
 * The workspace of an interaction.
 * @param body its team and user
 * @returns the workspace's id; the person's where the app belongs to a whole organization
 */
export function teamOf({
  team,
  user,
}: {
  readonly team?: z.infer<typeof teamSchema>
  readonly user: z.infer<typeof userSchema>
}): string {
  return team?.id ?? user.team_id ?? ''
}
