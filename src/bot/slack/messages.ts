// Messages of our own that are no briefings.

import { encodeButton } from '../messages/buttons.ts'
import { escapeText } from './escape.ts'
import { SLACK_LIMITS } from './limits.ts'
import type { SlackMessage } from './render.ts'

/** The button for the rest of an answer; behind it the number of messages that were shown. */
export const MORE = 'more:'

/**
 * @param actionId of a button that was pressed
 * @returns how many messages were shown before; null for a button that is none for the rest of an answer
 */
export function shownBefore(actionId: string): number | null {
  const shown = new RegExp(`^${MORE}(\\d{1,4})$`).exec(actionId)?.[1]
  return shown === undefined ? null : Number(shown)
}

/**
 * A sentence or two as a message. It needs nothing that can fail.
 * @param text plain text
 * @returns the message
 */
export function plainMessage(text: string): SlackMessage {
  return {
    text: escapeText(text),
    // Otherwise Slack folds a long one behind "See more". https://docs.slack.dev/reference/block-kit/blocks/section-block
    blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false }, expand: true }],
    unfurl_links: false,
    unfurl_media: false,
  }
}

/**
 * Says how many messages an answer has that are not shown yet, and how to see them.
 * @param rest `next`: how many were shown; `of`: of how many; `ask`: what asks for the same again
 * @returns the message, with a button where the question fits in one
 */
export function moreMessage({
  next,
  of,
  ask,
}: {
  readonly next: number
  readonly of: number
  readonly ask: string
}): SlackMessage {
  const left = of - next
  const said = `This answer has ${of} parts; ${left} more are not shown yet.`
  const value = encodeButton({ kind: 'ask', ask }, SLACK_LIMITS.buttonValue.max)
  if (value === null) {
    return plainMessage(`${said} Ask a narrower question, such as about one meeting, to see them.`)
  }
  const message = plainMessage(`${said} Only you will see them.`)
  const text = { type: 'plain_text', text: `Show part ${next + 1} onwards`, emoji: false } as const
  const button = { type: 'button', action_id: `${MORE}${next}`, text, value } as const
  return { ...message, blocks: [...message.blocks, { type: 'actions', elements: [button] }] }
}
