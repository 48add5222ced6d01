// What Slack sends -> the conversation. All is acknowledged first, since Slack waits three seconds only.

import type { App } from '@slack/bolt'
import type { Log } from '../operations/log.ts'
import type { Conversation } from './conversation.ts'
import { DIGEST_FORM, ZONE_FIELD } from './digests/settings-form.ts'
import { zoneOptions } from './digests/zone-options.ts'
import { readWritten } from './event-payloads.ts'
import { readShortcut, readSubmission, readViewPress } from './form-payloads.ts'
import { FORM_IDS } from './forms.ts'
import { SHORTCUTS } from './manifest.ts'
import { readCommand, readPress } from './payloads.ts'

/** Every command of the app is ours, whatever name it was given in its settings. */
const ANY_COMMAND = /^\//

/**
 * Lets an app of Bolt's listen to people. What they do in the app's Home is left to others.
 * @param app the app, not started
 * @param conversation answers
 * @param options the bot's own id as a user; the log, which hears of what cannot be read
 */
export function listenToConversation(
  app: App,
  conversation: Conversation,
  { botUserId, log }: { readonly botUserId: string; readonly log: Log },
): void {
  const acknowledged = (ack: () => Promise<void>) =>
    ack().catch((error: unknown) => {
      log.warn({ error }, 'Slack was not told that something arrived; it is answered all the same.')
    })
  const heard = async <Read>(
    what: string,
    read: Read | null,
    answer: (read: Read) => Promise<void>,
  ): Promise<void> => {
    if (read === null) log.warn({}, `Slack sent ${what} that cannot be read.`)
    else await answer(read)
  }
  app.command(ANY_COMMAND, async ({ ack, body }) => {
    await acknowledged(ack)
    await heard('a command', readCommand(body), (command) => conversation.onCommand(command))
  })
  app.action({ type: 'block_actions' }, async ({ ack, body }) => {
    // Bolt tells every listener; only one may acknowledge.
    if (body.view?.type === 'home') return
    await acknowledged(ack)
    const what = 'a press of a button'
    if (body.view === undefined)
      await heard(what, readPress(body), (press) => conversation.onPress(press))
    else await heard(what, readViewPress(body), (press) => conversation.onViewPress(press))
  })
  for (const { callback_id: id } of SHORTCUTS) {
    app.shortcut(id, async ({ ack, body }) => {
      await acknowledged(ack)
      await heard('a shortcut', readShortcut(body, botUserId), (read) =>
        conversation.onShortcut(read),
      )
    })
  }
  app.options(ZONE_FIELD, async ({ ack, payload }) => {
    await ack({ options: zoneOptions(payload.value) })
  })
  for (const id of [...FORM_IDS, DIGEST_FORM]) {
    app.view({ callback_id: id, type: 'view_submission' }, async ({ ack, body }) => {
      const submission = readSubmission(body)
      if (submission === null) {
        log.warn({}, 'Slack sent a form that cannot be read.')
        await acknowledged(ack)
        return
      }
      const reply = await conversation.onSubmission(submission)
      await acknowledged(() => ack(reply))
    })
  }
  const onMessage = async (body: unknown): Promise<void> => {
    const what = readWritten(body, botUserId)
    if (what.kind === 'unreadable') log.debug({}, 'Slack sent a message that nobody wrote to us.')
    if (what.kind === 'written') await conversation.onWritten(what.written)
  }
  app.event('app_mention', ({ body }) => onMessage(body))
  app.event('message', ({ body }) => onMessage(body))
}
