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
import { conversationRoute, ephemeralRoute, responseRoute } from './routes.ts'
import type { Route } from './routes.ts'
import type { Turns } from './turns.ts'

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
  /**
   * Says it, or logs that nothing works. Never rejects.
   * @returns whether it was said
   */
  say(person: Person, words: Words): Promise<boolean>
}

interface Way {
  /** The conversation in which it takes its turn; null for none, where it is tried once. */
  readonly turn: string | null
  readonly post: (message: SlackMessage) => Promise<Outcome>
}

/**
 * Makes what speaks to people.
 * @param deps the log, what counts the words, the turns, and what says that the bot stops, when there is no time
 * for more than the nearest way
 * @param client of the bot token
 * @returns the mouth
 */
export function createMouth(
  {
    log,
    metrics,
    turns,
    stopping,
  }: {
    readonly log: Log
    readonly metrics: Metrics
    readonly turns: Turns
    readonly stopping: AbortSignal
  },
  client: Pick<webApi.WebClient, 'chat'>,
): Mouth {
  async function said({ turn: key, post }: Way, message: SlackMessage): Promise<Outcome> {
    if (key === null) return post(message)
    const posted = await turns.take(key, turns.asking(), (turn) =>
      turn.allowed(() => post(message)),
    )
    return posted ?? post(message)
  }

  return {
    async say(person, { code, reference, text = errorText(code, reference), isSpent = false }) {
      metrics.failed(code)
      const message = plainMessage(text)
      const reasons: string[] = []
      for (const way of waysTo(person, isSpent, client)) {
        const outcome = await said(way, message)
        if (outcome.kind !== 'sent') {
          reasons.push(outcome.reason)
          if (stopping.aborted && outcome.kind === 'unknown') break
          continue
        }
        if (reasons.length > 0) {
          log.warn({ reference, code }, `Words had to go another way: ${reasons.join(', then ')}.`)
        }
        return true
      }
      const why = reasons.join(', then ')
      log.error({ reference, code }, `Nor could Slack be given words about it: ${why}.`)
      return false
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
  const by = (route: Route): Way => ({
    turn: route.countedIn === null ? null : user,
    post: (message) => route.post(message, 0),
  })
  return [
    ...(responseUrl === null || isSpent ? [] : [by(responseRoute(responseUrl, to))]),
    ...(channelId === null
      ? []
      : [
          isDirect(channelId)
            ? by(conversationRoute(client, place))
            : { ...by(ephemeralRoute(client, { ...place, userId: user })), turn: null },
        ]),
    by(conversationRoute(client, { channelId: user, threadTs: null })),
  ]
}
