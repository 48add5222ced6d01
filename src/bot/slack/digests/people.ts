// Who somebody is, as far as Slack says: their zone, their name, and whether they manage the workspace.

import { z } from 'zod'
import type { WebApi } from './web-api.ts'

export interface Known {
  /** What others see; null where Slack does not say. */
  readonly name: string | null
  /** The zone of the profile; null where Slack does not say. */
  readonly zone: string | null
  /** Whether the person manages the workspace; null where Slack does not say. */
  readonly isAdmin: boolean | null
}

export interface People {
  /** It does not throw. What Slack does not say in a second is not known. */
  find(userId: string): Promise<Known>
}

const NOT_KNOWN: Known = { name: null, zone: null, isAdmin: null }

/** A form has to open within three seconds. */
const LOOK_WITHIN_MS = 1_000

/** https://docs.slack.dev/reference/methods/users.info */
const bodySchema = z.object({
  user: z.object({
    tz: z.string().optional(),
    is_admin: z.boolean().default(false),
    is_owner: z.boolean().default(false),
    profile: z
      .object({ display_name: z.string().optional(), real_name: z.string().optional() })
      .default({}),
  }),
})

/**
 * Makes it. Without the scope users:read nothing is known of anybody, and Slack is asked once only.
 * @param api calls Slack
 * @returns it, having asked nothing
 */
export function createPeople(api: WebApi): People {
  let mayAsk = true
  return {
    async find(user) {
      if (!mayAsk) return NOT_KNOWN
      const answered = await api.call('users.info', { user }, AbortSignal.timeout(LOOK_WITHIN_MS))
      if (answered.kind === 'refused' && answered.code === 'missing_scope') mayAsk = false
      const read = bodySchema.safeParse(answered.kind === 'ok' ? answered.body : null)
      if (!read.success) return NOT_KNOWN
      const { tz = null, is_admin: isAdmin, is_owner: isOwner, profile } = read.data.user
      const names = [profile.display_name, profile.real_name]
      const name = names.find((each) => each !== undefined && each.trim() !== '') ?? null
      return { name, zone: tz, isAdmin: isAdmin || isOwner }
    },
  }
}
