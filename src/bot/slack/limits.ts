// Every number that Slack sets for a message, each with the page that states it. Nothing else knows
// one.

import type { SendLimits } from '../subscriptions/delivery/rates.ts'

const BLOCKS = 'https://docs.slack.dev/reference/block-kit/blocks'
const BUTTON = 'https://docs.slack.dev/reference/block-kit/block-elements/button-element'
const MODALS = 'https://docs.slack.dev/reference/views/modal-views'
const OPTION = 'https://docs.slack.dev/reference/block-kit/composition-objects/option-object'
const POST = 'https://docs.slack.dev/reference/methods/chat.postMessage'

/** One of Slack's numbers, with the page that states it. */
export interface Limit {
  readonly max: number
  readonly doc: string
}

export const SLACK_LIMITS = {
  /** Slack takes 40,000 and then cuts; under 4,000 no client splits it. */
  text: { max: 4_000, doc: POST },
  blocks: { max: 50, doc: BLOCKS },
  /** On no page: 9,597 characters in all blocks were taken, 11,341 refused. */
  textOfAllBlocks: { max: 9_000, doc: 'https://github.com/slackapi/bolt-js/issues/2867' },
  /** On no page: 15,561 characters of JSON were taken, 17,694 refused. */
  jsonOfAllBlocks: { max: 14_000, doc: 'https://github.com/slackapi/bolt-js/issues/2867' },
  header: { max: 150, doc: `${BLOCKS}/header-block` },
  /** Stated for text objects; kept to for every run of rich text too. */
  run: {
    max: 3_000,
    doc: 'https://docs.slack.dev/reference/block-kit/composition-objects/text-object',
  },
  actions: { max: 25, doc: `${BLOCKS}/actions-block` },
  buttonText: { max: 75, doc: BUTTON },
  buttonValue: { max: 2_000, doc: BUTTON },
  /** Of an uploaded picture; the page tells it by its error alt_txt_too_large. */
  fileAltText: {
    max: 1_000,
    doc: 'https://docs.slack.dev/reference/methods/files.getUploadURLExternal',
  },
  imageAltText: { max: 2_000, doc: `${BLOCKS}/image-block` },
  /** Questions to start with, in the agent panel. */
  prompts: {
    max: 4,
    doc: 'https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts',
  },
  /** On no page: as much as a line of the list of conversations shows. */
  threadTitle: {
    max: 100,
    doc: 'https://docs.slack.dev/reference/methods/assistant.threads.setTitle',
  },
  blocksInView: { max: 100, doc: BLOCKS },
  /** As JSON. */
  viewBytes: { max: 250_000, doc: 'https://docs.slack.dev/reference/methods/views.open' },
  /** What a form carries unseen. */
  privateMetadata: { max: 3_000, doc: MODALS },
  options: {
    max: 100,
    doc: 'https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element',
  },
  /** The same for the line below it. */
  optionText: { max: 75, doc: OPTION },
  optionValue: { max: 150, doc: OPTION },
  /** How often one response_url takes a message, within 30 minutes. */
  responses: {
    max: 5,
    doc: 'https://docs.slack.dev/interactivity/handling-user-interaction#message_responses',
  },
} as const satisfies Record<string, Limit>

/**
 * How many messages may be posted. Slack states about one a second a channel with short bursts, and
 * several hundred a minute in a workspace; this keeps to the lower end of both.
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
export const SEND_LIMITS: SendLimits = {
  channel: { max: 4, perMs: 4_000 },
  workspace: { max: 20, perMs: 4_000 },
  platform: null,
}

/** How history is read. https://docs.slack.dev/reference/methods/conversations.history#pagination */
export const HISTORY = {
  /** Messages a page: what the page recommends at most. */
  page: 200,
  /** Beyond so many pages it is not read back. */
  pages: 20,
} as const
