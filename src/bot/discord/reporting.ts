// Report a mistake: the form, and what becomes of it.

import type { APIInteraction } from 'discord.js'
import type { Briefing } from '../../briefings/index.ts'
import { errorText, newReference } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import { readReportForm, REPORT_FIELDS } from '../reports/report.ts'
import type { Report, ReportForm } from '../reports/report.ts'
import { recordsOfDigest } from '../reports/reported-digest.ts'
import type { SurfaceDeps } from '../surface.ts'
import { isMissed } from './answers.ts'
import type { Delivered, Delivery } from './delivery.ts'
import { newReportForm, reportForm } from './forms.ts'
import type { Filled } from './forms.ts'
import { plainMessage } from './plain-message.ts'
import { typedBack, typedFile } from './typed-back.ts'

export interface Reporting {
  /**
   * Opens the form.
   * @param ask what asks for the answer that it is about
   * @param typed what was typed before and not kept
   */
  open(interaction: APIInteraction, ask: string, typed: Partial<ReportForm>): Promise<Delivered>
  /** Keeps a report, or says what to mend; then what was typed is not lost. */
  submit(interaction: APIInteraction, ask: string, filled: Filled): Promise<Delivered>
  /**
   * Gives back what was typed into a form that cannot be taken.
   * @param ask as for `open`; null where it is not known
   */
  giveBack(
    interaction: APIInteraction,
    problem: { readonly code: ErrorCode; readonly words: string },
    ask: string | null,
    filled: Filled,
  ): Promise<Delivered>
}

/**
 * Makes what takes reports.
 * @param deps where reports are kept, and what the answers were
 * @param delivery to Discord
 * @returns the reporting
 */
export function createReporting(
  { commands, today, reports, log, metrics = NO_METRICS }: SurfaceDeps,
  delivery: Delivery,
): Reporting {
  const briefingFor = (ask: string): Briefing => commands.respond(ask, today()).briefing

  const giveBack: Reporting['giveBack'] = async (interaction, { code, words }, ask, filled) => {
    metrics.failed(code)
    const { message, file } = typedBack(words, filled, ask)
    const delivered = await delivery.answer(interaction, [message], 'private', file)
    if (delivered !== 'malformed') return delivered
    return delivery.answer(interaction, [plainMessage(words)], 'private', typedFile(filled))
  }

  /** Never followed by a word of regret: whoever read one would send a kept report again. */
  const confirm = async (interaction: APIInteraction, reference: string): Promise<Delivered> => {
    const give = () => delivery.answer(interaction, [plainMessage(thanks(reference))], 'private')
    const delivered = await give()
    if (!isMissed(delivered)) return delivered
    const again = await give()
    if (!isMissed(again)) return again
    log.error({ reference, delivered: again }, 'Nobody could be told that a report is kept.')
    return 'gone'
  }

  return {
    giveBack,
    open(interaction, ask, typed) {
      const isNewOnAnswer = Object.keys(typed).length === 0 && recordsOfDigest(ask) === null
      const form = isNewOnAnswer ? newReportForm(ask, briefingFor(ask)) : reportForm(ask, typed)
      return delivery.open(interaction, form)
    },
    async submit(interaction, ask, filled) {
      const read = readReportForm(filled)
      if (!read.ok) {
        const mended = { code: 'form-mended', words: wordsFor(read.problems) } as const
        return giveBack(interaction, mended, ask, filled)
      }
      let report: Report
      try {
        const records = recordsOfDigest(ask) ?? briefingFor(ask).records
        report = await reports.file({ surface: 'Discord', ask, records }, read.form)
      } catch (error) {
        const reference = newReference()
        log.error({ reference, error }, 'A report could not be kept.')
        const words = errorText('report-not-kept', reference)
        return giveBack(interaction, { code: 'report-not-kept', words }, ask, filled)
      }
      return confirm(interaction, report.reference)
    },
  }
}

function thanks(reference: string): string {
  return `Thank you. Your report is kept, without your name, for the people who look after the record. Its reference is ${reference}.`
}

function wordsFor(problems: Readonly<Partial<Record<string, string>>>): string {
  const lines = REPORT_FIELDS.flatMap(({ name, label }) => {
    const problem = problems[name]
    return problem === undefined ? [] : [`**${label}** ${problem}`]
  })
  return [errorText('form-mended'), ...lines].join('\n')
}
