import { ApplicationCommandOptionType } from 'discord.js'
import { onTestFinished } from 'vitest'
import { createDiscordStandIn } from '../../support/discord/index.ts'
import type { DiscordStandIn, DiscordStandInOptions } from '../../support/discord/index.ts'

/** A stand-in that is stopped after the test. */
export async function startStandIn(options?: DiscordStandInOptions): Promise<DiscordStandIn> {
  const standIn = await createDiscordStandIn(options)
  onTestFinished(() => standIn.stop())
  return standIn
}

/** An answer of the REST API. */
export interface RawAnswer {
  status: number
  /** Discord's error code, if any. */
  code?: unknown
  /** The `id` of what was made, if any. */
  id: string
  text: string
}

/** Calls the REST API as the bot, past all that discord.js would check. */
export async function call(
  standIn: DiscordStandIn,
  method: string,
  path: string,
  body: unknown,
): Promise<RawAnswer> {
  const response = await fetch(`${standIn.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  const { code, id } = JSON.parse(text) as { code?: unknown; id?: unknown }
  return { status: response.status, code, id: typeof id === 'string' ? id : '', text }
}

/** The path of a channel's messages; by default of the first channel. */
export function messagesPath(standIn: DiscordStandIn, channelId = firstChannel(standIn)): string {
  return `/channels/${channelId}/messages`
}

/** The first channel's id. */
export function firstChannel(standIn: DiscordStandIn): string {
  return first(standIn.channels).id
}

/** The first of a list that must not be empty. */
export function first<T>(list: readonly T[]): T {
  const [item] = list
  if (item === undefined) throw new Error('the list is empty')
  return item
}

/** A value that must be there. */
export function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('the value is missing')
  return value
}

/** A command with what the platform completes and what it bounds. */
export const ASK = {
  name: 'quad',
  description: 'The Quad on cyber',
  options: [
    {
      name: 'ask',
      description: 'Ask',
      type: ApplicationCommandOptionType.Subcommand,
      options: [
        {
          name: 'question',
          description: 'What you want to know',
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
        },
        {
          name: 'count',
          description: 'How many',
          type: ApplicationCommandOptionType.Integer,
          minValue: 1,
          maxValue: 5,
        },
      ],
    },
  ],
} as const
