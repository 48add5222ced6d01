// One after another for each channel or person, however many ask at once: Slack takes about one message a second
// in a channel, and an answer whose parts come between another's would be neither read nor whole.
// https://docs.slack.dev/apis/web-api/rate-limits

export interface Queues {
  /**
   * Does something once everything that was asked for before under the same key is done.
   * @param key of the queue; null waits for nobody
   * @param work what to do; that it fails holds nobody up
   * @returns what came of it
   */
  take<Done>(key: string | null, work: () => Promise<Done>): Promise<Done>
  /** Whether nothing is under way under a key. */
  isFree(key: string): boolean
}

/**
 * Makes the queues.
 * @returns them; nobody waits yet
 */
export function createQueues(): Queues {
  /** The last of each, whatever becomes of it. */
  const last = new Map<string, Promise<unknown>>()

  async function forget(key: string, ended: Promise<unknown>): Promise<void> {
    await ended
    if (last.get(key) === ended) last.delete(key)
  }

  return {
    take(key, work) {
      if (key === null) return work()
      const done = (last.get(key) ?? Promise.resolve()).then(work)
      const ended = done.catch(() => undefined)
      last.set(key, ended)
      void forget(key, ended)
      return done
    },
    isFree: (key) => !last.has(key),
  }
}
