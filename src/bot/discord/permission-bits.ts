// Discord's bits for permissions, written out since those of discord.js exist only once that library is loaded.
// https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags

/** By the names that discord.js gives them. */
export const BITS = {
  Administrator: 1n << 3n,
  ManageGuild: 1n << 5n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
  UseExternalApps: 1n << 50n,
} as const
