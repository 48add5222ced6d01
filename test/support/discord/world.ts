import {
  DEFAULT_APP_PERMISSIONS,
  DEFAULT_MEMBER_PERMISSIONS,
  DIRECT_MESSAGE_PERMISSIONS,
  permissions,
} from './permissions.ts'

/** A person. */
export interface StandInUser {
  id: string
  name: string
  locale: string
  /** What the user may do in guilds. */
  permissions: bigint
  /** Whether the user added the app to their own account (USER_INSTALL). */
  installedApp: boolean
  acceptsDirectMessages: boolean
  /** Whether it is another bot. */
  bot: boolean
}

/** Channel types, https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
export const CHANNEL_TYPE = {
  GUILD_TEXT: 0,
  DM: 1,
  GROUP_DM: 3,
  GUILD_ANNOUNCEMENT: 5,
  PUBLIC_THREAD: 11,
} as const

/** A channel, a thread, or a direct message. */
export interface StandInChannel {
  id: string
  name: string
  type: number
  guildId?: string
  /** The channel that a thread belongs to. */
  parentId?: string
  /** The other person of a direct message. */
  recipientId?: string
  /** What the bot may do here. */
  appPermissions: bigint
  archived: boolean
  /** An archived thread that is locked takes no messages; any other one is opened by them. */
  locked: boolean
}

/** A server. */
export interface StandInGuild {
  id: string
  name: string
  locale: string
  /** Whether the app was added to the guild, so that the bot is a member. */
  hasApp: boolean
  /** What the bot's roles give it in the guild, before what channels say otherwise. */
  appPermissions: bigint
  roles: { id: string; name: string }[]
}

/** A guild as a test describes it; what is left out is made up. */
export interface GuildSpec {
  id?: string
  name?: string
  locale?: string
  hasApp?: boolean
  appPermissions?: bigint
  roles?: { id?: string; name: string }[]
  channels?: ChannelSpec[]
}

/** A channel as a test describes it. */
export interface ChannelSpec {
  id?: string
  name?: string
  type?: number
  appPermissions?: bigint
}

/** A person as a test describes them. */
export interface UserSpec {
  id?: string
  name?: string
  locale?: string
  permissions?: bigint
  /** Adds MANAGE_GUILD, which configuration commands usually ask for. */
  managesGuild?: boolean
  installedApp?: boolean
  acceptsDirectMessages?: boolean
  bot?: boolean
}

/** Who and what there is: guilds, channels, people. It tells nobody when it changes. */
export interface World {
  readonly applicationId: string
  readonly botName: string
  readonly guilds: Map<string, StandInGuild>
  readonly channels: Map<string, StandInChannel>
  readonly users: Map<string, StandInUser>
  addGuild(spec: GuildSpec): StandInGuild
  addChannel(guildId: string, spec: ChannelSpec): StandInChannel
  addUser(spec: UserSpec): StandInUser
  addThread(parent: StandInChannel, id: string, name: string): StandInChannel
  directMessage(userId: string): StandInChannel
  /** A conversation of the user with others, which the bot cannot see. */
  privateChannel(userId: string): StandInChannel
  channelsOf(guildId: string): StandInChannel[]
}

/** Creates a world without guilds. */
export function createWorld(nextId: () => string, applicationId: string, botName: string): World {
  const guilds = new Map<string, StandInGuild>()
  const channels = new Map<string, StandInChannel>()
  const users = new Map<string, StandInUser>()

  const addChannel = (channel: StandInChannel) => {
    channels.set(channel.id, channel)
    return channel
  }

  const personal = (userId: string, type: number, appPermissions: bigint) => {
    const known = channels.values().find((one) => one.type === type && one.recipientId === userId)
    const name = users.get(userId)?.name ?? userId
    return (
      known ??
      addChannel({
        id: nextId(),
        name,
        type,
        recipientId: userId,
        appPermissions,
        archived: false,
        locked: false,
      })
    )
  }

  return {
    applicationId,
    botName,
    guilds,
    channels,
    users,
    addGuild(spec) {
      const id = spec.id ?? nextId()
      const roles = spec.roles ?? []
      const guild: StandInGuild = {
        id,
        name: spec.name ?? `Guild ${guilds.size + 1}`,
        locale: spec.locale ?? 'en-US',
        hasApp: spec.hasApp ?? true,
        appPermissions: spec.appPermissions ?? DEFAULT_APP_PERMISSIONS,
        roles: roles.map((role) => ({ id: role.id ?? nextId(), name: role.name })),
      }
      guilds.set(id, guild)
      for (const channel of spec.channels ?? []) this.addChannel(id, channel)
      return guild
    },
    addChannel(guildId, spec) {
      return addChannel({
        id: spec.id ?? nextId(),
        name: spec.name ?? `channel-${channels.size + 1}`,
        type: spec.type ?? CHANNEL_TYPE.GUILD_TEXT,
        guildId,
        appPermissions: spec.appPermissions ?? DEFAULT_APP_PERMISSIONS,
        archived: false,
        locked: false,
      })
    },
    addUser(spec) {
      const own = spec.permissions ?? DEFAULT_MEMBER_PERMISSIONS
      const user: StandInUser = {
        id: spec.id ?? nextId(),
        name: spec.name ?? `user-${users.size + 1}`,
        locale: spec.locale ?? 'en-US',
        permissions: spec.managesGuild === true ? own | permissions('MANAGE_GUILD') : own,
        installedApp: spec.installedApp ?? false,
        acceptsDirectMessages: spec.acceptsDirectMessages ?? true,
        bot: spec.bot ?? false,
      }
      users.set(user.id, user)
      return user
    },
    addThread(parent, id, name) {
      const { guildId, appPermissions } = parent
      return addChannel({
        id,
        name,
        type: CHANNEL_TYPE.PUBLIC_THREAD,
        parentId: parent.id,
        ...(guildId === undefined ? {} : { guildId }),
        appPermissions,
        archived: false,
        locked: false,
      })
    },
    directMessage: (userId) =>
      personal(
        userId,
        CHANNEL_TYPE.DM,
        DIRECT_MESSAGE_PERMISSIONS | DEFAULT_APP_PERMISSIONS | permissions('USE_EXTERNAL_EMOJIS'),
      ),
    privateChannel: (userId) => personal(userId, CHANNEL_TYPE.GROUP_DM, DIRECT_MESSAGE_PERMISSIONS),
    channelsOf: (guildId) => Array.from(channels.values()).filter((one) => one.guildId === guildId),
  }
}
