// What a person may do where they use a command, a button or a form.

import type { APIInteraction } from 'discord.js'
import type { ErrorCode } from '../errors.ts'
import { isThread } from './channel-kinds.ts'
import { BITS } from './permission-bits.ts'

type Used = Pick<
  APIInteraction,
  'guild_id' | 'member' | 'channel' | 'authorizing_integration_owners'
>

/**
 * Whether a set of permissions manages a server.
 * @param held as Discord counts them
 * @returns whether it holds Manage Server, or Administrator, which is all of them
 */
export function managesServer(held: bigint): boolean {
  return (held & (BITS.ManageGuild | BITS.Administrator)) !== 0n
}

/**
 * Whether something was done in a server that has the bot. Where a person brought it along, it is no member, and cannot
 * post by itself.
 * @param used as it came over the gateway
 */
export function isInOwnServer({
  guild_id: guild,
  authorizing_integration_owners: owners,
}: Used): boolean {
  return guild !== undefined && owners['0'] !== undefined
}

/**
 * Whether the person may write in the channel or thread themselves. Discord refuses the commands of whoever may not,
 * and lets them press buttons all the same.
 * https://github.com/discord/discord-api-docs/issues/6761, https://github.com/discord/discord-api-docs/issues/7900
 * @param used as it came over the gateway; the permissions in it are those in that place
 * @returns true in direct messages, where there are no permissions
 */
export function mayWrite({ member, channel }: Used): boolean {
  const isInThread = channel !== undefined && isThread(channel)
  return holds(member, isInThread ? BITS.SendMessagesInThreads : BITS.SendMessages)
}

/**
 * Whether the person may write in the channel of the thread that they are in, whose permissions hold in the thread too.
 * @param used as it came over the gateway
 */
export function mayWriteInParent({ member }: Used): boolean {
  return holds(member, BITS.SendMessages)
}

function holds(member: Used['member'], permission: bigint): boolean {
  if (member === undefined) return true
  return (BigInt(member.permissions) & (permission | BITS.Administrator)) !== 0n
}

/**
 * Why an answer cannot be shared with all who read there. Where only the person has added the app, and the server does
 * not let its members' own apps speak, Discord shows what it posts to the person alone.
 * https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 * @param used as it came over the gateway
 * @returns the line of the table of errors that says so; null where it can be shared
 */
export function whyNotShared(used: Used): ErrorCode | null {
  const { authorizing_integration_owners: owners, member } = used
  if (member === undefined) return null
  if (!mayWrite(used)) return 'may-not-write'
  if (owners['0'] !== undefined) return null
  const speaks = (BigInt(member.permissions) & BITS.UseExternalApps) !== 0n
  return speaks ? null : 'share-not-allowed'
}
