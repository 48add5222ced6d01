// The addresses of messages that were posted. A platform may have to be asked for one, so a page shows what is
// known and never waits.

import type { KnownLinks } from './deps.ts'
import type { Operated } from './operated.ts'

/** What is remembered at most; the oldest goes first. */
const REMEMBERED = 1_000
/** What a platform did not tell may have been a moment's trouble; so long it is not asked for again. */
const ASKED_AGAIN_AFTER = Temporal.Duration.from({ minutes: 1 })
/** How many may wait to be asked for; others are asked for by a later page. */
const WAITING = 50

/** What a platform told; null where it told nothing, or failed. */
interface Known {
  readonly address: string | null
  readonly at: Temporal.Instant
}

/**
 * Knows nothing yet.
 * @param now the time
 * @returns what remembers addresses; those not known are asked for one after the other
 */
export function createKnownLinks(now: () => Temporal.Instant): KnownLinks {
  const known = new Map<string, Known>()
  const waiting = new Map<string, () => Promise<string | null>>()
  let isAsking = false

  const remember = (key: string, address: string | null): void => {
    known.delete(key)
    known.set(key, { address, at: now() })
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
      const found = known.get(key)
      if (found !== undefined && !isToBeAsked(found, now())) return found.address
      const ask = channels(surface)?.link
      if (ask !== undefined && waiting.size < WAITING) {
        // Whatever it throws comes as a rejection.
        waiting.set(key, async () => ask(place, message))
      }
      if (!isAsking) void askAll()
      return null
    },
  }
}

function isToBeAsked({ address, at }: Known, now: Temporal.Instant): boolean {
  return address === null && Temporal.Instant.compare(at.add(ASKED_AGAIN_AFTER), now) <= 0
}
