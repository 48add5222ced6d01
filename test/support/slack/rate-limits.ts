import type { Clock } from './clock.ts'
import type { RateLimit } from './options.ts'

/** Counts the messages that each channel gets. */
export interface RateLimits {
  /** Lets one message through, or says after how many whole seconds to come again. */
  readonly take: (channel: string) => number | undefined
}

/**
 * Makes a token bucket for every channel: about one message a second with short bursts.
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
export function createRateLimits(limit: RateLimit | 'off', clock: Clock): RateLimits {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take(channel) {
      if (limit === 'off') return undefined
      const now = clock.now()
      const last = buckets.get(channel) ?? { tokens: limit.burst, at: now }
      const refilled = last.tokens + ((now - last.at) / 1_000) * limit.perSecond
      const tokens = Math.min(limit.burst, refilled)
      if (tokens < 1) {
        buckets.set(channel, { tokens, at: now })
        return Math.max(1, Math.ceil((1 - tokens) / limit.perSecond))
      }
      buckets.set(channel, { tokens: tokens - 1, at: now })
      return undefined
    },
  }
}
