// The digests that somebody has set up, on their Home page, with buttons. Slack does not tell an app who is in a
// channel without a scope to list channels, so that nobody is shown the digests of others: a private channel
// may not be heard of here.

import type { types } from '@slack/bolt'
import { time } from '../../../briefings/index.ts'
import type { Inline, NonEmpty } from '../../../briefings/index.ts'
import { errorText, newReference } from '../../errors.ts'
import type { Log } from '../../operations/log.ts'
import type { Store } from '../../store/port.ts'
import { DESK_COMMANDS } from '../../subscriptions/desk/desk.ts'
import type { DeskCommand } from '../../subscriptions/desk/desk.ts'
import { deskErrorCode } from '../../subscriptions/desk/error-code.ts'
import type { Subscription } from '../../subscriptions/model.ts'
import { scheduleInWords } from '../../subscriptions/schedule/schedule-words.ts'
import { noticeView } from '../answer-view.ts'
import { contentBlocks } from '../blocks.ts'
import type { HomePress } from '../home-press.ts'
import { outcomeOf } from '../routes.ts'
import type { Client } from '../talk.ts'
import type { InChannel, SlackDesk } from './desk.ts'
import { replyView } from './forms.ts'
import type { DigestForms } from './forms.ts'

export interface DigestHome {
  /** What stands on somebody's Home page about their digests; nothing where they set up none. It does not throw. */
  blocksFor(userId: string): Promise<readonly types.KnownBlock[]>
  /**
   * Does what a button of these is for. It does not throw.
   * @returns false for any other button
   */
  pressed(press: HomePress): Promise<boolean>
}

export interface DigestHomeDeps {
  readonly desk: SlackDesk
  readonly forms: DigestForms
  readonly store: Store
  readonly client: Pick<Client, 'views'>
  readonly log: Log
}

/** More than a page shows at a glance. */
const SHOWN = 10

const LABELS = { status: 'Status', pause: 'Pause', resume: 'Resume', change: 'Change' } as const

const PRESSED = /^digest:(status|pause|resume|change):([0-9a-f-]{36})$/

/**
 * Makes it.
 * @param deps the desk, its forms and what is kept
 * @returns it
 */
export function createDigestHome({ desk, forms, store, client, log }: DigestHomeDeps): DigestHome {
  async function ownOf(userId: string): Promise<readonly Subscription[]> {
    const all = await store.subscriptions.ofWorkspace('slack', await desk.workspaceOf(''))
    return all.filter(({ setBy }) => setBy === userId)
  }

  async function answer(command: DeskCommand, id: string, press: HomePress): Promise<void> {
    const own = (await ownOf(press.userId)).find((each) => each.id === id)
    if (own === undefined) return open(press, noticeView('This digest has been ended.'))
    const there = await store.subscriptions.ofChannel(own.place)
    const mark = there.length === 1 ? '' : `#${there.findIndex((each) => each.id === id) + 1}`
    const person: InChannel & HomePress = {
      ...press,
      channelId: own.place.channel,
      request: press.triggerId,
    }
    const request = { command, line: mark }
    if (await forms.opened(request, person)) return
    await open(press, replyView(await desk.ask(request, person)))
  }

  async function open({ triggerId }: HomePress, view: types.ModalView): Promise<void> {
    const outcome = await outcomeOf(() => client.views.open({ trigger_id: triggerId, view }))
    if (outcome.kind !== 'sent') log.warn({ reason: outcome.reason }, 'A modal did not open.')
  }

  return {
    async blocksFor(userId) {
      try {
        const own = await ownOf(userId)
        if (own.length === 0) return []
        return [HEADING, ...own.slice(0, SHOWN).flatMap(digestBlocks), ...moreBlocks(own)]
      } catch (error) {
        log.error({ error }, 'The digests of somebody could not be looked up for their Home page.')
        return []
      }
    },
    async pressed(press) {
      const [, name = '', id = ''] = PRESSED.exec(press.actionId) ?? []
      const command = DESK_COMMANDS.find((each) => each === name)
      if (command === undefined) return false
      try {
        await answer(command, id, press)
      } catch (error) {
        const reference = newReference()
        log.error({ reference, error }, 'A press about a digest could not be dealt with.')
        await open(press, noticeView(errorText(deskErrorCode(error), reference)))
      }
      return true
    },
  }
}

const HEADING: types.KnownBlock = {
  type: 'header',
  text: { type: 'plain_text', text: 'Digests that you set up', emoji: false },
}

function moreBlocks({ length }: readonly Subscription[]): readonly types.KnownBlock[] {
  if (length <= SHOWN) return []
  const text = `And ${length - SHOWN} more: in its channel, /quad status shows each with the same buttons.`
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
