// Why no digest comes to a channel of Discord.

import type { ErrorWords } from './words.ts'

const DISCORD_PERMISSION =
  'Whoever manages the server can give it in the settings of the channel, under Permissions.'

export const DISCORD_DIGESTS = {
  'discord-no-server': {
    message: 'Digests are for a channel of a server that has Quad Brief.',
    fix: 'Type it in such a channel; whoever manages a server can add Quad Brief to it.',
  },
  'discord-no-view': {
    message: 'Quad Brief cannot see this channel: it lacks the permission View Channel there.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-send': {
    message:
      'Quad Brief may not write in this channel: it lacks the permission Send Messages there.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-send-in-thread': {
    message:
      'Quad Brief may not write in this thread: it lacks the permission Send Messages in Threads there.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-links': {
    message:
      'Quad Brief may not show sources in this channel: it lacks the permission Embed Links there.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-threads': {
    message:
      'A long digest goes on in a thread, and Quad Brief lacks the permissions for it in this channel: Create Public Threads and Send Messages in Threads.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-new-threads': {
    message:
      'A long digest goes on in a thread, and Quad Brief lacks a permission for it in this channel: Create Public Threads.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-send-in-threads': {
    message:
      'A long digest goes on in a thread, and Quad Brief lacks a permission for it in this channel: Send Messages in Threads.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-permission': {
    message: 'Discord does not let Quad Brief post in this channel.',
    fix: 'Whoever manages the server can give it View Channel, Send Messages, Embed Links, Create Public Threads and Send Messages in Threads there.',
  },
  'discord-channel-gone': {
    message: 'The channel was deleted.',
    fix: 'Subscribe in another channel.',
  },
  'discord-channel-kind': {
    message: 'Nothing can be posted in a channel of this kind.',
    fix: 'Subscribe in a text channel.',
  },
  'discord-server-gone': {
    message: 'Quad Brief was removed from the server.',
    fix: 'Add it again within 30 days, and the digests go on as they were; after that they are forgotten.',
  },
  'discord-thread-closed': {
    message: 'The thread is closed and locked.',
    fix: 'Have it opened by somebody who manages it, or subscribe in another channel.',
  },
  'discord-digest-deleted': {
    message: 'The digest was deleted before the rest of it could be posted.',
    fix: 'Type “digest” to have one posted now.',
  },
  'discord-digest-malformed': {
    message: 'Discord does not take the digest in this form.',
    fix: 'The next one may pass. Please tell whoever runs this bot, who finds the reason in its log.',
  },
  'discord-digest-blocked': {
    message:
      'The digest was blocked by the moderation of the server or by Discord’s filter of links.',
    fix: 'Whoever manages the server can exempt Quad Brief under AutoMod.',
  },
  'discord-digest-refused': {
    message: 'Discord refused the digest for a reason that Quad Brief does not know.',
    fix: 'The next one may pass. Please tell whoever runs this bot, who finds the reason in its log.',
  },
} as const satisfies Record<string, ErrorWords>
