// Words to one person that nobody else sees, by whichever way works: what went wrong, what to wait for.

import type { webApi } from '@slack/bolt'
import { errorText } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { Log } from '../operations/log.ts'
import type { Metrics } from '../operations/metrics.ts'
import { isDirect } from './event-payloads.ts'
import { plainMessage } from './messages.ts'
import type { Person } from './payloads.ts'
import type { Outcome } from './post.ts'
import type { SlackMessage } from './render.ts'
import { conversationRoute, outcomeOf, responseRoute } from './routes.ts'
import type { Route } from './routes.ts'

/** What to say. */
export interface Words {
  readonly code: ErrorCode
  /** What the log has too, where there is something to look up. */
  readonly reference?: string
  /** Other words than those of the table. */
  readonly text?: string
  /** The address that came with what was done works no more. */
  readonly isSpent?: boolean
}

export interface Mouth {
  /** Says it, or logs that nothing works. Never rejects. */
  say(person: Person, words: Words): Promise<void>
}

type Way = (message: SlackMessage) => Promise<Outcome>

/**
 * Makes what speaks to people.
 * @param deps the log, and what counts the words
 * @param client of the bot token
 * @returns the mouth
 */
export function createMouth(
  { log, metrics }: { readonly log: Log; readonly metrics: Metrics },
  client: Pick<webApi.WebClient, 'chat'>,
): Mouth {
  return {
    async say(person, { code, reference, text = errorText(code, reference), isSpent = false }) {
      metrics.failed(code)
      const message = plainMessage(text)
      const reasons: string[] = []
      for (const way of waysTo(person, isSpent, client)) {
        const outcome = await way(message)
        if (outcome.kind !== 'sent') {
          reasons.push(outcome.reason)
          continue
        }
        if (reasons.length > 0) {
          log.warn({ reference, code }, `Words had to go another way: ${reasons.join(', then ')}.`)
        }
        return
      }
      const why = reasons.join(', then ')
      log.error({ reference, code }, `Nor could Slack be given words about it: ${why}.`)
    },
  }
}

/** The nearest first: the address, the place where it was done, the direct messages. */
function waysTo(
  { responseUrl, channelId, threadTs, userId: user }: Person,
  isSpent: boolean,
  client: Pick<webApi.WebClient, 'chat'>,
): readonly Way[] {
  const place = { channelId: channelId ?? '', threadTs }
  const to = { to: 'ephemeral', replaces: false, threadTs } as const
  // https://docs.slack.dev/reference/methods/chat.postEphemeral: in a thread only where there is one already.
  const thread = threadTs === null ? {} : { thread_ts: threadTs }
  const beside: Way = ({ text, blocks }) =>
    outcomeOf(() =>
      client.chat.postEphemeral({ channel: place.channelId, user, text, blocks, ...thread }),
    )
  const by =
    (route: Route): Way =>
    (message) =>
      route.post(message, 0)
  return [
    ...(responseUrl === null || isSpent ? [] : [by(responseRoute(responseUrl, to))]),
    ...(channelId === null
      ? []
      : [isDirect(channelId) ? by(conversationRoute(client, place)) : beside]),
    by(conversationRoute(client, { channelId: user, threadTs: null })),
  ]
}
