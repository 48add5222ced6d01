// Modals are opened, at once, since Slack waits three seconds, and changed while they are open.

import type { types } from '@slack/bolt'
import { newReference } from '../errors.ts'
import type { Log } from '../operations/log.ts'
import type { Opener } from './form-payloads.ts'
import { formRefusal } from './refusals.ts'
import { outcomeOf } from './routes.ts'
import type { Talk } from './talk.ts'
import { whenAllowed } from './turns.ts'
import type { Words } from './words.ts'

export interface ModalCalls {
  /**
   * Opens a form, or says in words that it cannot be opened. Never rejects.
   * @param opener who wants it
   * @param make draws it; null where there is none to open
   * @param isOnTop whether it stands on top of the modal that is open; it does not unless given
   */
  open(
    opener: Opener,
    make: () => Promise<types.ModalView | null>,
    isOnTop?: boolean,
  ): Promise<void>
  /**
   * Opens a modal at once, to show more in it later. Never rejects.
   * @returns its id; null where Slack opened none, or did not say so, which the log says
   */
  begin(opener: Opener, view: types.ModalView): Promise<string | null>
  /**
   * Shows something else in a modal that is open, or says in words that it cannot. Never rejects.
   * @param lost what to say then; that the answer may not be whole unless given
   */
  show(opener: Opener, viewId: string, view: types.ModalView, lost?: Words): Promise<void>
}

/**
 * Makes what opens modals.
 * @param talk for words to people, and for calls
 * @param log hears what did not open
 * @returns it
 */
export function createModalCalls(talk: Talk, log: Log): ModalCalls {
  const { client } = talk

  async function open(
    opener: Opener,
    make: () => Promise<types.ModalView | null>,
    isOnTop = false,
  ): Promise<void> {
    try {
      const view = await make()
      if (view === null) return
      const shown = { trigger_id: opener.triggerId, view }
      const outcome = await outcomeOf(() =>
        isOnTop ? client.views.push(shown) : client.views.open(shown),
      )
      if (outcome.kind === 'sent') return
      const { kind, reason } = outcome
      const reference = newReference()
      log.error({ reference, outcome: kind, reason }, `A form did not open: ${reason}.`)
      const code = kind === 'refused' ? formRefusal(reason) : 'form-not-opened'
      await talk.say(opener, { code, reference })
    } catch (error) {
      await talk.regret(opener, error)
    }
  }

  async function begin({ triggerId }: Opener, view: types.ModalView): Promise<string | null> {
    let id: string | undefined
    const outcome = await outcomeOf(async () => {
      const answered = await client.views.open({ trigger_id: triggerId, view })
      id = answered.view?.id
    })
    if (outcome.kind === 'sent') return id ?? null
    const { reason } = outcome
    log.warn({ reason }, `A modal did not open, so the answer goes to direct messages: ${reason}.`)
    return null
  }

  async function show(
    opener: Opener,
    viewId: string,
    view: types.ModalView,
    lost: Words = { code: 'not-delivered' },
  ): Promise<void> {
    const update = () => outcomeOf(() => client.views.update({ view_id: viewId, view }))
    const outcome = await whenAllowed(update, talk.patience)
    // Who closed it does not wait for it.
    if (outcome.kind === 'sent' || outcome.reason === 'not_found') return
    const reference = newReference()
    const { kind, reason } = outcome
    log.error({ reference, outcome: kind, reason }, `A modal was not updated: ${reason}.`)
    await talk.say(opener, { ...lost, reference })
  }

  return { open, begin, show }
}
