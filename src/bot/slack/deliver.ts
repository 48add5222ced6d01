// The messages of an answer -> posts, in order, as many as Slack takes.
import { setTimeout as wait } from 'node:timers/promises'
import type { NonEmpty } from '../../briefings/index.ts'
import { SLACK_LIMITS } from './limits.ts'
import { moreMessage } from './messages.ts'
import { post } from './post.ts'
import type { Outcome, Reply } from './post.ts'
import type { SlackMessage } from './render.ts'

/** An answer, from one of its messages on. */
export interface Page {
  readonly messages: NonEmpty<SlackMessage>
  /** How many were shown before. */
  readonly from: number
  /** What asks for the same again; empty where nothing does. */
  readonly ask: string
}

/** Where an answer goes, and how. */
export interface Address {
  readonly url: string
  readonly to: Reply['response_type']
  /** Whether the first message takes the place of the one whose button was pressed. */
  readonly replaces: boolean
}

/** What came of an answer. */
export interface Delivery {
  readonly outcome: Outcome
  /** How often the address was used. */
  readonly posts: number
  /** Which message of how many the outcome is about, from 1. */
  readonly message: number
}

/** A person looks at the screen no longer than this for an answer. */
const LONGEST_WAIT_SECONDS = 30
const TRIES = 3

/**
 * The messages that go out at once: all that are left, or as many as leave room for a last one that
 * says how many more there are and has a button for them. Its press brings an address of its own,
 * so nothing is ever left out.
 * @param page an answer from one of its messages on
 * @returns at least one, no more than an address takes
 */
export function messagesOf({ messages, from, ask }: Page): NonEmpty<SlackMessage> {
  const most = SLACK_LIMITS.responses.max
  const [first = messages[0], ...rest] = messages.slice(from)
  if (rest.length < most) return [first, ...rest]
  const next = from + most - 1
  const more = moreMessage({ next, of: messages.length, ask })
  return [first, ...rest.slice(0, most - 2), more]
}

/**
 * Posts an answer. Never throws, and never posts a message a second time that may have arrived.
 * @param page the answer
 * @param address where to
 * @param stopping ends a wait for Slack
 * @param onWait hears for how many seconds Slack makes us wait
 * @returns what came of the last message that was tried
 */
export async function deliver(
  page: Page,
  { url, to, replaces }: Address,
  stopping: AbortSignal,
  onWait: (seconds: number) => void = () => undefined,
): Promise<Delivery> {
  let posts = 0
  for (const [index, message] of messagesOf(page).entries()) {
    const replace_original = replaces && index === 0
    const reply = { ...message, response_type: to, replace_original }
    const outcome = await posted(url, reply, stopping, onWait)
    posts += outcome.kind === 'later' ? 0 : 1
    if (outcome.kind !== 'sent') return { outcome, posts, message: page.from + index + 1 }
  }
  return { outcome: { kind: 'sent' }, posts, message: page.messages.length }
}

async function posted(
  url: string,
  reply: Reply,
  stopping: AbortSignal,
  onWait: (seconds: number) => void,
): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await post(url, reply)
    if (outcome.kind !== 'later' || tries === TRIES) return outcome
    if (outcome.seconds > LONGEST_WAIT_SECONDS) return outcome
    onWait(outcome.seconds)
    try {
      await wait(outcome.seconds * 1_000, undefined, { signal: stopping })
    } catch {
      return outcome
    }
  }
}
