// The permissions that the bot needs in a channel to post there by itself, and which it lacks.

import type { Client } from 'discord.js'
import type { NonEmpty } from '../../briefings/index.ts'
import { ERRORS } from '../errors.ts'
import { plainMessage } from './plain-message.ts'
import type { PlainDiscordMessage } from './render-plain.ts'

/**
 * What each is called in a server's settings, and Discord's bit for it. Answers to a command or a
 * button need none.
 * https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const NEEDED = {
  /** To hear of a mention, and for everything else. */
  ViewChannel: { label: 'View Channel', bit: 1n << 10n },
  /** To answer a mention; to tell curators of reports. */
  SendMessages: { label: 'Send Messages', bit: 1n << 11n },
  /** To answer a mention in a thread. */
  SendMessagesInThreads: { label: 'Send Messages in Threads', bit: 1n << 38n },
  /** For links and containers in these answers, in place of plain text. */
  EmbedLinks: { label: 'Embed Links', bit: 1n << 14n },
  /** For exports and pictures in these answers. */
  AttachFiles: { label: 'Attach Files', bit: 1n << 15n },
} as const

export type NeededPermission = keyof typeof NEEDED

const ADMINISTRATOR = 1n << 3n

/** Where a permission is looked for. */
export interface Place {
  readonly channelId: string
  /** Undefined in direct messages, where there are no permissions. */
  readonly guildId?: string | undefined
}

/**
 * What the bot lacks in a place, as far as Discord has told it.
 * @param client connected
 * @param place a channel or thread
 * @returns what is missing; null where it is not known
 */
export function missingIn(
  client: Client,
  { guildId, channelId }: Place,
): readonly NeededPermission[] | null {
  if (guildId === undefined) return []
  const guild = client.guilds.cache.get(guildId)
  const channel = guild?.channels.cache.get(channelId)
  const own = guild?.members.me ?? null
  if (channel === undefined || own === null) return null
  const held = channel.permissionsFor(own)
  return held === null ? null : missingOf(held.bitfield, channel.isThread())
}

/**
 * What is missing of the needed permissions.
 * @param held permissions as Discord counts them
 * @param isThread whether it is about a thread, where writing is a permission of its own
 * @returns what is missing
 */
export function missingOf(held: bigint, isThread: boolean): readonly NeededPermission[] {
  const elsewhere: NeededPermission = isThread ? 'SendMessages' : 'SendMessagesInThreads'
  return names().filter(
    (name) => name !== elsewhere && (held & (NEEDED[name].bit | ADMINISTRATOR)) === 0n,
  )
}

/** Lines of the table of errors that go on with the names of permissions. */
type NamingCode = 'discord-permissions' | Hint

/** Those that are said behind an answer. */
type Hint = 'discord-plain' | 'discord-no-files' | 'discord-no-picture'

/**
 * Words that name missing permissions.
 * @param code which line of the table
 * @param missing what is known to be missing
 * @returns two sentences
 */
export function permissionText(code: NamingCode, missing: NonEmpty<NeededPermission>): string {
  const { message, fix } = ERRORS[code]
  return `${message}: ${missing.map((name) => NEEDED[name].label).join(', ')}. ${fix}`
}

/**
 * What is said behind an answer that is less than it could be.
 * @param code which line of the table
 * @param needed the permission for more
 * @param missing what the bot lacks
 * @returns a message that names it; none where it is not missing
 */
export function hintOf(
  code: Hint,
  needed: NeededPermission,
  missing: readonly NeededPermission[],
): readonly PlainDiscordMessage[] {
  return missing.includes(needed) ? [plainMessage(permissionText(code, [needed]))] : []
}

function names(): readonly NeededPermission[] {
  return ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'EmbedLinks', 'AttachFiles']
}
