// What the bot may do in a channel, reckoned from roles and overwrites as Discord does it.
// https://docs.discord.com/developers/topics/permissions#permission-overwrites

import { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import { holdsThreads, isThread } from '../channel-kinds.ts'
import { BITS } from '../permission-bits.ts'

const bits = z.string().regex(/^\d+$/).transform(BigInt)

export const guildSchema = z.looseObject({
  id: z.string(),
  owner_id: z.string(),
  roles: z.array(z.looseObject({ id: z.string(), permissions: bits })),
})

export const memberSchema = z.looseObject({ roles: z.array(z.string()) })

export const channelSchema = z.looseObject({
  id: z.string(),
  type: z.int(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  last_message_id: z.string().nullish(),
  permission_overwrites: z
    .array(z.looseObject({ id: z.string(), allow: bits, deny: bits }))
    .default([]),
  thread_metadata: z
    .looseObject({ archived: z.boolean(), locked: z.boolean().default(false) })
    .optional(),
})

export type Guild = z.infer<typeof guildSchema>
export type Member = z.infer<typeof memberSchema>
export type Channel = z.infer<typeof channelSchema>

const ALL = (1n << 64n) - 1n

/**
 * What somebody holds in a channel.
 * @param self their id
 * @param guild the server
 * @param member their roles in it
 * @param channel the channel; for a thread, the channel that it belongs to
 * @returns permissions as Discord counts them
 */
export function heldIn(self: string, guild: Guild, member: Member, channel: Channel): bigint {
  const roleIds = new Set([guild.id, ...member.roles])
  const base = guild.roles
    .filter(({ id }) => roleIds.has(id))
    .reduce((held, { permissions }) => held | permissions, 0n)
  if (guild.owner_id === self || (base & BITS.Administrator) !== 0n) return ALL
  const { permission_overwrites: all } = channel
  const groups = [
    all.filter(({ id }) => id === guild.id),
    all.filter(({ id }) => id !== guild.id && roleIds.has(id)),
    all.filter(({ id }) => id === self),
  ]
  return groups.reduce((held, group) => {
    const deny = group.reduce((denied, each) => denied | each.deny, 0n)
    const allow = group.reduce((allowed, each) => allowed | each.allow, 0n)
    return (held & ~deny) | allow
  }, base)
}

/**
 * What keeps digests from being posted.
 * @param held permissions in the channel
 * @param channel where they are to be posted
 * @returns a line of the table of errors for the first that is missing; null where nothing is
 */
export function missingForDigests(held: bigint, channel: Pick<Channel, 'type'>): ErrorCode | null {
  const lacks = (bit: bigint): boolean => (held & bit) === 0n
  if (lacks(BITS.ViewChannel)) return 'discord-no-view'
  if (isThread(channel)) {
    if (lacks(BITS.SendMessagesInThreads)) return 'discord-no-send-in-thread'
  } else if (lacks(BITS.SendMessages)) {
    return 'discord-no-send'
  }
  if (lacks(BITS.EmbedLinks)) return 'discord-no-links'
  return holdsThreads(channel) ? missingForThreads(lacks) : null
}

function missingForThreads(lacks: (bit: bigint) => boolean): ErrorCode | null {
  const lacksSending = lacks(BITS.SendMessagesInThreads)
  if (!lacks(BITS.CreatePublicThreads)) return lacksSending ? 'discord-no-send-in-threads' : null
  return lacksSending ? 'discord-no-threads' : 'discord-no-new-threads'
}
