// A message -> what it says, and whether it asks us something.

import { MessageType } from 'discord.js'
import type { APIMessage, GatewayMessageCreateDispatchData } from 'discord.js'
import { neutral } from '../../briefings/index.ts'
import { readMarkdown } from './read-markdown.ts'
import { textDisplaysIn } from './text-displays.ts'
import { COMMAND_NAME } from './typed-command.ts'

/** What people write; everything else is Discord's own news, such as a pinned message. */
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply])

/** What of a message has its words; a forwarded one has them in its snapshots. */
type Worded = Pick<APIMessage, 'content' | 'components' | 'embeds' | 'mentions'> &
  Partial<Pick<APIMessage, 'message_snapshots'>>

/**
 * Reads what a message says, as people read it. Who is asked, and who has shared an answer of ours, is left out.
 * @param message any message
 * @param ownId our own id
 * @returns its text, else that of its components, its embeds or the message that it forwards; empty without any
 */
export function messageText(message: Worded, ownId: string): string {
  const { mentions, message_snapshots: forwarded = [] } = message
  const names = new Map(
    mentions
      .filter(({ id }) => id !== ownId)
      .map(({ id, username, global_name: name }) => [id, name ?? username]),
  )
  const text = readMarkdown(markdownOf(message).replaceAll(SHARED_BY, ''), names).trim()
  const [{ message: original } = {}] = forwarded
  return text === '' && original !== undefined ? messageText(original, ownId) : text
}

const SHARED_BY = /^-# Shared by <@\d+>\n/gm

function markdownOf({ content, components = [], embeds }: Worded): string {
  if (content !== '') return content
  const shown = textDisplaysIn(components).map((text) => text.content)
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
  return neutral(rest.replace(CHOSEN_COMMAND, '/$1'))
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;]+/, '')
    .replace(OWN_COMMAND, '')
    .trim()
}

/** A command that was chosen from Discord's list, in a message. */
const CHOSEN_COMMAND = /<\/([^:>]+):\d+>/g

/** A command in a message is text: what stands behind it asks as much. */
const OWN_COMMAND = new RegExp(`^/${COMMAND_NAME}(?![^\\s])\\s*`, 'i')
