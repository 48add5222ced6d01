// The digests that somebody has set up, on their Home page, with buttons. Slack does not tell an app who is in a
// channel without a scope to list channels, so that nobody is shown the digests of others: a private channel
// may not be heard of here.

import type { types } from '@slack/bolt'
import type { DeskRequest } from '../../commands/desk-request.ts'
import { errorText, newReference } from '../../errors.ts'
import type { Log } from '../../operations/log.ts'
import type { Store } from '../../store/port.ts'
import { deskErrorCode } from '../../subscriptions/desk/error-code.ts'
import { markOf } from '../../subscriptions/desk/marks.ts'
import { reply } from '../../subscriptions/desk/reply.ts'
import type { DeskReply } from '../../subscriptions/desk/reply.ts'
import type { Subscription } from '../../subscriptions/model.ts'
import { noticeView } from '../answer-view.ts'
import type { Forms } from '../forms.ts'
import type { HomePress } from '../home-press.ts'
import { conversationRoute } from '../routes.ts'
import type { Talk } from '../talk.ts'
import { deskAnswer } from './desk.ts'
import type { InChannel, SlackDesk } from './desk.ts'
import type { DigestForms } from './forms.ts'
import { homeBlocks, readDigestPress } from './home-blocks.ts'
import type { HomeCommand } from './home-blocks.ts'
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
  readonly forms: Pick<DigestForms, 'formFor'>
  readonly modals: Pick<Forms, 'open' | 'begin' | 'show'>
  readonly store: Store
  readonly log: Log
}

const LOOKING = 'One moment…'

const ENDED = 'This digest has been ended.'

/** What a press comes to. */
type Found =
  | { readonly kind: 'form'; readonly view: types.ModalView }
  | {
      readonly kind: 'reply'
      readonly view: types.ModalView
      readonly request: DeskRequest
      readonly replied: DeskReply
    }

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
    command: HomeCommand,
    id: string,
    press: HomePress,
    talk: Talk,
  ): Promise<void> {
    // Looking up may take longer than Slack waits for a modal.
    const viewId = await modals.begin(press, noticeView(LOOKING))
    try {
      const found = await find(command, id, press)
      if (viewId === null) await giveElsewhere(found, press, talk)
      else await modals.show(press, viewId, found.view)
    } catch (error) {
      const reference = newReference()
      const code = deskErrorCode(error)
      log.error({ reference, error }, 'A press about a digest could not be dealt with.')
      if (viewId === null) await talk.say(press, { code, reference })
      else await modals.show(press, viewId, noticeView(errorText(code, reference)))
    }
  }

  async function find(command: HomeCommand, id: string, press: HomePress): Promise<Found> {
    const own = (await ownOf(press.userId)).find((each) => each.id === id)
    if (own === undefined) {
      const replied = reply('Digests', [ENDED], { status: 'not-recorded' })
      return { kind: 'reply', view: noticeView(ENDED), request: { command, line: '' }, replied }
    }
    const there = await store.subscriptions.ofChannel(own.place)
    const mark = there.length === 1 ? '' : markOf(own)
    const { channel: channelId } = own.place
    const person: InChannel = { ...press, channelId, request: press.triggerId }
    const request = { command, line: mark }
    const form = await forms.formFor(request, person)
    if (form !== null) return { kind: 'form', view: form }
    const replied = await desk.ask(request, person)
    return { kind: 'reply', view: replyView(replied), request, replied }
  }

  /** Where no modal opened: a form may the next time, and words go to the direct messages. */
  async function giveElsewhere(found: Found, press: HomePress, talk: Talk): Promise<void> {
    if (found.kind === 'form') return modals.open(press, async () => found.view)
    const { request, replied } = found
    // There its buttons would be about the digests of the direct messages.
    const bare = { ...replied, briefing: { ...replied.briefing, suggestions: [] } }
    const route = conversationRoute(talk.client, { channelId: press.userId, threadTs: null })
    await talk.give(press, { answer: () => deskAnswer(request, bare), route })
  }

  return {
    async blocksFor(userId) {
      try {
        return homeBlocks(await ownOf(userId))
      } catch (error) {
        log.error({ error }, 'The digests of somebody could not be looked up for their Home page.')
        return []
      }
    },
    async pressed(press, talk) {
      const pressed = readDigestPress(press.actionId)
      if (pressed === null) return false
      if (pressed.kind === 'outdated') await talk.say(press, { code: 'button-outdated' })
      else await talk.admitted(press, () => answer(pressed.command, pressed.id, press, talk))
      return true
    },
  }
}
