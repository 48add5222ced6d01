// What went wrong with the digests of a channel lately, in words: the reason and what to do.
import { time, type Inline, type NonEmpty } from '../../../briefings/index.ts'
import type { Delivery } from '../delivery.ts'
import { codeWords } from './access.ts'
import type { Line } from './reply.ts'
import { sentence } from './words.ts'

/**
 * What went wrong since the last digest that arrived, and whatever waits for a decision; where that is nothing,
 * the newest thing that did.
 * @param deliveries newest first
 * @returns a line each, newest first; none where nothing did
 */
export function troubles(deliveries: readonly Delivery[]): readonly Line[] {
  const arrived = deliveries.findIndex(({ state }) => state.kind === 'sent')
  const isRecent = (index: number): boolean => arrived === -1 || index < arrived
  const current = deliveries.flatMap((delivery, index) =>
    isRecent(index) || delivery.state.kind === 'parked' ? linesOf(delivery) : [],
  )
  return current.length > 0 ? current : deliveries.flatMap(linesOf).slice(0, 1)
}

function linesOf({ state, slot, parts }: Delivery): readonly Line[] {
  const about = (before: string, after: string): NonEmpty<Inline> => [
    { kind: 'text', text: `${before}, that of ` },
    time(slot.at),
    { kind: 'text', text: `: ${after}` },
  ]
  switch (state.kind) {
    case 'refused':
      return [about('Refused', codeWords(state.code, state.reason))]
    case 'parked': {
      const words = `${sentence(state.reason)} Look in the channel, and have it posted again or leave it.`
      return [about('Nobody knows whether it arrived', words)]
    }
    case 'expired': {
      const isUnsure = parts.some((part) => part.state.kind === 'unknown')
      return [about(isUnsure ? 'Left as it is' : 'Not posted', sentence(state.reason))]
    }
    case 'waiting':
      return state.why === null ? [] : [about('It is tried again', sentence(state.why))]
    case 'claimed':
    case 'sent':
    case 'skipped':
      return []
  }
}
