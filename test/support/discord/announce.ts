import { hasFlag } from './flags.ts'
import { INTENTS } from './gateway-codes.ts'
import { messageIntent, withIntent } from './gateway.ts'
import type { JsonObject } from './json.ts'
import type { StoredMessage } from './messages.ts'
import { holds } from './permissions.ts'
import { withoutCode } from './pings.ts'
import type { Stand } from './stand.ts'
import { wireChannel, wireGuild, wireMember, wireMessage, wirePartialMember } from './wire.ts'
import type { StandInChannel, StandInGuild } from './world.ts'

/** Tells the bots that a message was written or changed, as far as their intents let them know,
 * https://docs.discord.com/developers/events/gateway#message-content-intent */
export function announceMessage(
  stand: Stand,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: StoredMessage,
): void {
  const { world, gateway, messages } = stand
  const channel = world.channels.get(message.channelId)
  if (channel === undefined || !botSees(stand, channel)) return
  if (hasFlag(message.flags, 'EPHEMERAL')) return
  const { guildId } = channel
  // https://docs.discord.com/developers/topics/permissions#implicit-permissions
  if (guildId !== undefined && !holds(channel.appPermissions, 'VIEW_CHANNEL')) return
  const author = world.users.get(message.authorId)
  const member =
    author === undefined ? wirePartialMember() : { ...wireMember(world, author), user: undefined }
  const whole = { ...wireMessage(world, messages, message), channel_type: channel.type }
  const full: JsonObject = guildId === undefined ? whole : { ...whole, guild_id: guildId, member }
  const own = message.authorId === world.applicationId
  const answered = message.replyTo === undefined ? undefined : messages.get(message.replyTo)
  const text = withoutCode(message.content)
  const mentioned =
    text.includes(`<@${world.applicationId}>`) ||
    text.includes(`<@!${world.applicationId}>`) ||
    (answered?.authorId === world.applicationId && answered.origin === 'channel')
  gateway.dispatch({
    event,
    shape(intents) {
      if ((intents & messageIntent(guildId !== undefined)) === 0) return undefined
      const readable =
        own || mentioned || guildId === undefined || (intents & INTENTS.MESSAGE_CONTENT) !== 0
      return readable ? full : { ...full, content: '', embeds: [], attachments: [], components: [] }
    },
  })
}

/** Tells the bots that a message is gone. */
export function announceDeletion(stand: Stand, message: StoredMessage): void {
  const channel = stand.world.channels.get(message.channelId)
  if (channel === undefined || hasFlag(message.flags, 'EPHEMERAL')) return
  const data = { id: message.id, channel_id: channel.id, guild_id: channel.guildId }
  const intent = messageIntent(channel.guildId !== undefined)
  stand.gateway.dispatch({ event: 'MESSAGE_DELETE', shape: withIntent(intent, data) })
}

/** Tells the bots about a channel or thread. */
export function announceChannel(
  stand: Stand,
  event:
    | 'CHANNEL_CREATE'
    | 'CHANNEL_UPDATE'
    | 'CHANNEL_DELETE'
    | 'THREAD_CREATE'
    | 'THREAD_UPDATE'
    | 'THREAD_DELETE',
  channel: StandInChannel,
): void {
  const data = wireChannel(stand.world, channel)
  stand.gateway.dispatch({ event, shape: withIntent(INTENTS.GUILDS, data) })
}

/** Tells the bots that what a role may do has changed. */
export function announceRole(stand: Stand, guildId: string): void {
  const data = { guild_id: guildId, role: { id: guildId, name: '@everyone', permissions: '0' } }
  stand.gateway.dispatch({ event: 'GUILD_ROLE_UPDATE', shape: withIntent(INTENTS.GUILDS, data) })
}

/** Tells the bots that they are in a guild. */
export function announceGuild(stand: Stand, guild: StandInGuild): void {
  const data = wireGuild(stand.world, guild)
  stand.gateway.dispatch({ event: 'GUILD_CREATE', shape: withIntent(INTENTS.GUILDS, data) })
}

/** Tells the bots that they are out of a guild, or that it cannot be reached. */
export function announceGuildGone(stand: Stand, guildId: string, unavailable: boolean): void {
  const data: JsonObject = unavailable ? { id: guildId, unavailable } : { id: guildId }
  stand.gateway.dispatch({ event: 'GUILD_DELETE', shape: withIntent(INTENTS.GUILDS, data) })
}

/** Whether the bot is there at all: a member of the guild, or part of the conversation. */
export function botSees(stand: Stand, channel: StandInChannel): boolean {
  if (channel.guildId === undefined) return channel.type === 1
  return stand.world.guilds.get(channel.guildId)?.hasApp === true
}
