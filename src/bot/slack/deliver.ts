// The messages of an answer -> posts, in order, as many as the way takes.

import type { NonEmpty } from '../../briefings/index.ts'
import { moreMessage } from './messages.ts'
import type { Outcome } from './post.ts'
import type { SlackMessage } from './render.ts'
import type { Route } from './routes.ts'
import type { Turn } from './turns.ts'

/** An answer, from one of its messages on. */
export interface Page {
  readonly messages: NonEmpty<SlackMessage>
  /** How many were shown before. */
  readonly from: number
  /** What asks for the same again; empty where nothing does. */
  readonly ask: string
}

/** What came of an answer. */
export interface Delivery {
  readonly outcome: Outcome
  /** How often the way was used. */
  readonly posts: number
  /** Which message of how many the outcome is about, from 1. */
  readonly message: number
}

/**
 * The messages that go out at once: all that are left, or as many as leave room for a last one that
 * says how many more there are and has a button for them. Its press brings an address of its own,
 * so nothing is ever left out.
 * @param page an answer from one of its messages on
 * @param most how many the way takes
 * @returns at least one, no more than the way takes
 */
export function messagesOf({ messages, from, ask }: Page, most: number): NonEmpty<SlackMessage> {
  const [first = messages[0], ...rest] = messages.slice(from)
  if (rest.length < most) return [first, ...rest]
  const next = from + most - 1
  const more = moreMessage({ next, of: messages.length, ask })
  return [first, ...rest.slice(0, most - 2), more]
}

/**
 * Posts an answer. Never throws, and never posts a message a second time that may have arrived.
 * @param page the answer
 * @param route the way it takes
 * @param turn waits where Slack asks for it
 * @returns what came of the last message that was tried
 */
export async function deliver(page: Page, route: Route, turn: Turn): Promise<Delivery> {
  let posts = 0
  for (const [index, message] of messagesOf(page, route.most).entries()) {
    const outcome = await turn.allowed(() => route.post(message, index))
    posts += outcome.kind === 'later' ? 0 : 1
    if (outcome.kind !== 'sent') return { outcome, posts, message: page.from + index + 1 }
  }
  return { outcome: { kind: 'sent' }, posts, message: page.messages.length }
}
