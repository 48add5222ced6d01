// Every number that Slack sets for a message, each with the page that states it. Nothing else knows
// one.

const BLOCKS = 'https://docs.slack.dev/reference/block-kit/blocks'
const BUTTON = 'https://docs.slack.dev/reference/block-kit/block-elements/button-element'
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
  /** How often one response_url takes a message, within 30 minutes. */
  responses: {
    max: 5,
    doc: 'https://docs.slack.dev/interactivity/handling-user-interaction#message_responses',
  },
} as const satisfies Record<string, Limit>
