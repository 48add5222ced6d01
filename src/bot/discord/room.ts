// How many messages an answer to an interaction may have.

import type { APIInteraction } from 'discord.js'
import { DISCORD_LIMITS } from './limits.ts'

/**
 * How many messages there may be after the first: a few where only the person has added the app.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
 */
export function followUpsAllowed({
  authorizing_integration_owners: owners,
}: APIInteraction): number {
  return owners['0'] === undefined ? DISCORD_LIMITS.followUps.max : Infinity
}

/**
 * Says what is missing.
 * @param count how many messages of an answer may not be posted
 */
export function moreInWords(count: number): string {
  const parts = count === 1 ? '1 more part' : `${count} more parts`
  return `${parts} of this answer cannot be shown here: Discord allows no more messages where Quad Brief was added by you alone. Ask the same in a server that has Quad Brief, or ask for less: one meeting, one country, one topic.`
}
