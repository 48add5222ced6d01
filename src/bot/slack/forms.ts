// The forms to ask in and to report a mistake in: what is filled in is answered in their place.

import type { types } from '@slack/bolt'
import { errorText, newReference } from '../errors.ts'
import { decodeButton } from '../messages/buttons.ts'
import { stopwatch } from '../operations/metrics.ts'
import { remember } from '../remember.ts'
import { readReportForm } from '../reports/report.ts'
import type { SurfaceDeps } from '../surface.ts'
import { answerView, FILE_WAIT, NO_FILE, noticeView } from './answer-view.ts'
import type { Answers, SlackAnswer } from './answers.ts'
import type { Opener, Submission } from './form-payloads.ts'
import { createModalCalls } from './modal-calls.ts'
import type { ModalCalls } from './modal-calls.ts'
import { QUESTION_FORM, questionForm, questionProblem, readQuestion } from './question-form.ts'
import { filledIn, REPORT_FORM, reportedBy, reportForm, thanksView } from './report-form.ts'
import type { Reported } from './report-form.ts'
import type { Talk } from './talk.ts'

/** What becomes of a form that was sent. https://docs.slack.dev/surfaces/modals#response_actions */
export type Reply =
  | { readonly response_action: 'update'; readonly view: types.ModalView }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }

export interface Forms extends ModalCalls {
  /** Opens the form for any question. Never rejects. */
  openQuestion(opener: Opener, text?: string): Promise<void>
  /** Opens the form to report a mistake; `onTop` of the modal that is open. Never rejects. */
  openReport(opener: Opener, ask: string, onTop?: boolean): Promise<void>
  /** Reads what was sent. The same submission has the same reply, however often it comes. Never rejects. */
  submitted(submission: Submission): Promise<Reply>
}

/** The callback ids of the forms. */
export const FORM_IDS: readonly string[] = [QUESTION_FORM, REPORT_FORM]

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
  const { gate, metrics } = talk
  const modals = createModalCalls(talk, log)

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
        return { response_action: 'update', view: noticeView(FILE_WAIT) }
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
      await modals.show(submission, viewId, answerView({ ...answer, from: 0 }))
      metrics.answered(answer.response, seconds())
    } else {
      await modals.show(submission, viewId, noticeView(NO_FILE))
    }
  }

  function aboutOf(ask: string): Reported {
    return reportedBy(ask, (question) => answers.answerThere(question).response.briefing)
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
      const reported = aboutOf(ask)
      const read = readReportForm(filledIn(submission.fields, reported))
      if (!read.ok) return errors(read.problems)
      const admitted = gate.admit(submission)
      if (admitted.kind === 'refused') {
        metrics.failed(admitted.code)
        return errors(problem(admitted.text))
      }
      const subject = { surface: 'Slack', ask, records: reported.records }
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
    ...modals,
    openQuestion: (opener, text) => modals.open(opener, async () => questionForm(text)),
    openReport: (opener, ask, onTop = false) =>
      modals.open(opener, async () => reportForm(ask, aboutOf(ask)), onTop),
    submitted: (submission) => replyTo({ submission }),
  }
}
