// What somebody is told after a button: once. An address that is opened again, or made up, tells nothing.

import { randomUUID } from 'node:crypto'

/** Whoever pressed a button opens the next page at once; the oldest go first. */
const KEPT = 100

export interface Notices {
  /**
   * Keeps words until they are told.
   * @returns what takes them
   */
  keep(words: string): string
  /** @returns the words, which are told then; null where there are none, or none any more */
  take(id: string): string | null
}

/**
 * Keeps nothing yet.
 * @returns what keeps words in this process
 */
export function createNotices(): Notices {
  const kept = new Map<string, string>()
  return {
    keep(words) {
      const id = randomUUID()
      kept.set(id, words)
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return id
    },
    take(id) {
      const words = kept.get(id) ?? null
      kept.delete(id)
      return words
    },
  }
}
