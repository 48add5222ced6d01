// A press of a button of a Home page.

import { z } from 'zod'
import { outside } from './form-payloads.ts'
import type { Opener } from './form-payloads.ts'
import { actionsSchema, nameOf, teamSchema, userSchema } from './payloads.ts'

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const pressSchema = z.object({
  trigger_id: z.string().min(1),
  team: teamSchema,
  user: userSchema,
  view: z.object({ type: z.literal('home') }),
  actions: actionsSchema,
})

/** A press of a button of a Home page. */
export interface HomePress extends Opener {
  /** What Slack calls the person; empty where it does not say. */
  readonly userName: string
  readonly actionId: string
  readonly value: unknown
}

/**
 * Reads a press of a button of a Home page.
 * @param body what Slack sent
 * @returns the press; null for one elsewhere
 */
export function readHomePress(body: unknown): HomePress | null {
  const { success, data } = pressSchema.safeParse(body)
  if (!success) return null
  const [{ action_id: actionId, value }] = data.actions
  return { ...outside(data), userName: nameOf(data.user), actionId, value }
}
