// Whether digests can be posted in a channel of Discord, and where a posted one is.

import { Routes } from 'discord.js'
import type { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import type { Access, Channels } from '../../subscriptions/desk/asker.ts'
import type { Place } from '../../subscriptions/model.ts'
import { isThread } from '../channel-kinds.ts'
import {
  channelSchema,
  guildSchema,
  heldIn,
  memberSchema,
  missingForDigests,
} from './held-permissions.ts'
import type { Channel } from './held-permissions.ts'
import type { Line } from './line.ts'
import type { Self } from './self.ts'

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const UNKNOWN_CHANNEL = 10003
const UNKNOWN_GUILD = 10004
const MISSING_ACCESS = 50001

/** What came of a question; `refused` with Discord's code. */
type Read<Body> =
  | { readonly kind: 'read'; readonly body: Body }
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'unsure' }

const UNSURE: Access = { kind: 'unsure' }

/**
 * Makes what tells about channels, as Discord has them now.
 * @param line to Discord
 * @param self who we are there
 * @returns the channels
 */
export function createDiscordChannels(line: Line, self: Self): Channels {
  const get = async <Body>(route: `/${string}`, schema: z.ZodType<Body>): Promise<Read<Body>> => {
    const reply = await line.call({ method: 'GET', route })
    if (reply.kind === 'refused') return reply
    if (reply.kind !== 'ok') return { kind: 'unsure' }
    const { data } = schema.safeParse(reply.body)
    return data === undefined ? { kind: 'unsure' } : { kind: 'read', body: data }
  }

  const isInServer = async (workspace: string): Promise<boolean | null> => {
    const guild = await get(Routes.guild(workspace), guildSchema)
    if (guild.kind === 'read') return true
    if (guild.kind === 'unsure') return null
    return guild.code === UNKNOWN_GUILD || guild.code === MISSING_ACCESS ? false : null
  }

  /** Of a channel that cannot be looked at. */
  const whyHidden = async (code: number, workspace: string): Promise<Access> => {
    if (code === UNKNOWN_CHANNEL) return closed('discord-channel-gone')
    if (code !== MISSING_ACCESS) return UNSURE
    const isIn = await isInServer(workspace)
    if (isIn === null) return UNSURE
    return closed(isIn ? 'discord-no-view' : 'discord-server-gone')
  }

  const permitted = async (workspace: string, channel: Channel): Promise<Access> => {
    const { id } = await self.get()
    const parentId = isThread(channel) ? channel.parent_id : null
    const [guild, member, parent] = await Promise.all([
      get(Routes.guild(workspace), guildSchema),
      get(Routes.guildMember(workspace, id), memberSchema),
      parentId === null || parentId === undefined
        ? ({ kind: 'read', body: channel } as const)
        : get(Routes.channel(parentId), channelSchema),
    ])
    if (guild.kind !== 'read' || member.kind !== 'read' || parent.kind !== 'read') return UNSURE
    const held = heldIn(id, guild.body, member.body, parent.body)
    const missing = missingForDigests(held, channel)
    return missing === null ? { kind: 'open' } : closed(missing)
  }

  const accessTo = async ({ workspace, channel: id }: Place): Promise<Access> => {
    const channel = await get(Routes.channel(id), channelSchema)
    if (channel.kind === 'unsure') return UNSURE
    if (channel.kind === 'refused') return whyHidden(channel.code, workspace)
    const { thread_metadata: thread } = channel.body
    if (thread?.archived === true && thread.locked) return closed('discord-thread-closed')
    return permitted(workspace, channel.body)
  }

  return {
    async access(place) {
      try {
        return await accessTo(place)
      } catch {
        return UNSURE
      }
    },
    async link({ workspace, channel }, message) {
      return `https://discord.com/channels/${workspace}/${channel}/${message}`
    },
  }
}

function closed(code: ErrorCode): Access {
  return { kind: 'closed', code }
}
