// An answer in a modal: as much of it as a modal holds, with buttons for the rest and for what comes next.

import type { types } from '@slack/bolt'
import { encodeButton } from '../messages/buttons.ts'
import type { Button } from '../messages/buttons.ts'
import type { SlackAnswer } from './answers.ts'
import type { Page } from './deliver.ts'
import { SLACK_LIMITS } from './limits.ts'
import { MORE, plainMessage } from './messages.ts'

/**
 * The button that sends an answer to the direct messages, where it stays when the modal is closed. Behind this stands
 * how many of its messages were shown before.
 */
const KEEP = 'keep:'

/** The button for another question. */
export const AGAIN = 'form:question'

/** What came of sending an answer there. */
export type Kept = 'sent' | 'perhaps'

const KEPT: Readonly<Record<Kept, string>> = {
  sent: 'Sent: it is in your direct messages with Quad Brief.',
  perhaps: 'It may be in your direct messages with Quad Brief already: look there first.',
}

/** What stands in a modal while a file is made, which takes longer than Slack waits. */
export const FILE_WAIT =
  'Your file is being made. It comes to your direct messages with Quad Brief.'

/** What stands there where it could not be sent. */
export const NO_FILE = 'There is no file. Your direct messages with Quad Brief say why.'

/** Slack opens a modal with one title only; the answer has its own. */
const TITLE = { type: 'plain_text', text: 'Quad Brief', emoji: false } as const

/**
 * Draws an answer, from one of its messages on. Nothing is left out: what does not fit is behind a button.
 * @param page the answer
 * @param options whether it was sent to the direct messages, which the modal says then; it was not unless given.
 * What comes with a file is there already
 * @returns the modal
 */
export function answerView(
  { messages, ask, from, file = null }: Page & Partial<Pick<SlackAnswer, 'file'>>,
  { kept = null }: { readonly kept?: Kept | null } = {},
): types.ModalView {
  const blocks: types.KnownBlock[] = []
  let next = from
  for (const message of messages.slice(from)) {
    // One message always fits: it has half as many blocks, and a tenth of the bytes.
    if (next > from && !isRoomFor([...blocks, ...message.blocks])) break
    blocks.push(...message.blocks)
    next += 1
  }
  const left = messages.length - next
  const value = encodeButton({ kind: 'ask', ask }, SLACK_LIMITS.buttonValue.max)
  const said = `This answer has ${messages.length} parts; ${left} more are behind the button.`
  const tooLong = `This answer has ${messages.length} parts; ${left} more are not shown. Ask a narrower question, such as about one meeting, to see them.`
  return {
    ...noticeView(''),
    blocks: [
      ...blocks,
      { type: 'divider' },
      ...(left === 0 ? [] : plainMessage(value === null ? tooLong : said).blocks),
      ...(kept === null ? [] : plainMessage(KEPT[kept]).blocks),
      {
        type: 'actions',
        elements: buttonsFor({ value, from, next, left, isKept: kept !== null || file !== null }),
      },
    ],
  }
}

/**
 * Reads the id of the button that sends an answer to the direct messages.
 * @param actionId of any button
 * @returns which of its messages the modal begins with, from 0; null for another button
 */
export function keptFrom(actionId: string): number | null {
  const from = new RegExp(`^${KEEP}(\\d{1,4})$`).exec(actionId)?.[1]
  return from === undefined ? null : Number(from)
}

/**
 * A sentence or two in a modal.
 * @param text plain text; may be empty
 * @returns the modal
 */
export function noticeView(text: string): types.ModalView {
  return {
    type: 'modal',
    title: TITLE,
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks: text === '' ? [] : plainMessage(text).blocks,
  }
}

/** A line, words about the rest and that it was sent, and the buttons; these carry the question up to four times. */
const ENDING = { blocks: 4, bytes: 40_000 }

function isRoomFor(blocks: readonly types.KnownBlock[]): boolean {
  const { blocksInView, viewBytes } = SLACK_LIMITS
  return (
    blocks.length <= blocksInView.max - ENDING.blocks &&
    Buffer.byteLength(JSON.stringify(blocks)) <= viewBytes.max - ENDING.bytes
  )
}

function buttonsFor({
  value,
  from,
  next,
  left,
  isKept,
}: {
  readonly value: string | null
  readonly from: number
  readonly next: number
  readonly left: number
  readonly isKept: boolean
}): types.Button[] {
  const again: Button = { kind: 'form', ask: 'question' }
  return [
    ...(value === null || left === 0
      ? []
      : [button(`${MORE}${next}`, `Show part ${next + 1} onwards`, value)]),
    ...(value === null || from === 0 ? [] : [button(`${MORE}0`, 'Back to the first part', value)]),
    ...(value === null || isKept ? [] : [button(`${KEEP}${from}`, 'Send to my messages', value)]),
    button(AGAIN, 'Ask something else', encodeButton(again) ?? ''),
  ]
}

function button(action_id: string, label: string, value: string): types.Button {
  const text = { type: 'plain_text', text: label, emoji: false } as const
  return { type: 'button', action_id, text, value }
}
