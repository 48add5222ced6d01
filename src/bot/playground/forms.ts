// The forms that buttons open, drawn from the same tables as those of the platforms, and what is filled in.

import { neutral, QUESTION_LENGTH, type Briefing } from '../../briefings/index.ts'
import * as discord from '../discord/forms.ts'
import { MODAL } from '../discord/numbers.ts'
import { REPORT_FIELDS, readReportForm } from '../reports/report.ts'
import type { ReportForm } from '../reports/report.ts'
import { recordsOfDigest } from '../reports/reported-digest.ts'
import * as slackQuestion from '../slack/question-form.ts'
import * as slackReport from '../slack/report-form.ts'
import type { Form } from './shapes.ts'

const QUESTION = 'question'

/** The form for a question. */
export function questionForm(): Form {
  return {
    kind: 'question',
    title: 'Ask Quad Brief',
    about: null,
    ask: QUESTION,
    fields: [
      {
        name: QUESTION,
        label: 'Your question',
        hint: 'In plain English, or a command such as: compare Sydney Tokyo',
        required: true,
        longest: QUESTION_LENGTH,
        isLong: true,
        choices: [],
      },
    ],
    payloads: {
      slack: { ...slackQuestion.questionForm() },
      discord: modal(discord.questionForm(null)),
    },
  }
}

/**
 * The form to report a mistake.
 * @param ask what asks for the answer, or tells the digest
 * @param answerTo gives the answer to a question again
 */
export function reportForm(ask: string, answerTo: (ask: string) => Briefing): Form {
  const reported = slackReport.reportedBy(ask, answerTo)
  const isOfDigest = recordsOfDigest(ask) !== null
  return {
    kind: 'report',
    title: 'Report a mistake',
    // Behind the title of a digest stand its records.
    about: isOfDigest ? ask.replace(/:.*$/s, '') : `The answer to: ${ask}`,
    ask,
    fields: REPORT_FIELDS.map((field) => ({
      ...field,
      choices: field.name === 'claim' ? [...reported.claims] : [],
    })),
    payloads: {
      slack: { ...slackReport.reportForm(ask, reported) },
      discord: modal(
        isOfDigest ? discord.reportForm(ask, {}) : discord.newReportForm(ask, answerTo(ask)),
      ),
    },
  }
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction */
function modal(data: discord.Form): Form['payloads']['discord'] {
  return { type: MODAL, data }
}

/**
 * The question of a form.
 * @param fields what was filled in
 * @returns one line, or what to mend
 */
export function readQuestion(
  fields: Readonly<Record<string, string>>,
): { readonly ok: true; readonly line: string } | Problems {
  const line = neutral(fields[QUESTION] ?? '').trim()
  const { length } = Array.from(line)
  if (length === 0) return { ok: false, problems: { [QUESTION]: 'Type a question.' } }
  if (length <= QUESTION_LENGTH) return { ok: true, line }
  const words = `This is ${length} characters; please keep it to ${QUESTION_LENGTH}.`
  return { ok: false, problems: { [QUESTION]: words } }
}

/**
 * The report of a form.
 * @param fields what was filled in
 * @returns the report, or what to mend
 */
export function readReport(
  fields: Readonly<Record<string, string>>,
): { readonly ok: true; readonly form: ReportForm } | Problems {
  const [{ longest }] = REPORT_FIELDS
  const { claim = '', wrong = '', source = '' } = fields
  return readReportForm({ claim: claim.slice(0, longest), wrong, source })
}

interface Problems {
  readonly ok: false
  readonly problems: Readonly<Partial<Record<string, string>>>
}
