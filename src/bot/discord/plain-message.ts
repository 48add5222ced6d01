// A message of nothing but words.

import { SUPPRESS_EMBEDS } from './numbers.ts'
import type { PlainDiscordMessage } from './render-plain.ts'

/**
 * A message of nothing but words.
 * @param text markdown: sentences of ours, in which what is quoted is escaped
 * @returns the message; it pings nobody
 */
export function plainMessage(text: string): PlainDiscordMessage {
  return { content: text, flags: SUPPRESS_EMBEDS, allowed_mentions: { parse: [] } }
}
