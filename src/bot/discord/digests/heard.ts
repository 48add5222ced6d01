// The messages of our own that the gateway tells of: it is the one place that says which nonce a message had, so
// that a digest whose reply was lost is known even where history cannot be read.

import { GatewayDispatchEvents } from 'discord.js'
import type { Client, GatewayMessageCreateDispatchData } from 'discord.js'
import { createMemory } from './memory.ts'

export interface Heard {
  /** The id of our message with this nonce; null where it was not told of, which says nothing. */
  messageOf(nonce: string): string | null
  /** Takes note of a message that the gateway tells of. */
  hear(
    message: Pick<GatewayMessageCreateDispatchData, 'id' | 'author' | 'nonce'>,
    self: string | null,
  ): void
}

/** Some hours of a large bot; about 2 MB. */
const KEPT = 10_000

/** Makes what has heard nothing yet. */
export function createHeard(): Heard {
  const messages = createMemory<string>(KEPT)
  return {
    messageOf: (nonce) => messages.get(nonce),
    hear({ id, author, nonce }, self) {
      if (author.id === self && typeof nonce === 'string') messages.keep(nonce, id)
    },
  }
}

/**
 * Lets it hear what a client is told.
 * @param client connected or not
 * @param heard what listens
 */
export function listenToOwnMessages(client: Client, heard: Heard): void {
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) =>
    heard.hear(message, client.user?.id ?? null),
  )
}
