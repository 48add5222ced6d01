// The ways that an answer takes: the address that came with what somebody did, or a conversation.

import { webApi } from '@slack/bolt'
import { SLACK_LIMITS } from './limits.ts'
import { post, reasonOf } from './post.ts'
import type { Outcome, Reply } from './post.ts'
import { outcomeFor } from './refusals.ts'
import type { SlackMessage } from './render.ts'

export interface Route {
  /** How many messages it takes; a longer answer ends with a button for the rest. */
  readonly most: number
  /** The channel in which Slack counts its messages; null where it counts them by themselves. */
  readonly countedIn: string | null
  /**
   * Posts one message. Never throws.
   * @param message the message
   * @param index which of the answer's messages, from 0
   */
  post(message: SlackMessage, index: number): Promise<Outcome>
}

/** More at once than this is no answer any more, and Slack hides messages of who posts too many. */
const MOST_IN_CONVERSATION = 10

/**
 * The address that came with a command or a press.
 * @param url the response_url
 * @param how `to`: seen by the asker only or by the whole channel; `replaces`: whether the first message takes
 * the place of the one whose button was pressed; `threadTs`: the thread it was pressed in
 * @returns the route
 */
export function responseRoute(
  url: string,
  {
    to,
    replaces,
    threadTs,
  }: {
    readonly to: Reply['response_type']
    readonly replaces: boolean
    readonly threadTs: string | null
  },
): Route {
  const thread = inThread(threadTs)
  return {
    most: SLACK_LIMITS.responses.max,
    countedIn: null,
    post: (message, index) => {
      const replace_original = replaces && index === 0
      // What takes another's place stands where that stood.
      const place = replace_original ? {} : thread
      return post(url, { ...message, ...place, response_type: to, replace_original })
    },
  }
}

/**
 * A conversation that the bot is in.
 * @param client of the bot token
 * @param place the conversation, or a person's id for the direct messages with them; the thread, if any
 * @returns the route; everybody there sees what takes it
 */
export function conversationRoute(
  client: Pick<webApi.WebClient, 'chat'>,
  { channelId, threadTs }: { readonly channelId: string; readonly threadTs: string | null },
): Route {
  const thread = inThread(threadTs)
  return {
    most: MOST_IN_CONVERSATION,
    countedIn: channelId,
    post: (message) =>
      outcomeOf(() => client.chat.postMessage({ ...message, ...thread, channel: channelId })),
  }
}

/**
 * One person in a conversation that the bot is in.
 * @param client of the bot token
 * @param place the conversation; the thread, if any; who is to see what takes it
 * @returns the route; a thread shows it only where it has replies already.
 * https://docs.slack.dev/reference/methods/chat.postEphemeral
 */
export function ephemeralRoute(
  client: Pick<webApi.WebClient, 'chat'>,
  {
    channelId: channel,
    threadTs,
    userId: user,
  }: { readonly channelId: string; readonly threadTs: string | null; readonly userId: string },
): Route {
  const thread = inThread(threadTs)
  return {
    most: MOST_IN_CONVERSATION,
    countedIn: channel,
    post: ({ text, blocks }) =>
      outcomeOf(() => client.chat.postEphemeral({ channel, user, text, blocks, ...thread })),
  }
}

/**
 * A route that takes another where the bot turns out not to be in the conversation.
 * @param route of a conversation that the bot may be in
 * @param other takes all messages where the first one is refused since it is not
 * @returns the route; it takes as many messages as the shorter of the two
 */
export function withFallback(route: Route, other: Route): Route {
  let isOut = false
  return {
    most: Math.min(route.most, other.most),
    countedIn: route.countedIn,
    async post(message, index) {
      if (isOut) return other.post(message, index)
      const outcome = await route.post(message, index)
      isOut = index === 0 && outcome.kind === 'refused' && OUT.includes(outcome.reason)
      return isOut ? other.post(message, index) : outcome
    },
  }
}

/**
 * @param threadTs a thread; null for none
 * @returns what a call needs to post there
 */
export function inThread(threadTs: string | null): { readonly thread_ts?: string } {
  return threadTs === null ? {} : { thread_ts: threadTs }
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const OUT: readonly string[] = ['channel_not_found', 'not_in_channel']

/**
 * Makes a call of the Web API once. Never throws.
 * @param call the call
 * @returns what came of it: `unknown` where Slack may have done it all the same
 */
export async function outcomeOf(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    await call()
    return { kind: 'sent' }
  } catch (error) {
    if (error instanceof webApi.WebAPIRateLimitedError) {
      return { kind: 'later', seconds: error.retryAfter, reason: 'ratelimited' }
    }
    if (error instanceof webApi.WebAPIPlatformError) {
      return outcomeFor(error.data.error)
    }
    const cause = error instanceof webApi.WebAPIRequestError ? error.original : error
    return { kind: 'unknown', reason: reasonOf(cause) }
  }
}
