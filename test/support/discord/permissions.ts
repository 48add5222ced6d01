/** The permission bits that matter here, https://docs.discord.com/developers/topics/permissions */
export const PERMISSIONS = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  USE_EXTERNAL_EMOJIS: 1n << 18n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
} as const

/** The name of a permission. */
export type PermissionName = keyof typeof PERMISSIONS

/** Adds permissions up to one bit set. */
export function permissions(...names: PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PERMISSIONS[name], 0n)
}

/** Whether a bit set holds a permission (an administrator holds all). */
export function holds(bits: bigint, name: PermissionName): boolean {
  return (bits & PERMISSIONS.ADMINISTRATOR) !== 0n || (bits & PERMISSIONS[name]) !== 0n
}

/** Whether somebody who holds these may write in a channel or thread,
 * https://docs.discord.com/developers/topics/permissions#permissions-for-threads */
export function mayWriteIn({ parentId }: { parentId?: string }, held: bigint): boolean {
  return holds(held, parentId === undefined ? 'SEND_MESSAGES' : 'SEND_MESSAGES_IN_THREADS')
}

/** What the bot may do in a channel unless a test says otherwise. */
export const DEFAULT_APP_PERMISSIONS = permissions(
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'USE_APPLICATION_COMMANDS',
  'CREATE_PUBLIC_THREADS',
  'SEND_MESSAGES_IN_THREADS',
)

/** What a member may do unless a test says otherwise. */
export const DEFAULT_MEMBER_PERMISSIONS = DEFAULT_APP_PERMISSIONS

/** What the bot has in direct messages and group messages of others, the `app_permissions` note in
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
export const DIRECT_MESSAGE_PERMISSIONS = permissions(
  'ATTACH_FILES',
  'EMBED_LINKS',
  'MENTION_EVERYONE',
)
