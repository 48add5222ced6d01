// What people do in Discord with commands, buttons and forms -> answers.

import { InteractionResponseType } from 'discord.js'
import type { APIInteraction } from 'discord.js'
import { visit } from '../../briefings/index.ts'
import { findDigestCommand } from '../commands/digest-table.ts'
import { findCommand } from '../commands/table.ts'
import { errorText, newReference } from '../errors.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import type { Button, StrangeButton } from '../messages/buttons.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import type { SurfaceDeps } from '../surface.ts'
import { createAnswers, isMissed } from './answers.ts'
import type { Result } from './answers.ts'
import type { Calls } from './calls.ts'
import { choicesJson } from './command-json.ts'
import { createDelivery } from './delivery.ts'
import type { Delivered } from './delivery.ts'
import { createDigestAnswers } from './digests/digest-answers.ts'
import { escapeMarkdown } from './escape.ts'
import { questionForm, questionIn } from './forms.ts'
import { tooManyCode, tooManyText, workspaceOf } from './guarding.ts'
import type { TooMany } from './guarding.ts'
import { missingOf, permissionText } from './permissions.ts'
import { createReporting } from './reporting.ts'
import { readRequest } from './request.ts'
import type { Request } from './request.ts'

export interface Interactions {
  /** Answers one, unless it was taken before. Never throws. */
  handle(interaction: APIInteraction): Promise<void>
}

/** One kind of request. */
type Of<Kind extends Request['kind']> = Extract<Request, { kind: Kind }>

/**
 * Makes what answers interactions. An answer is found in a few milliseconds, so it is the first
 * response: acknowledging first would take two calls instead of one, and no less time.
 * @param deps what there is to ask, and the log
 * @param calls to Discord
 * @returns the interactions
 */
export function createInteractions(deps: SurfaceDeps, calls: Calls): Interactions {
  const { commands, today, log, floodGuard, metrics = NO_METRICS } = deps
  const taken = createSeenIds()
  const delivery = createDelivery(calls, { log, metrics })
  const answers = createAnswers(deps, delivery)
  const reporting = createReporting(deps, delivery)
  const digestAnswers = createDigestAnswers(deps, delivery, calls)

  /** Does what was asked for, unless too much is asked. */
  const guarded = (
    interaction: APIInteraction,
    work: () => Promise<Result>,
    refuse: (tooMany: TooMany) => Promise<Result> = (tooMany) =>
      answers.sayWords(interaction, tooManyCode(tooMany), tooManyText(tooMany)),
  ): Promise<Result> => {
    const { guild_id: guildId, channel } = interaction
    const person = (interaction.member?.user ?? interaction.user)?.id ?? ''
    const workspace = workspaceOf({ guildId, channelId: channel?.id ?? person })
    const allowed = floodGuard.take(workspace, person)
    return allowed.kind === 'allowed' ? work() : refuse(allowed)
  }

  const press = (
    interaction: APIInteraction,
    { button, takesPlace, messageId, typed }: Of<'button'>,
  ): Promise<Result> =>
    visit<Button | StrangeButton, Promise<Result>>(button, {
      ask: ({ ask }) => {
        const find = () => commands.respond(ask, today())
        const as = takesPlace ? 'in-place' : 'private'
        return guarded(
          interaction,
          async () =>
            (await digestAnswers.button(interaction, ask)) ?? answers.answer(interaction, find, as),
        )
      },
      share: ({ ask }) => guarded(interaction, () => answers.share(interaction, ask, messageId)),
      report: ({ ask }) => reporting.open(interaction, ask, typed),
      form: () => delivery.open(interaction, questionForm(null)),
      outdated: () => answers.say(interaction, 'button-outdated'),
      forged: () => answers.say(interaction, 'button-forged'),
    })

  const submit = (interaction: APIInteraction, { form, filled }: Of<'form'>): Promise<Result> => {
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

  const choicesFor = ({
    command,
    option,
    typed,
  }: Of<'autocomplete'>): ReturnType<typeof choicesJson> => {
    const known = findCommand(command) ?? findDigestCommand(command)
    const kind = known?.options.find(({ name }) => name === option)?.kind
    if (kind === undefined) return []
    try {
      return choicesJson(commands.complete(kind, typed))
    } catch (error) {
      log.error({ error, command, option }, 'Suggestions failed.')
      return []
    }
  }

  const suggest = async (
    interaction: APIInteraction,
    request: Of<'autocomplete'>,
  ): Promise<Delivered> => {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult
    const data = { choices: choicesFor(request) }
    const outcome = await calls.respond(interaction, { type, data })
    // Whoever types on has been asked again already; whoever does not can still send what they typed.
    if (outcome.kind !== 'sent') log.debug(outcome, 'Suggestions did not arrive.')
    return outcome.kind === 'sent' ? 'delivered' : 'gone'
  }

  const respond = async (interaction: APIInteraction): Promise<Result> =>
    visit<Request, Promise<Result>>(readRequest(interaction), {
      command: ({ name, values }) => {
        const find = () => commands.run(name, values, today())
        return guarded(
          interaction,
          async () =>
            (await digestAnswers.command(interaction, name, values)) ??
            answers.answer(interaction, find, 'private'),
        )
      },
      autocomplete: (request) => suggest(interaction, request),
      button: (request) => press(interaction, request),
      message: ({ text }) => delivery.open(interaction, questionForm(text)),
      form: (request) => submit(interaction, request),
      strange: () => answers.say(interaction, 'command-unknown'),
    })

  const regret = async (
    interaction: APIInteraction,
    result: Result | null,
    reference: string,
  ): Promise<Delivered> => {
    if (result !== 'file-missed') return answers.say(interaction, 'unexpected', reference)
    const code = 'file-not-delivered'
    const missing = missingOf(BigInt(interaction.app_permissions), false).filter(
      (name) => name === 'AttachFiles',
    )
    const why = missing.length === 0 ? [] : [permissionText('discord-no-files', missing)]
    return answers.sayWords(interaction, code, [errorText(code, reference), ...why].join('\n'))
  }

  return {
    async handle(interaction) {
      if (!taken.take(interaction.id)) {
        log.info({ interaction: interaction.id }, 'An interaction came again; it has its answer.')
        return
      }
      const reference = newReference()
      let result: Result | null = null
      try {
        result = await respond(interaction)
        if (!isMissed(result)) return
        log.error(
          { reference, delivered: result },
          'An answer did not arrive; a word of regret may.',
        )
      } catch (error) {
        log.error({ reference, error }, 'An answer failed.')
      }
      await regret(interaction, result, reference).catch((error: unknown) => {
        log.error({ reference, error }, 'Not even the apology could be given.')
      })
    },
  }
}

/** What somebody wrote is not lost because it cannot be answered now. */
function withQuestion(words: string, question: string): string {
  return `${words}\nYour question was: ${escapeMarkdown(question)}`
}
