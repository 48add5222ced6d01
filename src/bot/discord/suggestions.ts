// What is offered while somebody types into an option.

import { InteractionResponseType } from 'discord.js'
import type { APIApplicationCommandOptionChoice, APIInteraction } from 'discord.js'
import { findDigestCommand } from '../commands/digest-table.ts'
import { findCommand } from '../commands/table.ts'
import type { SurfaceDeps } from '../surface.ts'
import type { Calls } from './calls.ts'
import { choicesJson, numbersJson } from './command-json.ts'
import type { Delivered } from './delivery.ts'
import type { DigestAnswers } from './digests/digest-answers.ts'
import type { Request } from './request.ts'

type Typing = Extract<Request, { kind: 'autocomplete' }>

/**
 * Makes what offers values.
 * @param deps the commands, and the log
 * @param calls to Discord
 * @param digestAnswers tells which digests the channel has
 * @returns answers while somebody types; there is nothing to regret where that does not arrive
 */
export function createSuggestions(
  { commands, log }: Pick<SurfaceDeps, 'commands' | 'log'>,
  calls: Pick<Calls, 'respond'>,
  digestAnswers: Pick<DigestAnswers, 'numbered'>,
): (interaction: APIInteraction, typing: Typing) => Promise<Delivered> {
  const choicesFor = async (
    interaction: APIInteraction,
    { command, option, typed }: Typing,
  ): Promise<APIApplicationCommandOptionChoice[]> => {
    const known = findCommand(command) ?? findDigestCommand(command)
    const kind = known?.options.find(({ name }) => name === option)?.kind
    if (kind === undefined) return []
    try {
      return kind === 'number'
        ? numbersJson(await digestAnswers.numbered(interaction), typed)
        : choicesJson(commands.complete(kind, typed))
    } catch (error) {
      log.error({ error, command, option }, 'Suggestions failed.')
      return []
    }
  }

  return async (interaction, request) => {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult
    const data = { choices: await choicesFor(interaction, request) }
    const outcome = await calls.respond(interaction, { type, data })
    // Whoever types on has been asked again already; whoever does not can still send what they typed.
    if (outcome.kind !== 'sent') log.debug(outcome, 'Suggestions did not arrive.')
    return outcome.kind === 'sent' ? 'delivered' : 'gone'
  }
}
