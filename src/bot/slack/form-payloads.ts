// Shortcuts, and what people do in a form or below an answer in one -> the few fields that we read,
// checked at the door.

import { z } from 'zod'
import { actionsSchema, teamOf, teamSchema, userSchema } from './payloads.ts'
import type { Person } from './payloads.ts'
import { wordsTo } from './typed-text.ts'

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
const shortcutSchema = z.object({
  trigger_id: z.string().min(1),
  team: teamSchema,
  user: userSchema,
  response_url: z.url().optional(),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ text: z.string().nullish(), thread_ts: z.string().optional() }).optional(),
})

const fieldSchema = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string(), text: z.object({ text: z.string() }) }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_time: z.string().nullish(),
})

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const submissionSchema = z.object({
  trigger_id: z.string().min(1),
  team: teamSchema,
  user: userSchema,
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), fieldSchema)) }),
  }),
})

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const pressSchema = z.object({
  trigger_id: z.string().min(1),
  team: teamSchema,
  user: userSchema,
  view: z.object({ id: z.string(), type: z.literal('modal') }),
  actions: actionsSchema,
})

/** Somebody for whom a form can be opened, within three seconds. */
export interface Opener extends Person {
  readonly triggerId: string
}

export interface Shortcut extends Opener {
  /** What the message says on which it was used, in plain words; empty where it was used on none. */
  readonly text: string
}

/** One field: what was typed, or what stands for what was chosen; where that is several, with blanks between. */
export type Fields = Readonly<Record<string, string>>

export interface Submission extends Opener {
  readonly viewId: string
  readonly callbackId: string
  /** What the form was opened with. */
  readonly state: string
  /** By the name of the field. */
  readonly fields: Fields
}

/** A press of a button below an answer in a form's place. */
export interface ViewPress extends Opener {
  readonly viewId: string
  readonly actionId: string
  readonly value: unknown
}

/**
 * Reads a shortcut.
 * @param body what Slack sent
 * @param botUserId the bot's own id as a user, whose name is no part of a question
 * @returns the shortcut; null for something else
 */
export function readShortcut(body: unknown, botUserId: string): Shortcut | null {
  const { success, data } = shortcutSchema.safeParse(body)
  if (!success) return null
  return {
    triggerId: data.trigger_id,
    teamId: teamOf(data),
    userId: data.user.id,
    channelId: data.channel?.id ?? null,
    threadTs: data.message?.thread_ts ?? null,
    responseUrl: data.response_url ?? null,
    text: wordsTo(botUserId, data.message?.text ?? ''),
  }
}

/**
 * Reads what was filled into a form.
 * @param body what Slack sent
 * @returns the submission; null for something else
 */
export function readSubmission(body: unknown): Submission | null {
  const { success, data } = submissionSchema.safeParse(body)
  if (!success) return null
  const { view } = data
  const entries = Object.values(view.state.values).flatMap((block) => Object.entries(block))
  const fields = Object.fromEntries(entries.map(([name, field]) => [name, filledIn(field)]))
  return {
    ...outside(data),
    viewId: view.id,
    callbackId: view.callback_id,
    state: view.private_metadata,
    fields,
  }
}

function filledIn({
  value,
  selected_option: option,
  selected_options: options,
  selected_time: time,
}: z.infer<typeof fieldSchema>): string {
  const chosen = options?.map((each) => each.value).join(' ')
  return value ?? option?.value ?? time ?? chosen ?? ''
}

/**
 * Reads a press of a button in a modal.
 * @param body what Slack sent
 * @returns the press; null for one elsewhere
 */
export function readViewPress(body: unknown): ViewPress | null {
  const { success, data } = pressSchema.safeParse(body)
  if (!success) return null
  const [{ action_id: actionId, value }] = data.actions
  return { ...outside(data), viewId: data.view.id, actionId, value }
}

/**
 * Who did something outside of any channel.
 * @param data what Slack tells with every interaction
 * @returns somebody who may be shown a form, and has words in direct messages alone
 */
export function outside(
  data: Parameters<typeof teamOf>[0] & { readonly trigger_id: string },
): Opener {
  return {
    triggerId: data.trigger_id,
    teamId: teamOf(data),
    userId: data.user.id,
    channelId: null,
    threadTs: null,
    responseUrl: null,
  }
}
