// What people do in Discord -> answers.
import { InteractionResponseType, PermissionFlagsBits } from 'discord.js'
import type { APIInteraction } from 'discord.js'
import type { Briefing, NonEmpty } from '../../briefings/index.ts'
import { visit } from '../../briefings/index.ts'
import type { Button, StrangeButton } from '../buttons.ts'
import type { Response } from '../commands.ts'
import { findCommand } from '../commands/table.ts'
import { errorText, newReference } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { NO_METRICS, stopwatch } from '../operations/metrics.ts'
import { rememberRendered } from '../rendered.ts'
import { createSeenIds } from '../seen-ids.ts'
import type { SurfaceDeps } from '../surface.ts'
import type { Calls } from './calls.ts'
import { choicesJson } from './command-json.ts'
import { createDelivery, plainMessage } from './delivery.ts'
import type { Appearance, Delivered } from './delivery.ts'
import { renderDiscordPlain } from './render-plain.ts'
import { renderDiscord } from './render.ts'
import type { DiscordMessage, DiscordRenderOptions } from './render.ts'
import { readRequest } from './request.ts'
import type { Request } from './request.ts'

export interface Interactions {
  /** Answers one, unless it was taken before. Never throws. */
  handle(interaction: APIInteraction): Promise<void>
}

/**
 * Makes what answers interactions. An answer is found in a few milliseconds, so it is the first
 * response: acknowledging first would take two calls instead of one, and no less time.
 * @param deps what there is to ask, and the log
 * @param calls to Discord
 * @returns the interactions
 */
export function createInteractions(
  { commands, today, log, metrics = NO_METRICS }: SurfaceDeps,
  calls: Calls,
): Interactions {
  const taken = createSeenIds()
  const shared = createSeenIds()
  const delivery = createDelivery(calls, { log, metrics })
  const render = rememberRendered<RenderSource, NonEmpty<DiscordMessage>>(({ briefing, options }) =>
    renderDiscord(briefing, options),
  )

  const say = (
    interaction: APIInteraction,
    code: ErrorCode,
    reference?: string,
  ): Promise<Delivered> => {
    metrics.failed(code)
    return delivery.answer(interaction, [plainMessage(errorText(code, reference))], 'private')
  }

  const show = async (
    interaction: APIInteraction,
    find: () => Response,
    as: Appearance,
    optionsFor: (response: Response) => DiscordRenderOptions,
  ): Promise<Result> => {
    const seconds = stopwatch()
    const response = find()
    const { briefing, file } = response
    const options = { ...optionsFor(response), ...(file === undefined ? {} : { file: file.name }) }
    let delivered = await delivery.answer(interaction, render({ briefing, options }), as, file)
    if (delivered === 'malformed') {
      const plain = renderDiscordPlain(briefing, { sharedBy: options.sharedBy ?? null })
      delivered = await delivery.answer(
        interaction,
        plain,
        as === 'in-place' ? 'private' : as,
        file,
      )
    }
    if (delivered === 'delivered') metrics.answered(response, seconds())
    return file !== undefined && isMissed(delivered) ? 'file-missed' : delivered
  }

  const answer = (interaction: APIInteraction, find: () => Response, as: Appearance) =>
    show(interaction, find, as, ({ status, ask, file }) => ({
      asksBack: status === 'ambiguous',
      // A question back is for the one who was asked, and whoever has a file can pass it on.
      ...(ask === '' || status === 'ambiguous' || file !== undefined ? {} : { share: ask }),
    }))

  const share = async (interaction: APIInteraction, ask: string, messageId: string) => {
    const user = interaction.member?.user ?? interaction.user
    if (!maySpeakPublicly(interaction)) return say(interaction, 'share-not-allowed')
    const key = `${messageId} ${user?.id ?? ''}`
    if (!shared.take(key)) return say(interaction, 'already-shared')
    let delivered: Result = 'lost'
    try {
      const find = () => commands.respond(ask, today())
      const sharedBy = user?.id ?? null
      delivered = await show(interaction, find, 'public', () => ({ sharedBy }))
    } finally {
      if (delivered !== 'delivered' && delivered !== 'in-part') shared.giveBack(key)
    }
    return delivered
  }

  const press = (
    interaction: APIInteraction,
    { button, takesPlace, messageId }: Extract<Request, { kind: 'button' }>,
  ): Promise<Result> =>
    visit<Button | StrangeButton, Promise<Result>>(button, {
      ask: ({ ask }) => {
        const find = () => commands.respond(ask, today())
        return answer(interaction, find, takesPlace ? 'in-place' : 'private')
      },
      share: ({ ask }) => share(interaction, ask, messageId),
      outdated: () => say(interaction, 'button-outdated'),
      forged: () => say(interaction, 'button-forged'),
    })

  const choicesFor = ({
    command,
    option,
    typed,
  }: Extract<Request, { kind: 'autocomplete' }>): ReturnType<typeof choicesJson> => {
    const kind = findCommand(command)?.options.find(({ name }) => name === option)?.kind
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
    request: Extract<Request, { kind: 'autocomplete' }>,
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
      command: ({ name, values }) =>
        answer(interaction, () => commands.run(name, values, today()), 'private'),
      autocomplete: (request) => suggest(interaction, request),
      button: (request) => press(interaction, request),
      strange: () => say(interaction, 'command-unknown'),
    })

  return {
    async handle(interaction) {
      if (!taken.take(interaction.id)) {
        log.info({ interaction: interaction.id }, 'An interaction came again; it has its answer.')
        return
      }
      const reference = newReference()
      let regret: ErrorCode = 'unexpected'
      try {
        const delivered = await respond(interaction)
        if (!isMissed(delivered)) return
        if (delivered === 'file-missed') regret = 'file-not-delivered'
        log.error({ reference, delivered }, 'An answer did not arrive; a word of regret may.')
      } catch (error) {
        log.error({ reference, error }, 'An answer failed.')
      }
      await say(interaction, regret, reference).catch((error: unknown) => {
        log.error({ reference, error }, 'Not even the apology could be given.')
      })
    },
  }
}

function isMissed(result: Result): boolean {
  return result === 'malformed' || result === 'lost' || result === 'file-missed'
}

/**
 * Whether what we post here is for all to see. Where only the person has added the app, and the
 * server does not let its members' own apps speak, Discord shows it to the person alone.
 * https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
function maySpeakPublicly({ authorizing_integration_owners: owners, member }: APIInteraction) {
  if (owners['0'] !== undefined || member === undefined) return true
  const { UseExternalApps } = PermissionFlagsBits
  return (BigInt(member.permissions) & UseExternalApps) !== 0n
}

/** What became of an answer; `file-missed` where it was malformed or lost, and its file with it. */
type Result = Delivered | 'file-missed'

interface RenderSource {
  readonly briefing: Briefing
  readonly options: DiscordRenderOptions
}
