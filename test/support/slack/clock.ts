/** The stand-in's time: the machine's or a test's own, moved forward by what a test asks for. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Moves time on: URLs and triggers expire, rate limits recover. Timers do not fire by it. */
  readonly advance: (ms: number) => void
}

/** Makes a clock that shows this time until it is moved. */
export function createClock(now: () => number): Clock {
  let ahead = 0
  return {
    now: () => now() + ahead,
    advance(ms) {
      ahead += ms
    },
  }
}
