// What Slack tells about a channel without any scope to read it.

import { z } from 'zod'
import type { Access, Channels } from '../../subscriptions/desk/asker.ts'
import { isDirect } from '../event-payloads.ts'
import { plainMessage } from '../messages.ts'
import type { WhoAmI } from './bot.ts'
import { closedBy } from './refusals.ts'
import type { WebApi } from './web-api.ts'

/** Somebody waits for it. */
const LOOK_WITHIN_MS = 4_000

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
const linkSchema = z.object({ permalink: z.url() })

/**
 * Makes what looks at channels.
 *
 * Whether the bot may post in a channel is found out with a message that is for the bot itself alone
 * (chat.postEphemeral): Slack asks the same of it as of a post, nobody sees it, and nothing is kept. Whatever
 * it answers besides a plain yes or a code that is known to be about the channel is `unsure`.
 * https://docs.slack.dev/reference/methods/chat.postEphemeral
 * @param deps calls Slack, and knows who the bot is
 * @returns it
 */
export function createChannels({
  api,
  whoAmI,
}: {
  readonly api: WebApi
  readonly whoAmI: WhoAmI
}): Channels {
  return {
    async access({ workspace, channel }): Promise<Access> {
      const signal = AbortSignal.timeout(LOOK_WITHIN_MS)
      const bot = await whoAmI(signal)
      if (bot === null) return { kind: 'unsure' }
      if (bot.workspace !== workspace) return { kind: 'closed', code: 'slack-uninstalled' }
      const { text, blocks } = plainMessage('May Quad Brief post here?')
      const args = { channel, user: bot.userId, text, blocks }
      const answered = await api.call('chat.postEphemeral', args, signal)
      if (answered.kind === 'ok') return { kind: 'open' }
      const code = answered.kind === 'refused' ? closedBy(answered.code) : null
      return code === null ? { kind: 'unsure' } : { kind: 'closed', code }
    },
    isDirect: ({ channel }) => isDirect(channel),
    async link({ channel }, message) {
      const args = { channel, message_ts: message }
      const signal = AbortSignal.timeout(LOOK_WITHIN_MS)
      const answered = await api.call('chat.getPermalink', args, signal)
      const read = linkSchema.safeParse(answered.kind === 'ok' ? answered.body : null)
      return read.success ? read.data.permalink : null
    },
  }
}
