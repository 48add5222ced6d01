// Says something to somebody once in a while, however often there is a reason to.

/** Remembers to whom it was said. */
export interface OncePerTime {
  /**
   * Takes the right to say it.
   * @param whom who hears it
   * @param seconds for how long it need not be said again
   * @returns whether nothing was said to them in the time that was given then
   */
  take(whom: string, seconds: number): boolean
}

/**
 * Makes one to whom nothing was said yet. It holds no more than are told within that time.
 * @param now milliseconds of a clock that never goes back
 */
export function createOncePerTime(now: () => number = () => performance.now()): OncePerTime {
  const until = new Map<string, number>()
  return {
    take(whom, seconds) {
      const at = now()
      for (const [each, end] of until) if (end <= at) until.delete(each)
      if (until.has(whom)) return false
      until.set(whom, at + seconds * 1_000)
      return true
    },
  }
}
