// What the person types in a channel -> whom it is for.

import type { ChannelId } from './workspace.ts'

export type Heard =
  /** A slash command, or a plain question in a channel: the answer is for the person alone. */
  | { readonly kind: 'command'; readonly line: string }
  /** A mention, or anything in direct messages: the answer is for all who are there. */
  | { readonly kind: 'mention'; readonly line: string }
  /** The bot is asked in. */
  | { readonly kind: 'invite' }
  /** A slash command of somebody else. */
  | { readonly kind: 'strange'; readonly name: string }

const COMMAND = /^\/quad(?:\s+|$)/i
const MENTION = /^@quad[\s-]?brief\b[\s,:]*/i
const INVITE = /^\/invite\s+@?quad[\s-]?brief\s*$/i

/**
 * Reads a line.
 * @param typed as it was typed
 * @param channel where
 * @returns whom it is for
 */
export function heard(typed: string, channel: ChannelId): Heard {
  const text = typed.trim()
  if (INVITE.test(text)) return { kind: 'invite' }
  if (COMMAND.test(text)) return { kind: 'command', line: text.replace(COMMAND, '').trim() }
  if (text.startsWith('/')) return { kind: 'strange', name: text.split(/\s/, 1).join('') }
  const line = text.replace(MENTION, '').trim()
  const isOpen = channel === 'direct' || MENTION.test(text)
  return { kind: isOpen ? 'mention' : 'command', line }
}
