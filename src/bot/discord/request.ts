// An interaction as Discord sends it -> what the person wants.

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord.js'
import type {
  APIApplicationCommandInteractionDataOption,
  APIInteraction,
  APIMessageComponentInteraction,
} from 'discord.js'
import type { Values } from '../commands/command.ts'
import { decodeButton } from '../messages/buttons.ts'
import type { Button, StrangeButton } from '../messages/buttons.ts'
import type { ReportForm } from '../reports/report.ts'
import { isChoiceRow } from './buttons.ts'
import { MESSAGE_COMMAND_NAME } from './command-json.ts'
import { filledIn } from './forms.ts'
import type { Filled } from './forms.ts'
import { messageText } from './message-text.ts'
import { readTypedBack } from './typed-back.ts'
import { COMMAND_NAME } from './typed-command.ts'

/** What a person wants. */
export type Request =
  | { readonly kind: 'command'; readonly name: string; readonly values: Values }
  | {
      readonly kind: 'autocomplete'
      readonly command: string
      /** The option that is being typed. */
      readonly option: string
      readonly typed: string
    }
  | {
      readonly kind: 'button'
      readonly button: Button | StrangeButton
      /** Whether the answer is to take the place of the message, which asked the person back. */
      readonly takesPlace: boolean
      readonly messageId: string
      /** What the message gives back of a report that was not kept. */
      readonly typed: Partial<ReportForm>
    }
  /** To ask about a message. */
  | { readonly kind: 'message'; readonly text: string }
  /** A form is sent off. */
  | {
      readonly kind: 'form'
      /** What opened it. */
      readonly form: Button | StrangeButton
      readonly filled: Filled
    }
  /** Nothing that this version offers. */
  | { readonly kind: 'strange' }

/**
 * Reads an interaction.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 * @param interaction as it came over the gateway
 * @returns what is wanted
 */
export function readRequest(interaction: APIInteraction): Request {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data, application_id: ownId } = interaction
      if (data.type === ApplicationCommandType.Message && data.name === MESSAGE_COMMAND_NAME) {
        const message = data.resolved.messages[data.target_id]
        return { kind: 'message', text: message === undefined ? '' : messageText(message, ownId) }
      }
      if (data.type !== ApplicationCommandType.ChatInput || data.name !== COMMAND_NAME) break
      const { name, options } = subcommand(data.options)
      return { kind: 'command', name, values: valuesOf(options) }
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options } = subcommand(interaction.data.options)
      const focused = options.find((option) => 'focused' in option && option.focused === true)
      const typed = valuesOf(options)[focused?.name ?? ''] ?? ''
      return { kind: 'autocomplete', command: name, option: focused?.name ?? '', typed }
    }
    case InteractionType.MessageComponent: {
      const { data, message } = interaction
      if (data.component_type !== ComponentType.Button) break
      return {
        kind: 'button',
        button: decodeButton(data.custom_id),
        takesPlace: isPrivate(interaction) && isChoiceRow(rowIdOf(message, data.custom_id)),
        messageId: message.id,
        typed: readTypedBack(message),
      }
    }
    case InteractionType.ModalSubmit: {
      const { custom_id: state, components } = interaction.data
      return { kind: 'form', form: decodeButton(state), filled: filledIn(components) }
    }
    case InteractionType.Ping:
      break
  }
  return { kind: 'strange' }
}

type Options = readonly APIApplicationCommandInteractionDataOption[]

function subcommand(options: Options = []): { readonly name: string; readonly options: Options } {
  const [first] = options
  // A name is that of one command, in whatever group it stands.
  if (first?.type === ApplicationCommandOptionType.SubcommandGroup) return subcommand(first.options)
  return first?.type === ApplicationCommandOptionType.Subcommand
    ? { name: first.name, options: first.options ?? [] }
    : { name: '', options: [] }
}

function valuesOf(options: Options): Values {
  return Object.fromEntries(
    options.flatMap((option) => ('value' in option ? [[option.name, String(option.value)]] : [])),
  )
}

function isPrivate({ message }: APIMessageComponentInteraction): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

/** The id of the row that a button is in; Discord sends the message with every press. */
function rowIdOf(
  { components = [] }: APIMessageComponentInteraction['message'],
  customId: string,
): number | undefined {
  const rows = components.flatMap((component) =>
    component.type === ComponentType.Container ? component.components : [component],
  )
  return rows.find(
    (row) =>
      row.type === ComponentType.ActionRow &&
      row.components.some((each) => 'custom_id' in each && each.custom_id === customId),
  )?.id
}
