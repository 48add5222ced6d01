// Forms in modals: they are opened at once, since Slack waits three seconds, and what is filled in is
// answered in their place.

import type { types } from '@slack/bolt'
import { errorText, newReference } from '../errors.ts'
import { decodeButton } from '../messages/buttons.ts'
import { stopwatch } from '../operations/metrics.ts'
import { remember } from '../remember.ts'
import { readReportForm } from '../reports/report.ts'
import type { SurfaceDeps } from '../surface.ts'
import { answerView, noticeView } from './answer-view.ts'
import type { Answers, SlackAnswer } from './answers.ts'
import { whenAllowed } from './deliver.ts'
import type { Opener, Submission } from './form-payloads.ts'
import { QUESTION_FORM, questionForm, questionProblem, readQuestion } from './question-form.ts'
import { formRefusal } from './refusals.ts'
import { filledIn, REPORT_FORM, reportForm, thanksView } from './report-form.ts'
import { outcomeOf } from './routes.ts'
import type { Talk } from './talk.ts'

/** What becomes of a form that was sent. https://docs.slack.dev/surfaces/modals#response_actions */
export type Reply =
  | { readonly response_action: 'update'; readonly view: types.ModalView }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }

export interface Forms {
  /** Opens a form; none where there is none to open. Words are said where it cannot be opened. Never rejects. */
  open(opener: Opener, make: () => Promise<types.ModalView | null>): Promise<void>
  /** Opens the form for any question. Never rejects. */
  openQuestion(opener: Opener, text?: string): Promise<void>
  /** Opens the form to report a mistake; `onTop` of the modal that is open. Never rejects. */
  openReport(opener: Opener, ask: string, onTop?: boolean): Promise<void>
  /** Reads what was sent. The same submission has the same reply, however often it comes. Never rejects. */
  submitted(submission: Submission): Promise<Reply>
  /** Shows something else in a modal that is open. Never rejects. */
  show(opener: Opener, viewId: string, view: types.ModalView): Promise<void>
}

/** The callback ids of the forms. */
export const FORM_IDS: readonly string[] = [QUESTION_FORM, REPORT_FORM]

const WAIT = 'Your file is being made. It comes to your direct messages with Quad Brief.'

/**
 * Makes the forms.
 * @param deps the log, and where reports go
 * @param answers what was asked, answered
 * @param talk for words to people, and for calls
 * @returns the forms
 */
export function createForms(
  { log, reports }: Pick<SurfaceDeps, 'log' | 'reports'>,
  answers: Answers,
  talk: Talk,
): Forms {
  const { client, gate, metrics } = talk

  async function open(
    opener: Opener,
    make: () => types.ModalView | Promise<types.ModalView | null>,
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

  async function show(opener: Opener, viewId: string, view: types.ModalView): Promise<void> {
    const update = () => outcomeOf(() => client.views.update({ view_id: viewId, view }))
    const outcome = await whenAllowed(update, talk.patience)
    // Who closed it does not wait for it.
    if (outcome.kind === 'sent' || outcome.reason === 'not_found') return
    const reference = newReference()
    const { kind, reason } = outcome
    log.error({ reference, outcome: kind, reason }, `A modal was not updated: ${reason}.`)
    await talk.say(opener, { code: 'not-delivered', reference })
  }

  function errors(problems: Readonly<Record<string, string>>): Reply {
    return { response_action: 'errors', errors: { ...problems } }
  }

  function regretIn(field: (words: string) => Readonly<Record<string, string>>, error: unknown) {
    const reference = newReference()
    log.error({ reference, error }, 'A form in Slack could not be answered.')
    metrics.failed('unexpected')
    return errors(field(errorText('unexpected', reference)))
  }

  function question(submission: Submission): Reply {
    const read = readQuestion(submission.fields)
    if (!read.ok) return errors(read.problems)
    const admitted = gate.admit(submission)
    if (admitted.kind === 'refused') {
      metrics.failed(admitted.code)
      return errors(questionProblem(admitted.text).problems)
    }
    const seconds = stopwatch()
    try {
      const answer = answers.answerThere(read.line)
      if (answer.file !== null) {
        void talk.during(bring(submission, answer, seconds))
        return { response_action: 'update', view: noticeView(WAIT) }
      }
      const view = answerView({ ...answer, from: 0 })
      metrics.answered(answer.response, seconds())
      return { response_action: 'update', view }
    } catch (error) {
      return regretIn((words) => questionProblem(words).problems, error)
    }
  }

  /** A file takes longer than Slack waits for what becomes of a form. */
  async function bring(
    submission: Submission,
    answer: SlackAnswer,
    seconds: () => number,
  ): Promise<void> {
    const { viewId } = submission
    if (await talk.giveFile(submission, answer)) {
      await show(submission, viewId, answerView({ ...answer, from: 0 }))
      metrics.answered(answer.response, seconds())
    } else {
      const words = 'There is no file. Your direct messages with Quad Brief say why.'
      await show(submission, viewId, noticeView(words))
    }
  }

  async function report(submission: Submission): Promise<Reply> {
    const problem = (words: string): Readonly<Record<string, string>> => ({ wrong: words })
    const button = decodeButton(submission.state)
    if (button.kind !== 'report') {
      const code = button.kind === 'outdated' ? 'form-outdated' : 'form-forged'
      return errors(problem(errorText(code)))
    }
    try {
      const { ask } = button
      const { briefing } = answers.answerThere(ask).response
      const read = readReportForm(filledIn(submission.fields, briefing))
      if (!read.ok) return errors(read.problems)
      const admitted = gate.admit(submission)
      if (admitted.kind === 'refused') {
        metrics.failed(admitted.code)
        return errors(problem(admitted.text))
      }
      const subject = { surface: 'Slack', ask, records: briefing.records }
      const kept = await reports.file(subject, read.form)
      return { response_action: 'update', view: thanksView(kept) }
    } catch (error) {
      const reference = newReference()
      log.error({ reference, error }, 'A report of a mistake could not be kept.')
      metrics.failed('report-not-kept')
      return errors(problem(errorText('report-not-kept', reference)))
    }
  }

  const replyTo = remember(
    ({ submission }: { readonly submission: Submission }): Promise<Reply> => {
      const { callbackId } = submission
      const reply = callbackId === REPORT_FORM ? report(submission) : question(submission)
      return talk.during(Promise.resolve(reply))
    },
    ({ submission }) => submission.triggerId,
  )

  return {
    open: (opener, make) => open(opener, make),
    openQuestion: (opener, text) => open(opener, () => questionForm(text)),
    openReport: (opener, ask, onTop = false) =>
      open(opener, () => reportForm(ask, answers.answerThere(ask).response.briefing), onTop),
    submitted: (submission) => replyTo({ submission }),
    show,
  }
}
