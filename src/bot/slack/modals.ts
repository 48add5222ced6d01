// Somebody used a shortcut, sent a form or pressed a button in a modal -> they are answered in it.

import { createSeenIds } from '../guards/seen-ids.ts'
import { answerView, keptFrom } from './answer-view.ts'
import type { Answers } from './answers.ts'
import { DOUBLE_CLICK_MS, doPressed } from './button-press.ts'
import type { DigestForms } from './digests/forms.ts'
import { DIGEST_FORM } from './digests/settings-form.ts'
import type { Shortcut, Submission, ViewPress } from './form-payloads.ts'
import type { Forms, Reply } from './forms.ts'
import { shownBefore } from './messages.ts'
import { questionForm } from './question-form.ts'
import { conversationRoute } from './routes.ts'
import type { Talk } from './talk.ts'

export interface Modals {
  /** Opens the form to ask in. Never rejects. */
  onShortcut(shortcut: Shortcut): Promise<void>
  /** Says what becomes of a form that was sent. Never rejects. */
  onSubmission(submission: Submission): Promise<Reply>
  /** Answers a press of a button in a modal. Never rejects. */
  onViewPress(press: ViewPress): Promise<void>
}

/** What modals work with. */
export interface ModalDeps {
  readonly answers: Pick<Answers, 'answerThere'>
  readonly talk: Talk
  readonly forms: Forms
  /** The forms of digests; undefined where none are kept. */
  readonly digestForms: DigestForms | undefined
}

/**
 * Makes what answers in modals.
 * @param deps the answers, the forms, and what talks to people
 * @returns it
 */
export function createModals({ answers, talk, forms, digestForms }: ModalDeps): Modals {
  const clicks = createSeenIds({ keepMs: DOUBLE_CLICK_MS })

  async function show(press: ViewPress, question: string): Promise<void> {
    try {
      const given = answers.answerThere(question)
      const from = shownBefore(press.actionId)
      // Who turns the pages of an answer has its file.
      if (from === null && !(await talk.giveFile(press, given))) return
      const view = answerView({ ...given, from: from ?? 0 })
      await forms.show(press, press.viewId, view)
    } catch (error) {
      await talk.regret(press, error)
    }
  }

  /** Sends the answer to the direct messages, and says in the modal that it is there. */
  async function keep(press: ViewPress, question: string, from: number): Promise<void> {
    const { userId, viewId } = press
    const route = conversationRoute(talk.client, { channelId: userId, threadTs: null })
    const answer = () => answers.answerThere(question, 'direct')
    const arrived = await talk.give(press, { answer, route, unsure: 'keep-unsure' })
    if (arrived === 'nothing') return
    const kept = arrived === 'whole' ? 'sent' : 'perhaps'
    const view = answerView({ ...answers.answerThere(question), from }, { kept })
    await forms.show(press, viewId, view)
  }

  return {
    onShortcut: (shortcut) =>
      talk.once([shortcut.triggerId], () => forms.openQuestion(shortcut, shortcut.text)),
    onSubmission: (submission) =>
      submission.callbackId === DIGEST_FORM && digestForms !== undefined
        ? talk.during(digestForms.submitted(submission))
        : forms.submitted(submission),
    onViewPress: (press) =>
      talk.once([press.triggerId], async () => {
        const { userId, viewId, actionId, value } = press
        const from = keptFrom(actionId)
        if (!clicks.take([userId, viewId, actionId, String(value)].join(' '))) return
        // A modal is in no channel, so an answer in one is never offered to be shared.
        await doPressed(value, press, talk, {
          ask: (question) => (from === null ? show(press, question) : keep(press, question, from)),
          report: (question) => forms.openReport(press, question, true),
          form: () => forms.show(press, viewId, questionForm()),
        })
      }),
  }
}
