// The digests that somebody has set up, on their Home page, with buttons. Slack does not tell an app who is in a
// channel without a scope to list channels, so that nobody is shown the digests of others: a private channel
// may not be heard of here.

import type { types } from '@slack/bolt'
import { time } from '../../../briefings/index.ts'
import type { Inline, NonEmpty } from '../../../briefings/index.ts'
import type { DeskRequest } from '../../commands/desk-request.ts'
import { errorText, newReference } from '../../errors.ts'
import type { Log } from '../../operations/log.ts'
import type { Store } from '../../store/port.ts'
import { DESK_COMMANDS } from '../../subscriptions/desk/desk.ts'
import type { DeskCommand } from '../../subscriptions/desk/desk.ts'
import { deskErrorCode } from '../../subscriptions/desk/error-code.ts'
import type { Subscription } from '../../subscriptions/model.ts'
import { scheduleInWords } from '../../subscriptions/schedule/schedule-words.ts'
import { noticeView } from '../answer-view.ts'
import { choiceBlocks, contentBlocks } from '../blocks.ts'
import type { Forms } from '../forms.ts'
import type { HomePress } from '../home-press.ts'
import { conversationRoute } from '../routes.ts'
import type { Talk } from '../talk.ts'
import { deskAnswer } from './desk.ts'
import type { InChannel, SlackDesk } from './desk.ts'
import type { DigestForms } from './forms.ts'
import { replyView } from './reply-view.ts'

export interface DigestHome {
  /** What stands on somebody's Home page about their digests; how to get one where they set up none. It does not throw. */
  blocksFor(userId: string): Promise<readonly types.KnownBlock[]>
  /**
   * Does what a button of these is for, and says in a modal what came of it; in direct messages where Slack opens
   * none. It does not throw.
   * @returns false for any other button
   */
  pressed(press: HomePress, talk: Talk): Promise<boolean>
}

export interface DigestHomeDeps {
  readonly desk: SlackDesk
  readonly forms: DigestForms
  readonly modals: Pick<Forms, 'begin' | 'show'>
  readonly store: Store
  readonly log: Log
}

/** More than a page shows at a glance. */
const SHOWN = 10

const LOOKING = 'One moment…'

const LABELS = { status: 'Status', pause: 'Pause', resume: 'Resume', change: 'Change' } as const

const PRESSED = /^digest:(status|pause|resume|change):([0-9a-f-]{36})$/

/**
 * Makes it.
 * @param deps the desk, its forms and what is kept
 * @returns it
 */
export function createDigestHome({ desk, forms, modals, store, log }: DigestHomeDeps): DigestHome {
  async function ownOf(userId: string): Promise<readonly Subscription[]> {
    const all = await store.subscriptions.ofWorkspace('slack', await desk.workspaceOf(''))
    return all.filter(({ setBy }) => setBy === userId)
  }

  async function answer(
    command: DeskCommand,
    id: string,
    press: HomePress,
    talk: Talk,
  ): Promise<void> {
    const own = (await ownOf(press.userId)).find((each) => each.id === id)
    if (own === undefined) {
      await modals.begin(press, noticeView('This digest has been ended.'))
      return
    }
    const there = await store.subscriptions.ofChannel(own.place)
    const mark = there.length === 1 ? '' : `#${there.findIndex((each) => each.id === id) + 1}`
    const { channel: channelId } = own.place
    const person: InChannel & HomePress = { ...press, channelId, request: press.triggerId }
    const request = { command, line: mark }
    if (await forms.opened(request, person)) return
    await answerIn(await modals.begin(press, noticeView(LOOKING)), request, person, talk)
  }

  /** The desk may take longer than Slack waits for a modal, which is open by then. */
  async function answerIn(
    viewId: string | null,
    request: DeskRequest,
    person: InChannel & HomePress,
    talk: Talk,
  ): Promise<void> {
    // What goes wrong is said to the person, and not in the channel of the digest.
    const home = { ...person, channelId: null }
    try {
      const replied = await desk.ask(request, person)
      if (viewId !== null) return await modals.show(home, viewId, replyView(replied))
      // There its buttons would be about the digests of the direct messages.
      const bare = { ...replied, briefing: { ...replied.briefing, suggestions: [] } }
      const route = conversationRoute(talk.client, { channelId: person.userId, threadTs: null })
      await talk.give(home, { answer: () => deskAnswer(request, bare), route })
    } catch (error) {
      if (viewId === null) throw error
      await modals.show(home, viewId, noticeView(regretted(error)))
    }
  }

  function regretted(error: unknown): string {
    const reference = newReference()
    log.error({ reference, error }, 'A press about a digest could not be dealt with.')
    return errorText(deskErrorCode(error), reference)
  }

  return {
    async blocksFor(userId) {
      try {
        const own = await ownOf(userId)
        if (own.length === 0) return NONE_YET
        return [HEADING, ...own.slice(0, SHOWN).flatMap(digestBlocks), ...moreBlocks(own)]
      } catch (error) {
        log.error({ error }, 'The digests of somebody could not be looked up for their Home page.')
        return []
      }
    },
    async pressed(press, talk) {
      const [, name = '', id = ''] = PRESSED.exec(press.actionId) ?? []
      const command = DESK_COMMANDS.find((each) => each === name)
      if (command === undefined) return false
      try {
        await answer(command, id, press, talk)
      } catch (error) {
        await modals.begin(press, noticeView(regretted(error)))
      }
      return true
    },
  }
}

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
        action_id: `digest:${command}:${id}`,
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
