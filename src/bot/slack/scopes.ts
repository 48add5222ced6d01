// What the bot token must be allowed to do, and why. The manifest asks for these and no others.

/** https://docs.slack.dev/reference/scopes */
export const NEEDED_SCOPES = {
  /** https://docs.slack.dev/reference/scopes/commands */
  commands:
    'people type /quad and use the shortcuts; answers go through the address that comes with each',
  /** https://docs.slack.dev/reference/scopes/app_mentions.read */
  'app_mentions:read': 'Slack passes on the messages that mention the bot, and no others',
  /** https://docs.slack.dev/reference/scopes/im.history */
  'im:history': 'Slack passes on what people write to the bot in direct messages',
  /** https://docs.slack.dev/reference/scopes/chat.write */
  'chat:write':
    'the bot answers mentions and direct messages, posts digests, and brings files in direct messages',
  /** https://docs.slack.dev/reference/scopes/files.write */
  'files:write': 'a file that `export` makes, and pictures of the record, are uploaded',
} as const satisfies Readonly<Record<string, string>>

/** What only the manifest with the agent panel asks for besides; without it everything else works. */
export const AGENT_SCOPES = {
  /** https://docs.slack.dev/reference/scopes/assistant.write */
  'assistant:write':
    'the agent panel has questions to start with, and its conversations have titles',
} as const satisfies Readonly<Record<string, string>>

/**
 * What no manifest asks for, and what more works where somebody grants it all the same. The bot finds out by
 * itself.
 */
export const OPTIONAL_SCOPES = {
  /** https://docs.slack.dev/reference/scopes/users.read */
  'users:read':
    'digests begin in the time zone of your profile, and whoever manages the workspace may list all of its digests and change those that are kept for admins',
  /** https://docs.slack.dev/reference/scopes/channels.history */
  'channels:history':
    'a digest that Slack may have posted without saying so is looked for in its public channel, and needs nobody to decide',
  /** https://docs.slack.dev/reference/scopes/groups.history */
  'groups:history': 'the same in private channels',
  /** https://docs.slack.dev/reference/scopes/metadata.message.read */
  'metadata.message:read': 'what digests are known by is shown to the bot; both need it',
} as const satisfies Readonly<Record<string, string>>

export type Scope = keyof typeof NEEDED_SCOPES | keyof typeof AGENT_SCOPES

/** What Slack tells the bot of, and the scope that lets it; null where none is needed. */
export const EVENTS = {
  /** https://docs.slack.dev/reference/events/app_home_opened */
  app_home_opened: null,
  /** https://docs.slack.dev/reference/events/app_mention */
  app_mention: 'app_mentions:read',
  /** https://docs.slack.dev/reference/events/message.im */
  'message.im': 'im:history',
  /** https://docs.slack.dev/reference/events/app_uninstalled */
  app_uninstalled: null,
  /** https://docs.slack.dev/reference/events/tokens_revoked */
  tokens_revoked: null,
} as const satisfies Readonly<Record<string, Scope | null>>
