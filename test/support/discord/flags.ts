/** Message flags, https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const MESSAGE_FLAGS = {
  SUPPRESS_EMBEDS: 1 << 2,
  EPHEMERAL: 1 << 6,
  LOADING: 1 << 7,
  SUPPRESS_NOTIFICATIONS: 1 << 12,
  IS_VOICE_MESSAGE: 1 << 13,
  IS_COMPONENTS_V2: 1 << 15,
} as const

/** The name of a message flag. */
export type MessageFlagName = keyof typeof MESSAGE_FLAGS

/** Whether a message's flags hold one. */
export function hasFlag(flags: number, name: MessageFlagName): boolean {
  return (flags & MESSAGE_FLAGS[name]) !== 0
}
