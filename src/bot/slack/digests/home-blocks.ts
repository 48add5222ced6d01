// Somebody's digests as blocks of their Home page, and what a press of one of their buttons is for.

import type { types } from '@slack/bolt'
import { time } from '../../../briefings/index.ts'
import type { Inline, NonEmpty } from '../../../briefings/index.ts'
import { BUTTON_VERSION } from '../../messages/buttons.ts'
import type { Subscription } from '../../subscriptions/model.ts'
import { scheduleInWords } from '../../subscriptions/schedule/schedule-words.ts'
import { choiceBlocks, contentBlocks } from '../blocks.ts'

const LABELS = { status: 'Status', pause: 'Pause', resume: 'Resume', change: 'Change' } as const

/** What the buttons of a digest do. */
export type HomeCommand = keyof typeof LABELS

/** More than a page shows at a glance. */
const SHOWN = 10

/**
 * Draws them.
 * @param own the digests that somebody has set up
 * @returns each with its buttons, as many as a page shows; how to get one where there are none
 */
export function homeBlocks(own: readonly Subscription[]): readonly types.KnownBlock[] {
  if (own.length === 0) return NONE_YET
  return [HEADING, ...own.slice(0, SHOWN).flatMap(digestBlocks), ...moreBlocks(own)]
}

/** A press of a button of these: of which digest, or of another version of this bot. */
export type DigestPress =
  | { readonly kind: 'command'; readonly command: HomeCommand; readonly id: string }
  | { readonly kind: 'outdated' }

/** Pages that were published before buttons had a version show some without it. */
const PRESSED = /^(?:(q\d{1,6}):)?digest:(?:(status|pause|resume|change):([0-9a-f-]{36})$)?/

/**
 * Reads what a button is for.
 * @param actionId as Slack hands it back
 * @returns null for any other button
 */
export function readDigestPress(actionId: string): DigestPress | null {
  const [all, version = BUTTON_VERSION, name, id] = PRESSED.exec(actionId) ?? []
  if (all === undefined) return null
  if (version !== BUTTON_VERSION) return { kind: 'outdated' }
  const command = COMMANDS.find((each) => each === name)
  return command === undefined || id === undefined ? null : { kind: 'command', command, id }
}

const COMMANDS = ['status', 'pause', 'resume', 'change'] as const satisfies readonly HomeCommand[]

const HEADING = heading('Digests that you set up')

const NONE_YET: readonly types.KnownBlock[] = [
  heading('Digests'),
  ...said(
    'A channel can get what is new, as often as it likes: type /quad subscribe in it. For a digest of your own, type the same in your direct messages with Quad Brief.',
  ),
  ...choiceBlocks([{ label: 'How digests work', ask: 'help digests' }], 'digests'),
]

function moreBlocks({ length }: readonly Subscription[]): readonly types.KnownBlock[] {
  if (length <= SHOWN) return []
  return said(
    `And ${length - SHOWN} more: in its channel, /quad status shows each with the same buttons.`,
  )
}

function heading(text: string): types.KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } }
}

function said(text: string): readonly types.KnownBlock[] {
  const statement = { kind: 'note', inlines: [{ kind: 'text', text }] } as const
  return contentBlocks([{ kind: 'paragraph', statement }])
}

function digestBlocks(subscription: Subscription): readonly types.KnownBlock[] {
  const { id, standing } = subscription
  const halting = standing.kind === 'active' ? 'pause' : 'resume'
  const statement = { kind: 'note', inlines: lineOf(subscription) } as const
  return [
    ...contentBlocks([{ kind: 'paragraph', statement }]),
    {
      type: 'actions',
      elements: (['status', halting, 'change'] as const).map((command) => ({
        type: 'button',
        action_id: `${BUTTON_VERSION}:digest:${command}:${id}`,
        text: { type: 'plain_text', text: LABELS[command], emoji: false },
      })),
    },
  ]
}

function lineOf({ place, schedule, standing, next }: Subscription): NonEmpty<Inline> {
  const words = `: ${scheduleInWords(schedule)}${STANDS[standing.kind]}`
  const channel = { kind: 'channel', text: place.channel } as const
  if (next === null) return [channel, { kind: 'text', text: `${words}.` }]
  return [
    channel,
    { kind: 'text', text: `${words}; next ` },
    time(next.at),
    { kind: 'text', text: '.' },
  ]
}

const STANDS: Readonly<Record<Subscription['standing']['kind'], string>> = {
  active: '',
  paused: ', paused',
  halted: ', halted: Status says why',
}
