// A message -> what it says, and whether it asks us something.

import { ComponentType, MessageType } from 'discord.js'
import type { APIMessage, GatewayMessageCreateDispatchData } from 'discord.js'
import { neutral } from '../../briefings/index.ts'

/** What people write; everything else is Discord's own news, such as a pinned message. */
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply])

/**
 * Reads what a message says.
 * @param message any message
 * @returns its text, else that of its components or embeds; empty without any
 */
export function messageText({
  content,
  components = [],
  embeds,
}: Pick<APIMessage, 'content' | 'components' | 'embeds'>): string {
  if (content !== '') return content
  const shown = components
    .flatMap((one) => (one.type === ComponentType.Container ? one.components : [one]))
    .flatMap((one) => (one.type === ComponentType.TextDisplay ? [one.content] : []))
  if (shown.length > 0) return shown.join('\n')
  return embeds.flatMap(({ title = '', description = '' }) => [title, description]).join('\n')
}

/**
 * Reads what a message asks us: one to us directly, or one that names us. A message to everyone or to a
 * role, a reply that does not name us, and whatever no person wrote ask nothing.
 * @param message as it came over the gateway
 * @param ownId our own id; null before it is known
 * @returns the question, on one line, empty for nothing but our name; null where we are not asked
 */
export function askedIn(
  message: GatewayMessageCreateDispatchData,
  ownId: string | null,
): string | null {
  const { author, webhook_id: webhook, type, content, mentions, guild_id: guildId } = message
  const isPerson = author.bot !== true && author.system !== true && webhook === undefined
  if (ownId === null || !isPerson || !WRITTEN.has(type)) return null
  // https://docs.discord.com/developers/reference#message-formatting
  const rest = content.replaceAll(new RegExp(`<@!?${ownId}>`, 'g'), ' ')
  const isNamed = rest !== content && mentions.some(({ id }) => id === ownId)
  if (guildId !== undefined && !isNamed) return null
  return neutral(rest)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;]+/, '')
    .trim()
}
