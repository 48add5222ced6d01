// The addresses of messages that were posted. A platform may have to be asked for one, so a page shows what is
// known and never waits.

import type { KnownLinks } from './deps.ts'
import type { Operated } from './operated.ts'

/** What is remembered at most; the oldest goes first. */
const REMEMBERED = 1_000
/** How many may wait to be asked for; others are asked for by a later page. */
const WAITING = 50

/**
 * Knows nothing yet.
 * @returns what remembers addresses; those not known are asked for one after the other
 */
export function createKnownLinks(): KnownLinks {
  const known = new Map<string, string | null>()
  const waiting = new Map<string, () => Promise<string | null>>()
  let isAsking = false

  const remember = (key: string, address: string | null): void => {
    known.set(key, address)
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
  }
  const askAll = async (): Promise<void> => {
    isAsking = true
    for (const [key, ask] of waiting) {
      remember(key, await ask().catch(() => null))
      waiting.delete(key)
    }
    isAsking = false
  }

  return {
    of({ channels }: Operated, place, message) {
      const { surface, workspace, channel } = place
      const key = [surface, workspace, channel, message].join(' ')
      const address = known.get(key)
      if (address !== undefined) return address
      const ask = channels(surface)?.link
      if (ask !== undefined && waiting.size < WAITING) waiting.set(key, () => ask(place, message))
      if (!isAsking) void askAll()
      return null
    },
  }
}
