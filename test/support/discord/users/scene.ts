import { botSees } from '../announce.ts'
import type { RegisteredCommand } from '../commands.ts'
import type { JsonObject } from '../json.ts'
import { DOCS } from '../limits.ts'
import { holds, mayWriteIn } from '../permissions.ts'
import type { Stand } from '../stand.ts'
import { wireChannel, wireMember, wireUser } from '../wire.ts'
import { CHANNEL_TYPE } from '../world.ts'
import type { StandInChannel, StandInGuild, StandInUser } from '../world.ts'
import { ClientRefusal, wanted } from './refusal.ts'

/** Where a user acts: in a server, in a conversation with the bot, or in one with others. */
export type Context = 'guild' | 'bot-dm' | 'private-channel'

/** Who acts where. Left out: the first user, in the first channel of the first guild. */
export interface ActorSpec {
  userId?: string
  channelId?: string
  /** Default: what the channel is, else `guild`. */
  context?: Context
  locale?: string
}

/** Who acts where, found. */
export interface Scene {
  user: StandInUser
  channel: StandInChannel
  guild?: StandInGuild
  context: Context
  locale: string
  /** Whether the app is in the guild (or the user talks to the bot itself). */
  guildInstalled: boolean
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export const CONTEXT_NUMBER = { guild: 0, 'bot-dm': 1, 'private-channel': 2 } as const

/** Finds who acts where, or refuses what cannot be. */
export function findScene(stand: Stand, spec: ActorSpec): Scene {
  const { world } = stand
  const firstUser = world.users.keys().next().value
  const userId = wanted(spec.userId ?? firstUser, 'there is no user')
  const user = wanted(world.users.get(userId), `no user ${userId}`)
  const channel = findChannel(stand, spec, user)
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId)
  const context = contextOf(channel)
  if (spec.context !== undefined && spec.context !== context)
    throw new ClientRefusal(`channel ${channel.name} is of context ${context}`)
  return {
    user,
    channel,
    ...(guild === undefined ? {} : { guild }),
    context,
    locale: spec.locale ?? user.locale,
    guildInstalled: context === 'guild' ? guild?.hasApp === true : context === 'bot-dm',
  }
}

function findChannel(stand: Stand, spec: ActorSpec, user: StandInUser): StandInChannel {
  const { world } = stand
  if (spec.channelId !== undefined)
    return wanted(world.channels.get(spec.channelId), `no channel ${spec.channelId}`)
  if (spec.context === 'bot-dm') return world.directMessage(user.id)
  if (spec.context === 'private-channel') return world.privateChannel(user.id)
  const first = world.channels.values().find((one) => one.guildId !== undefined)
  return wanted(first, 'there is no channel in a guild')
}

function contextOf(channel: StandInChannel): Context {
  if (channel.type === CHANNEL_TYPE.DM) return 'bot-dm'
  return channel.type === CHANNEL_TYPE.GROUP_DM ? 'private-channel' : 'guild'
}

/** Which installations let the user use the command here: 0 the guild's, 1 their own. */
export function installations(stand: Stand, scene: Scene, command?: RegisteredCommand): (0 | 1)[] {
  const set = command?.['integration_types']
  const types = Array.isArray(set) ? set : stand.options.integrationTypes
  const found: (0 | 1)[] = []
  if (scene.guildInstalled && types.includes(0)) found.push(0)
  if (scene.user.installedApp && types.includes(1)) found.push(1)
  return found
}

/** Refuses a command that the client would not offer to this user in this place. */
export function refuseInvisible(stand: Stand, scene: Scene, command: RegisteredCommand): void {
  const { context, user, guild } = scene
  const contexts = command['contexts']
  if (Array.isArray(contexts) && !contexts.includes(CONTEXT_NUMBER[context]))
    throw new ClientRefusal(`/${command.name} is not offered in ${context} (${DOCS.command})`)
  if (installations(stand, scene, command).length === 0)
    throw new ClientRefusal(
      `/${command.name} is not offered here: neither the server nor the user has the app`,
    )
  if (guild === undefined) return
  // Missing Permissions, whoever else may use application commands there,
  // https://github.com/discord/discord-api-docs/issues/6761
  if (!mayWriteIn(scene.channel, user.permissions))
    throw new ClientRefusal(`${user.name} may not write here, so /${command.name} is refused`)
  const needed = command['default_member_permissions']
  if (typeof needed !== 'string') return
  const all = BigInt(needed)
  if ((user.permissions & all) === all && all !== 0n) return
  if (!holds(user.permissions, 'ADMINISTRATOR'))
    throw new ClientRefusal(`/${command.name} needs permissions that ${user.name} has not`)
}

/** How many follow-ups the bot has: 5 where the app is only the user's,
 * https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message */
export function followUpLimit(scene: Scene): { followUpLimit?: number } {
  return scene.guildInstalled ? {} : { followUpLimit: 5 }
}

/** The members that every INTERACTION_CREATE has, but for id, token, type and data,
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
export function scenePayload(stand: Stand, scene: Scene, types: readonly (0 | 1)[]): JsonObject {
  const { world } = stand
  const { user, channel, guild, context, locale } = scene
  const owners: JsonObject = {}
  if (types.includes(0)) owners['0'] = guild?.id ?? '0'
  if (types.includes(1)) owners['1'] = user.id
  const visible = botSees(stand, channel)
  return {
    version: 1,
    application_id: world.applicationId,
    channel_id: channel.id,
    channel: {
      ...wireChannel(world, channel),
      permission_overwrites: undefined,
      permissions: user.permissions.toString(),
    },
    ...(guild === undefined
      ? { user: wireUser(world, user.id) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: wireMember(world, user),
        }),
    app_permissions: (visible ? channel.appPermissions : 0n).toString(),
    locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: CONTEXT_NUMBER[context],
    attachment_size_limit: 10 * 1024 * 1024,
  }
}
