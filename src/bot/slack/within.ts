// What takes longer than Slack, or a person, waits for it.

import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits for some work, which goes on all the same where it comes too late.
 * @param ms for how many milliseconds
 * @param work what is waited for
 * @returns what came of it; null where it comes later
 * @throws {unknown} what the work threw in that time
 */
export async function within<Done>(ms: number, work: Promise<Done>): Promise<Done | null> {
  const waiting = new AbortController()
  const late = wait(ms, null, { signal: waiting.signal }).catch(() => null)
  try {
    return await Promise.race([work, late])
  } finally {
    waiting.abort()
  }
}
