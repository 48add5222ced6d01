// Which events were taken already: a platform delivers one again after a reconnect, a resume or a
// lost acknowledgement, and it must be answered once.

export interface SeenIds {
  /**
   * Takes an id.
   * @param id the platform's id of an event
   * @returns whether it is taken for the first time
   */
  take(id: string): boolean
  /** Forgets an id that was taken in vain, so that it can be taken again. */
  giveBack(id: string): void
}

export interface SeenIdsOptions {
  /** How long an id is remembered at least, unless too many come. */
  readonly keepMs?: number
  /** How many are remembered at most; the oldest are forgotten first. */
  readonly most?: number
  readonly now?: () => number
}

/** Slack and Discord were seen to deliver an event again after minutes; none after an hour. */
const HOUR = 60 * 60 * 1000

/** 28 a second for an hour; about 20 MB. */
const MOST = 100_000

/**
 * Makes an empty memory of ids.
 * @param options how long, how many, and whose clock; an hour, 100,000 and a clock that never goes
 * back unless told
 * @returns the memory
 */
export function createSeenIds({
  keepMs = HOUR,
  most = MOST,
  now = () => performance.now(),
}: SeenIdsOptions = {}): SeenIds {
  const takenAt = new Map<string, number>()
  const forget = (at: number): void => {
    for (const [id, taken] of takenAt) {
      if (takenAt.size <= most && at - taken <= keepMs) return
      takenAt.delete(id)
    }
  }
  return {
    take(id) {
      const at = now()
      forget(at)
      if (takenAt.has(id)) return false
      takenAt.set(id, at)
      forget(at)
      return true
    },
    giveBack: (id) => void takenAt.delete(id),
  }
}
