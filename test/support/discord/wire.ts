import { everyComponent } from './component.ts'
import { hasFlag } from './flags.ts'
import type { JsonObject } from './json.ts'
import type { MessageStore, StoredMessage } from './messages.ts'
import { withoutCode } from './pings.ts'
import { CHANNEL_TYPE } from './world.ts'
import type { StandInChannel, StandInGuild, StandInUser, World } from './world.ts'

const JOINED = '2024-01-01T00:00:00.000000+00:00'

/** A user as on the wire; the bot's own id gives the bot. */
export function wireUser(world: World, userId: string): JsonObject {
  const own = userId === world.applicationId
  const bot = own || world.users.get(userId)?.bot === true
  const name = own ? world.botName : (world.users.get(userId)?.name ?? userId)
  return {
    id: userId,
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot,
    public_flags: 0,
  }
}

/** A member without their user. */
export function wirePartialMember(permissions?: bigint): JsonObject {
  return {
    roles: [],
    nick: null,
    avatar: null,
    joined_at: JOINED,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
    permissions: permissions?.toString(),
  }
}

/** A member with their user. */
export function wireMember(world: World, user: StandInUser): JsonObject {
  return { ...wirePartialMember(user.permissions), user: wireUser(world, user.id) }
}

/** A channel; the bot's permissions are written as an overwrite for the bot. */
export function wireChannel(world: World, channel: StandInChannel): JsonObject {
  const { id, name, type, guildId, parentId, recipientId, appPermissions } = channel
  if (recipientId !== undefined)
    return { id, type, last_message_id: null, flags: 0, recipients: [wireUser(world, recipientId)] }
  const all = (1n << 53n) - 1n
  const thread = type === CHANNEL_TYPE.PUBLIC_THREAD
  return {
    id,
    type,
    name,
    guild_id: guildId,
    parent_id: parentId ?? null,
    last_message_id: null,
    position: 0,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    flags: 0,
    ...(thread
      ? {
          owner_id: world.applicationId,
          message_count: 0,
          member_count: 1,
          thread_metadata: {
            archived: channel.archived,
            auto_archive_duration: 1440,
            archive_timestamp: JOINED,
            locked: channel.locked,
          },
        }
      : {
          permission_overwrites: [
            {
              id: world.applicationId,
              type: 1,
              allow: appPermissions.toString(),
              deny: (all & ~appPermissions).toString(),
            },
          ],
        }),
  }
}

/** A guild as in GUILD_CREATE, https://docs.discord.com/developers/events/gateway-events#guild-create */
export function wireGuild(world: World, guild: StandInGuild): JsonObject {
  const role = (id: string, name: string, permissions: string): JsonObject => ({
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions,
    managed: false,
    mentionable: false,
    flags: 0,
  })
  const bot = { ...wirePartialMember(), user: wireUser(world, world.applicationId) }
  const users = Array.from(world.users.values())
  const channels = world.channelsOf(guild.id)
  const threads = channels.filter((one) => one.type === CHANNEL_TYPE.PUBLIC_THREAD)
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: users[0]?.id ?? world.applicationId,
    preferred_locale: guild.locale,
    features: [],
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: users.length + 1,
    members: [bot, ...users.map((user) => wireMember(world, user))],
    channels: channels
      .filter((one) => one.type !== CHANNEL_TYPE.PUBLIC_THREAD)
      .map((one) => wireChannel(world, one)),
    threads: threads.map((one) => wireChannel(world, one)),
    roles: [
      role(guild.id, '@everyone', '0'),
      ...guild.roles.map((one) => role(one.id, one.name, '0')),
    ],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    emojis: [],
    stickers: [],
  }
}

/** A message as REST answers with it, https://docs.discord.com/developers/resources/message#message-object */
export function wireMessage(
  world: World,
  messages: MessageStore,
  message: StoredMessage,
): JsonObject {
  const text = message.content
  const answered = message.replyTo === undefined ? undefined : messages.get(message.replyTo)
  const byPerson = message.origin === 'user'
  const mentioned = [
    ...Array.from(withoutCode(text).matchAll(/<@!?(\d+)>/g), (match) => match[1] ?? ''),
    // A person's reply mentions the author unless they switch it off.
    ...(byPerson && answered !== undefined ? [answered.authorId] : []),
  ]
  return {
    id: message.id,
    channel_id: message.channelId,
    author: wireUser(world, message.authorId),
    content: text,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp:
      message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: byPerson && /@(?:everyone|here)\b/.test(text),
    mentions: Array.from(new Set(mentioned), (id) => wireUser(world, id)),
    mention_roles: Array.from(text.matchAll(/<@&(\d+)>/g), (match) => match[1] ?? ''),
    attachments: message.attachments.map((file) => ({
      id: file.id,
      filename: file.filename,
      size: file.bytes.byteLength,
      url: attachmentUrl(message, file.id, file.filename),
      proxy_url: attachmentUrl(message, file.id, file.filename),
      content_type: file.contentType,
      description: file.description,
    })),
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: withMedia(message),
    pinned: false,
    type: messageType(message),
    flags: message.flags,
    nonce: message.nonce,
    ...(message.webhookId === undefined ? {} : { webhook_id: message.webhookId }),
    ...(message.origin === 'interaction'
      ? { webhook_id: world.applicationId, application_id: world.applicationId }
      : {}),
    ...forwarding(world, messages, message),
    ...(message.replyTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            message_id: message.replyTo,
            channel_id: message.channelId,
          },
          referenced_message:
            answered === undefined
              ? null
              : wireMessage(world, messages, { ...answered, replyTo: undefined }),
        }),
  }
}

/** What a snapshot has of the message that is forwarded,
 * https://docs.discord.com/developers/resources/message#message-snapshot-object */
const SNAPSHOT = [
  'type',
  'content',
  'embeds',
  'attachments',
  'timestamp',
  'edited_timestamp',
  'flags',
  'mentions',
  'mention_roles',
  'components',
]

function forwarding(world: World, messages: MessageStore, { forwarded }: StoredMessage) {
  if (forwarded === undefined) return {}
  const wire = wireMessage(world, messages, forwarded)
  const snapshot = Object.fromEntries(SNAPSHOT.map((member) => [member, wire[member]]))
  const { id, channelId } = forwarded
  return {
    message_reference: { type: 1, message_id: id, channel_id: channelId },
    message_snapshots: [{ message: snapshot }],
  }
}

function messageType(message: StoredMessage): number {
  if (message.origin === 'interaction') return 20
  return message.replyTo === undefined ? 0 : 19
}

function attachmentUrl(message: StoredMessage, id: string, filename: string): string {
  return `https://cdn.discordapp.com/attachments/${message.channelId}/${id}/${filename}`
}

/** Media get the addresses that Discord serves them from. */
function withMedia(message: StoredMessage): JsonObject[] {
  if (!hasFlag(message.flags, 'IS_COMPONENTS_V2')) return message.components
  const copy = structuredClone(message.components)
  for (const component of everyComponent(copy)) {
    for (const member of ['media', 'file']) {
      const item = component[member]
      if (typeof item === 'object' && item !== null && !Array.isArray(item))
        component[member] = { ...item, proxy_url: item['url'], content_type: 'image/png' }
    }
  }
  return copy
}
