// Forms that were sent off -> answers. What somebody wrote is never lost: it comes back where there is no answer.

import type { APIInteraction } from 'discord.js'
import { visit } from '../../briefings/index.ts'
import { errorText } from '../errors.ts'
import type { Button, StrangeButton } from '../messages/buttons.ts'
import type { SurfaceDeps } from '../surface.ts'
import type { Answers, Result } from './answers.ts'
import type { DigestAnswers } from './digests/digest-answers.ts'
import { escapeMarkdown } from './escape.ts'
import { questionIn } from './forms.ts'
import { tooManyCode, tooManyText } from './guarding.ts'
import type { TooMany } from './guarding.ts'
import type { Reporting } from './reporting.ts'
import type { Request } from './request.ts'

/** Does what was asked for, unless too much is asked; then that is said, or what `refuse` does. */
export type Guarded = (
  interaction: APIInteraction,
  work: () => Promise<Result>,
  refuse?: (tooMany: TooMany) => Promise<Result>,
) => Promise<Result>

type Submission = Extract<Request, { kind: 'form' }>

/** What answers. */
export interface SubmissionParts {
  readonly answers: Answers
  readonly reporting: Reporting
  readonly digestAnswers: Pick<DigestAnswers, 'question' | 'form'>
  readonly guarded: Guarded
}

/**
 * Makes what answers forms.
 * @param deps what there is to ask
 * @param parts what answers
 * @returns answers one form
 */
export function createSubmissions(
  { commands, today }: Pick<SurfaceDeps, 'commands' | 'today'>,
  { answers, reporting, digestAnswers, guarded }: SubmissionParts,
): (interaction: APIInteraction, submission: Submission) => Promise<Result> {
  return (interaction, { form, filled }) => {
    const question = questionIn(filled)
    const strange = (code: 'form-outdated' | 'form-forged'): Promise<Result> =>
      question === ''
        ? reporting.giveBack(interaction, { code, words: errorText(code) }, null, filled)
        : answers.sayWords(interaction, code, withQuestion(errorText(code), question))
    return visit<Button | StrangeButton, Promise<Result>>(form, {
      form: () => {
        if (question === '') return answers.say(interaction, 'form-empty')
        const find = () => commands.respond(question, today())
        return guarded(
          interaction,
          async () =>
            (await digestAnswers.question(interaction, question)) ??
            answers.answer(interaction, find, 'private'),
          (tooMany) => {
            const words = withQuestion(tooManyText(tooMany), question)
            return answers.sayWords(interaction, tooManyCode(tooMany), words)
          },
        )
      },
      report: ({ ask }) =>
        guarded(
          interaction,
          () => reporting.submit(interaction, ask, filled),
          (tooMany) => {
            const problem = { code: tooManyCode(tooMany), words: tooManyText(tooMany) }
            return reporting.giveBack(interaction, problem, ask, filled)
          },
        ),
      ask: async ({ ask: purpose }) =>
        (await digestAnswers.form(interaction, purpose, filled)) ?? strange('form-forged'),
      share: () => strange('form-forged'),
      outdated: () => strange('form-outdated'),
      forged: () => strange('form-forged'),
    })
  }
}

function withQuestion(words: string, question: string): string {
  return `${words}\nYour question was: ${escapeMarkdown(question)}`
}
