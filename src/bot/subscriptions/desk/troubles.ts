// What went wrong with the digests of a channel lately, in words: the reason and what to do.

import { time, type Inline, type NonEmpty } from '../../../briefings/index.ts'
import type { Delivery } from '../delivery.ts'
import { codeWords } from './access.ts'
import type { Line } from './reply.ts'
import { sentence } from './words.ts'

/**
 * What went wrong since the last digest that arrived; where that is nothing, the newest thing that did.
 * @param deliveries newest first
 * @param known a code that is told elsewhere, so that refusals by it are left out; null for none
 * @returns a line each, newest first; none where nothing did. What waits for a decision is no part of it
 */
export function troubles(
  deliveries: readonly Delivery[],
  known: string | null = null,
): readonly Line[] {
  const arrived = deliveries.findIndex(({ state }) => state.kind === 'sent')
  const since = arrived === -1 ? deliveries : deliveries.slice(0, arrived)
  const lines = (some: readonly Delivery[]): readonly Line[] =>
    some
      .filter(({ state }) => state.kind !== 'parked')
      .filter(({ state }) => state.kind !== 'refused' || state.code !== known)
      .flatMap(troubleLines)
  const current = lines(since)
  return current.length > 0 ? current : lines(deliveries).slice(0, 1)
}

/**
 * What went wrong with one digest.
 * @param delivery any
 * @returns a line; none where nothing did
 */
export function troubleLines({ state, slot, parts }: Delivery): readonly Line[] {
  const about = (before: string, after: string): NonEmpty<Inline> => [
    { kind: 'text', text: before },
    time(slot.at),
    { kind: 'text', text: after },
  ]
  switch (state.kind) {
    case 'refused':
      return [about(DIGEST, ` was refused: ${codeWords(state.code, state.reason)}`)]
    case 'parked': {
      const words = `${sentence(state.reason)} Look in the channel, and have it posted again or leave it.`
      return [about('Nobody knows whether the digest of ', ` arrived: ${words}`)]
    }
    case 'expired': {
      const isUnsure = parts.some((part) => part.state.kind === 'unknown')
      const became = isUnsure ? ' is left as it is' : ' was not posted'
      return [about(DIGEST, `${became}: ${sentence(state.reason)}`)]
    }
    case 'waiting':
      return state.why === null ? [] : [about(DIGEST, ` is tried again: ${sentence(state.why)}`)]
    case 'claimed':
    case 'sent':
    case 'skipped':
      return []
  }
}

const DIGEST = 'The digest of '
