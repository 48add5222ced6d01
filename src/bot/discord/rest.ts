// What every REST client of ours has in common: where Discord is, and what it says about limits.

import { RESTEvents } from 'discord.js'
import type { RateLimitData, REST, RESTOptions } from 'discord.js'
import type { Log } from '../operations/log.ts'
import { countStatus, type Metrics } from '../operations/metrics.ts'
import { requestOfBytes } from './form-bytes.ts'

/**
 * After how many refused requests there is a warning; Discord shuts a machine out after 10,000.
 * https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
const REFUSALS_BEFORE_WARNING = 500

/** Who hears of what happens. */
export interface Ears {
  readonly log: Log
  readonly metrics: Metrics
}

/**
 * Options of a REST client. It waits as Discord asks it to, and says so.
 * @param apiUrl where Discord's API is; null for the real one
 * @param ears hear of every wait
 * @param longestWaitMs a call that would have to wait longer fails
 * @returns the options
 */
export function restOptions(
  apiUrl: string | null,
  { log, metrics }: Ears,
  longestWaitMs: number = Infinity,
): Partial<RESTOptions> {
  return {
    ...(apiUrl === null ? {} : { api: apiUrl }),
    invalidRequestWarningInterval: REFUSALS_BEFORE_WARNING,
    async makeRequest(url, init) {
      const response = await requestOfBytes(url, init)
      // One that others in the channel have caused is not held against us.
      const isShared = response.headers.get('x-ratelimit-scope') === 'shared'
      if (!isShared) countStatus(response.status, metrics)
      return response
    },
    rejectOnRateLimit: (limit) => {
      const { route, method, scope } = limit
      const waitMs = waitOf(limit)
      const isTooLong = waitMs > longestWaitMs
      if (!isTooLong) metrics.waited(waitMs / 1_000)
      // Never the address: those of interactions hold their tokens.
      log.warn({ route, method, scope, waitMs, isTooLong }, 'Discord asks us to wait.')
      return isTooLong
    },
  }
}

/**
 * Lets a client send the bot's token with every call. Given to `setToken`, the library would forget it for good when
 * Discord refuses it once, and throw for whatever is called next.
 * @param token the bot's
 * @returns options of a client whose every call says `auth: false`: the library is to add no token of its own
 */
export function sendingToken(token: string): Pick<RESTOptions, 'headers'> {
  return { headers: { Authorization: `Bot ${token}` } }
}

/**
 * Lets the log hear of many refusals.
 * @param rest a REST client
 * @param log the log
 */
export function reportRefusals(rest: REST, log: Log): void {
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    log.warn({ count, remainingMs: remainingTime }, 'Discord has refused many requests.')
  })
}

/**
 * How long Discord wants us to wait; discord.js says so in one of three places, depending on which
 * limit it is.
 * @param limit what discord.js knows of it
 * @returns milliseconds
 */
export function waitOf({
  timeToReset,
  retryAfter,
  sublimitTimeout,
}: Pick<RateLimitData, 'timeToReset' | 'retryAfter' | 'sublimitTimeout'>): number {
  return Math.max(timeToReset, retryAfter, sublimitTimeout)
}
