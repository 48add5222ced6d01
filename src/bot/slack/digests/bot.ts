// Who the bot is in its workspace, asked once.

import { z } from 'zod'
import type { WebApi } from './web-api.ts'

export interface Bot {
  readonly userId: string
  readonly botId: string
  readonly workspace: string
}

/** @returns who the bot is; null where Slack does not say now, and then it is asked again the next time */
export type WhoAmI = (signal: AbortSignal) => Promise<Bot | null>

/** https://docs.slack.dev/reference/methods/auth.test */
const botSchema = z.object({ user_id: z.string(), bot_id: z.string(), team_id: z.string() })

/**
 * Makes what tells.
 * @param api calls Slack
 * @returns it, having asked nothing yet
 */
export function createWhoAmI(api: WebApi): WhoAmI {
  let known: Bot | null = null
  return async (signal) => {
    if (known !== null) return known
    const answered = await api.call('auth.test', {}, signal)
    const read = botSchema.safeParse(answered.kind === 'ok' ? answered.body : null)
    if (!read.success) return null
    const { user_id: userId, bot_id: botId, team_id: workspace } = read.data
    known = { userId, botId, workspace }
    return known
  }
}
