// The permissions that the bot needs in a channel to post there by itself, and which it lacks.

import type { Client } from 'discord.js'
import type { NonEmpty } from '../../briefings/index.ts'
import { ERRORS } from '../errors.ts'
import { BITS } from './permission-bits.ts'
import { plainMessage } from './plain-message.ts'
import type { PlainDiscordMessage } from './render-plain.ts'

/**
 * What each is called in a server's settings, and Discord's bit for it. Answers to a command or a
 * button need none; digests need some more (`missingForDigests`).
 */
export const NEEDED = {
  /** To hear of a mention, and for everything else. */
  ViewChannel: { label: 'View Channel', bit: BITS.ViewChannel },
  /** To answer a mention; to post digests; to tell curators of reports. */
  SendMessages: { label: 'Send Messages', bit: BITS.SendMessages },
  /** To answer a mention in a thread; for the rest of a long digest. */
  SendMessagesInThreads: { label: 'Send Messages in Threads', bit: BITS.SendMessagesInThreads },
  /** For links and containers in all of these, in place of plain text. */
  EmbedLinks: { label: 'Embed Links', bit: BITS.EmbedLinks },
  /** For exports and pictures. */
  AttachFiles: { label: 'Attach Files', bit: BITS.AttachFiles },
} as const

export type NeededPermission = keyof typeof NEEDED

const NAMES: readonly NeededPermission[] = Object.keys(NEEDED).filter(isNeeded)

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
  return NAMES.filter(
    (name) => name !== elsewhere && (held & (NEEDED[name].bit | BITS.Administrator)) === 0n,
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

function isNeeded(name: string): name is NeededPermission {
  return name in NEEDED
}
