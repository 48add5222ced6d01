// The tables of commands -> what Discord registers: /quad, with a subcommand for each, those about digests in a
// group, since no more than 25 may stand side by side, and a command in the menu of every message.

import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  APIApplicationCommandSubcommandGroupOption,
  APIApplicationCommandSubcommandOption,
  InteractionContextType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import { neutral } from '../../briefings/index.ts'
import type { Commands } from '../commands.ts'
import type { Command, CommandOption } from '../commands/command.ts'
import { inputOf } from '../commands/complete.ts'
import type { OptionChoice } from '../commands/complete.ts'
import { DIGEST_COMMANDS, DIGEST_GROUP } from '../commands/digest-table.ts'
import { COMMANDS } from '../commands/table.ts'
import type { NumberedDigest } from '../subscriptions/desk/numbered.ts'
import { DISCORD_LIMITS } from './limits.ts'
import { COMMAND_NAME } from './typed-command.ts'

/** What stands in the menu of every message, under Apps. */
export const MESSAGE_COMMAND_NAME = 'Ask Quad Brief'

/* oxlint-disable typescript/no-unsafe-enum-assignment -- the types check that each number is that of its name */
/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types */
const CHAT_INPUT: ApplicationCommandType.ChatInput = 1
const MESSAGE: ApplicationCommandType.Message = 3

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const SUBCOMMAND: ApplicationCommandOptionType.Subcommand = 1
const GROUP: ApplicationCommandOptionType.SubcommandGroup = 2
const STRING: ApplicationCommandOptionType.String = 3
const INTEGER: ApplicationCommandOptionType.Integer = 4

/** https://docs.discord.com/developers/resources/application#application-object-application-integration-types */
const GUILD_INSTALL: ApplicationIntegrationType.GuildInstall = 0
const USER_INSTALL: ApplicationIntegrationType.UserInstall = 1

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
const GUILD: InteractionContextType.Guild = 0
const BOT_DM: InteractionContextType.BotDM = 1
const PRIVATE_CHANNEL: InteractionContextType.PrivateChannel = 2
/* oxlint-enable typescript/no-unsafe-enum-assignment */

/** A command as it is sent to be registered. */
export type CommandJson =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody

/**
 * Makes the commands that Discord is to offer, everywhere and to everybody.
 * @param complete the values of options, for those that are chosen from a short list
 * @returns the whole list: what is registered and not in it is to go
 */
export function commandJson(complete: Commands['complete']): readonly CommandJson[] {
  return [
    {
      type: CHAT_INPUT,
      name: COMMAND_NAME,
      description:
        'The Quad’s cyber meetings: briefings and answers, every sentence with its source',
      integration_types: [GUILD_INSTALL, USER_INSTALL],
      contexts: [GUILD, BOT_DM, PRIVATE_CHANNEL],
      options: [
        ...COMMANDS.map((command) => subcommandJson(command, complete)),
        groupJson(complete),
      ],
    },
    {
      type: MESSAGE,
      name: MESSAGE_COMMAND_NAME,
      integration_types: [GUILD_INSTALL, USER_INSTALL],
      contexts: [GUILD, BOT_DM, PRIVATE_CHANNEL],
    },
  ]
}

/**
 * Shortens what Discord shows of a choice, and leaves out what it could not hand back whole.
 * @param choices any choices
 * @returns as many as Discord takes
 */
export function choicesJson(
  choices: readonly OptionChoice[],
): APIApplicationCommandOptionChoice<string>[] {
  return choices
    .filter(({ value }) => value !== '' && value.length <= DISCORD_LIMITS.choiceValue.max)
    .slice(0, DISCORD_LIMITS.choices.max)
    .map(({ name, value }) => ({ name: shortened(name === '' ? value : name), value }))
}

/**
 * The same for the digests of a channel.
 * @param digests any number of them
 * @param typed what was typed so far: of a number, with or without a "#", or of what people read of a digest
 * @returns as many as Discord takes
 */
export function numbersJson(
  digests: readonly NumberedDigest[],
  typed: string,
): APIApplicationCommandOptionChoice<number>[] {
  const begun = neutral(typed).trim().toLowerCase()
  const isMeant = ({ number, label }: NumberedDigest): boolean =>
    String(number).startsWith(begun.replace(/^#\s*/, '')) ||
    (!/^[#\d]/.test(begun) && label.toLowerCase().includes(begun))
  return digests
    .filter(isMeant)
    .slice(0, DISCORD_LIMITS.choices.max)
    .map(({ number, label }) => ({ name: shortened(label), value: number }))
}

function groupJson(complete: Commands['complete']): APIApplicationCommandSubcommandGroupOption {
  const { name, summary } = DIGEST_GROUP
  const options = DIGEST_COMMANDS.map((command) => subcommandJson(command, complete))
  return { type: GROUP, name, description: summary, options }
}

function subcommandJson(
  { name, summary, options }: Command,
  complete: Commands['complete'],
): APIApplicationCommandSubcommandOption {
  return {
    type: SUBCOMMAND,
    name,
    description: summary,
    options: options.map((option) => optionJson(option, complete)),
  }
}

function optionJson(
  { name, description, kind, required }: CommandOption,
  complete: Commands['complete'],
): APIApplicationCommandBasicOption {
  const about = { name, description, required }
  if (kind === 'number') return { type: INTEGER, ...about, min_value: 1, autocomplete: true }
  const option = { type: STRING, ...about }
  if (inputOf(kind) === 'free') return option
  // A list would be short enough for countries too, but it takes nothing beside its own names: who
  // types "USA" or "Aussie" would be offered nothing.
  if (kind !== 'country' && inputOf(kind) === 'choices') {
    return { ...option, choices: choicesJson(complete(kind, '')) }
  }
  return { ...option, autocomplete: true }
}

function shortened(name: string): string {
  const { max } = DISCORD_LIMITS.choiceName
  if (name.length <= max) return name
  // A cut through a pair of surrogates leaves half a character.
  return `${name.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
