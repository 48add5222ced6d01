// What people do in Discord with commands, buttons and forms -> answers.

import type { APIInteraction } from 'discord.js'
import { visit } from '../../briefings/index.ts'
import { errorText, newReference } from '../errors.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import type { Button, StrangeButton } from '../messages/buttons.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import type { SurfaceDeps } from '../surface.ts'
import { createAnswers, isMissed } from './answers.ts'
import type { Result } from './answers.ts'
import type { Calls } from './calls.ts'
import { createDelivery } from './delivery.ts'
import type { Delivered } from './delivery.ts'
import { createDigestAnswers } from './digests/digest-answers.ts'
import { questionForm } from './forms.ts'
import { tooManyCode, tooManyText, workspaceOf } from './guarding.ts'
import { missingOf, permissionText } from './permissions.ts'
import { createReporting } from './reporting.ts'
import { readRequest } from './request.ts'
import type { Request } from './request.ts'
import { createSubmissions } from './submissions.ts'
import type { Guarded } from './submissions.ts'
import { createSuggestions } from './suggestions.ts'

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

  const guarded: Guarded = (
    interaction,
    work,
    refuse = (tooMany) => answers.sayWords(interaction, tooManyCode(tooMany), tooManyText(tooMany)),
  ) => {
    const { guild_id: guildId, channel } = interaction
    const person = (interaction.member?.user ?? interaction.user)?.id ?? ''
    const workspace = workspaceOf({ guildId, channelId: channel?.id ?? person })
    const allowed = floodGuard.take(workspace, person)
    return allowed.kind === 'allowed' ? work() : refuse(allowed)
  }

  const submit = createSubmissions(deps, { answers, reporting, digestAnswers, guarded })
  const suggest = createSuggestions(deps, calls, digestAnswers)

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

  const command = (
    interaction: APIInteraction,
    { name, values }: Of<'command'>,
  ): Promise<Result> => {
    const find = () => commands.run(name, values, today())
    const { question } = name === 'ask' ? values : {}
    return guarded(interaction, async () => {
      const done =
        question === undefined
          ? await digestAnswers.command(interaction, name, values)
          : await digestAnswers.line(interaction, question)
      return done ?? answers.answer(interaction, find, 'private')
    })
  }

  const respond = async (interaction: APIInteraction): Promise<Result> =>
    visit<Request, Promise<Result>>(readRequest(interaction), {
      command: (request) => command(interaction, request),
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
    const missing = missingOf(BigInt(interaction.app_permissions), false)
    const why = missing.includes('AttachFiles')
      ? [permissionText('discord-no-files', ['AttachFiles'])]
      : []
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
