// Who asks about digests in Discord, and where.

import { InteractionType } from 'discord.js'
import type { APIInteraction, Client } from 'discord.js'
import type { Asker } from '../../subscriptions/desk/asker.ts'
import { isInOwnServer, managesServer, mayWrite } from '../member-rights.ts'

/**
 * Whoever used a command, a button or a form.
 * @param interaction as it came over the gateway
 * @returns the asker; null outside of a server that has the bot, where no digest can be posted
 */
export function askerOf(interaction: APIInteraction): Asker | null {
  const { id, type, guild_id: workspace, channel, member } = interaction
  if (workspace === undefined || !isInOwnServer(interaction)) return null
  if (channel === undefined || member === undefined) return null
  return {
    place: { surface: 'discord', workspace, channel: channel.id },
    person: member.user.id,
    isAdmin: managesServer(BigInt(member.permissions)),
    mayWrite: mayWrite(interaction),
    isPressed: type === InteractionType.MessageComponent,
    // Discord tells nobody's zone, and a language is none.
    zone: null,
    request: id,
  }
}

/** A message in a server. */
export interface AskingMessage {
  readonly id: string
  readonly channelId: string
  readonly guildId: string
  readonly userId: string
  /** The roles of whoever wrote it. */
  readonly roleIds: readonly string[]
}

/**
 * Whoever wrote a message.
 * @param message the message
 * @param client knows the roles of the server
 * @returns the asker
 */
export function askerOfMessage(message: AskingMessage, client: Client): Asker {
  const { id, channelId, guildId, userId, roleIds } = message
  const guild = client.guilds.cache.get(guildId)
  const held = [guildId, ...roleIds].reduce(
    (bits, role) => bits | (guild?.roles.cache.get(role)?.permissions.bitfield ?? 0n),
    0n,
  )
  return {
    place: { surface: 'discord', workspace: guildId, channel: channelId },
    person: userId,
    isAdmin: guild?.ownerId === userId || managesServer(held),
    // They did.
    mayWrite: true,
    zone: null,
    request: id,
  }
}
