// The messages of an answer -> posts, in order, as many as the way takes.

import { setTimeout as wait } from 'node:timers/promises'
import type { NonEmpty } from '../../briefings/index.ts'
import { moreMessage } from './messages.ts'
import type { Outcome } from './post.ts'
import type { SlackMessage } from './render.ts'
import type { Route } from './routes.ts'

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

/** How long Slack's own waits are borne, and who hears of them. */
export interface Patience {
  /** Ends a wait for Slack. */
  readonly stopping: AbortSignal
  /** Hears for how many seconds Slack makes us wait. */
  readonly onWait: (seconds: number) => void
}

/** What is left of the time that somebody waits for Slack, in seconds. */
export interface Allowance {
  left: number
}

/** Slack may let a whole answer wait for so many seconds, all its waits together. */
const LONGEST_WAIT_SECONDS = 60

/** A wait counts for at least so many seconds, so that waits of no time end too. */
const LEAST_WAIT_SECONDS = 1

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
 * @param patience with Slack
 * @returns what came of the last message that was tried
 */
export async function deliver(page: Page, route: Route, patience: Patience): Promise<Delivery> {
  let posts = 0
  const allowance = { left: LONGEST_WAIT_SECONDS }
  for (const [index, message] of messagesOf(page, route.most).entries()) {
    const outcome = await whenAllowed(() => route.post(message, index), patience, allowance)
    posts += outcome.kind === 'later' ? 0 : 1
    if (outcome.kind !== 'sent') return { outcome, posts, message: page.from + index + 1 }
  }
  return { outcome: { kind: 'sent' }, posts, message: page.messages.length }
}

/**
 * Tries again what Slack asks to try again later, and nothing else. Never throws.
 * @param attempt does it once
 * @param patience with Slack
 * @param allowance how long all waits together may be; a minute of its own unless given
 * @returns what came of the last attempt
 */
export async function whenAllowed(
  attempt: () => Promise<Outcome>,
  { stopping, onWait }: Patience,
  allowance: Allowance = { left: LONGEST_WAIT_SECONDS },
): Promise<Outcome> {
  for (;;) {
    const outcome = await attempt()
    if (outcome.kind !== 'later' || outcome.seconds > allowance.left) return outcome
    allowance.left -= Math.max(outcome.seconds, LEAST_WAIT_SECONDS)
    onWait(outcome.seconds)
    try {
      await wait(outcome.seconds * 1_000, undefined, { signal: stopping })
    } catch {
      return outcome
    }
  }
}
