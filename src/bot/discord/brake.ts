// Stops what goes on by itself long before Discord would shut this machine out for too many refused requests.

/** Of the statuses that Discord counts. */
export interface Brake {
  /** A request was refused. */
  refused(): void
  /** @returns milliseconds until requests may go again; 0 for now */
  waitMs(): number
}

export interface BrakeOptions {
  /** How many refusals are let pass in a window. */
  readonly most?: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

/** Discord shuts a machine out after 10,000. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
const MOST = 1_000
const WINDOW_MS = 10 * 60 * 1_000

/**
 * Makes a brake that nothing was refused to.
 * @param options how many, and whose clock; a tenth of what Discord lets pass unless told
 * @returns the brake; its window begins with the first refusal
 */
export function createBrake({
  most = MOST,
  now = () => performance.now(),
}: BrakeOptions = {}): Brake {
  let count = 0
  let until = -Infinity
  return {
    refused() {
      const at = now()
      if (at >= until) [count, until] = [0, at + WINDOW_MS]
      count += 1
    },
    waitMs: () => (count < most ? 0 : Math.max(0, until - now())),
  }
}
