// One call to Discord for digests, made once, and what came of it. Whoever calls decides whether to repeat.

import { DiscordAPIError, HTTPError, RateLimitError, RequestMethod, REST } from 'discord.js'
import { errorText } from '../../errors.ts'
import type { Metrics } from '../../operations/metrics.ts'
import type { Scope } from '../../subscriptions/delivery/rates.ts'
import { NO_TURN } from '../../subscriptions/delivery/turns.ts'
import { isUnsent, refusalCode, uploadOf } from '../attempts.ts'
import type { Upload } from '../attempts.ts'
import { type Brake, createBrake } from '../brake.ts'
import { reportRefusals, restOptions, sendingToken, waitOf } from '../rest.ts'
import type { Ears } from '../rest.ts'

export interface LineCall {
  readonly method: 'GET' | 'POST'
  readonly route: `/${string}`
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  /** Uploaded as `files[0]` in the same request; `body` says what becomes of it. */
  readonly file?: Upload
}

export type LineReply =
  | {
      readonly kind: 'ok'
      readonly body: unknown
      /** Milliseconds until there is room for another such call; null where there is now. */
      readonly pauseMs: number | null
    }
  /** Discord says no; `code` is Discord's own, https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
  | { readonly kind: 'refused'; readonly code: number; readonly reason: string }
  /** Not now; nothing was done. */
  | {
      readonly kind: 'later'
      readonly ms: number | null
      readonly scope: Scope
      readonly reason: string
    }
  /** Discord failed with this status, so that it may have been done or not. */
  | { readonly kind: 'failed'; readonly status: number; readonly reason: string }
  /** The reply was lost, so that it may have been done or not. */
  | { readonly kind: 'lost'; readonly reason: string }

export interface Line {
  /** Calls once. Never throws. */
  call(call: LineCall, signal?: AbortSignal): Promise<LineReply>
  /** Stops the timers. Calls that run go on. */
  close(): void
}

/** In place of a call for which no turn came. */
export const NO_TURN_CAME: LineReply = {
  kind: 'later',
  ms: null,
  scope: 'channel',
  reason: NO_TURN,
}

/** Where Discord's API is, null for the real one; and the bot's token. */
export interface LineAccess {
  readonly apiUrl: string | null
  readonly token: string
}

/** Less than a worker waits for a platform. */
const TIMEOUT_MS = 8_000

/** A call that would have to wait at all is not made, or not made again: whoever calls waits. */
const NO_WAIT_MS = -1

/** How long to leave Discord alone when it refuses the token: somebody has to give another one. */
const TOKEN_WAIT_MS = 60_000

const TOO_MANY_REFUSED =
  'Discord refused so many requests that it is left alone, lest it shut this machine out'

/**
 * Opens a line. discord.js counts Discord's limits on it by their headers, and repeats nothing by itself.
 * @param access where, and the token
 * @param ears hear when Discord asks us to wait, or refuses the token
 * @param brake lets no call go while too many were refused
 * @returns the line, over a REST client of its own
 */
export function createLine(
  { apiUrl, token }: LineAccess,
  ears: Ears,
  brake: Brake = createBrake(),
): Line {
  const metrics: Metrics = {
    ...ears.metrics,
    turnedAway(status) {
      brake.refused()
      ears.metrics.turnedAway(status)
    },
  }
  const rest = new REST({
    ...restOptions(apiUrl, { ...ears, metrics }, NO_WAIT_MS),
    retries: 0,
    timeout: TIMEOUT_MS,
    // The limiter counts these already. The library's seconds begin at other moments, so that it would hold back
    // what may go. https://discord.js.org/docs/packages/rest/main/RESTOptions:Interface#globalRequestsPerSecond
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    ...sendingToken(token),
  })
  reportRefusals(rest, ears.log)

  const failure = (error: unknown): LineReply => {
    if (error instanceof RateLimitError) return limited(error)
    if (error instanceof HTTPError) {
      return { kind: 'failed', status: error.status, reason: `status ${error.status}` }
    }
    if (error instanceof DiscordAPIError) {
      if (error.status !== 401) return refusal(error)
      ears.log.error({ status: 401 }, errorText('discord-token'))
      const reason = errorText('discord-token')
      return { kind: 'later', ms: TOKEN_WAIT_MS, scope: 'platform', reason }
    }
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return isUnsent(error)
      ? { kind: 'later', ms: null, scope: 'platform', reason }
      : { kind: 'lost', reason }
  }

  return {
    async call({ method, route, query = {}, body, file }, signal) {
      const ms = brake.waitMs()
      if (ms > 0) return { kind: 'later', ms, scope: 'platform', reason: TOO_MANY_REFUSED }
      try {
        const response = await rest.queueRequest({
          method: method === 'GET' ? RequestMethod.Get : RequestMethod.Post,
          fullRoute: route,
          auth: false,
          query: new URLSearchParams(query),
          ...(body === undefined ? {} : { body }),
          ...uploadOf(file),
          ...(signal === undefined ? {} : { signal }),
        })
        const read: unknown = await response.json()
        return { kind: 'ok', body: read, pauseMs: pauseOf(response.headers) }
      } catch (error) {
        return failure(error)
      }
    },
    close() {
      rest.clearHandlerSweeper()
      rest.clearHashSweeper()
    },
  }
}

/** https://docs.discord.com/developers/topics/rate-limits#header-format */
function pauseOf(headers: Pick<Headers, 'get'>): number | null {
  const seconds = Number(headers.get('X-RateLimit-Reset-After') ?? Number.NaN)
  const isFull = headers.get('X-RateLimit-Remaining') === '0'
  return isFull && Number.isFinite(seconds) ? Math.ceil(seconds * 1_000) : null
}

function limited(error: RateLimitError): LineReply {
  const ms = Math.ceil(waitOf(error))
  const isGlobal = error.global || error.scope === 'global'
  const reason = `too many requests; wait ${ms} ms`
  return { kind: 'later', ms, scope: isGlobal ? 'platform' : 'channel', reason }
}

/** A refusal that has no code of Discord's is one of what stands in front of it, about this machine. */
function refusal(error: DiscordAPIError): LineReply {
  const code = refusalCode(error)
  if (Number.isInteger(code) && code > 0) {
    return { kind: 'refused', code, reason: `${error.message} (${code})` }
  }
  return { kind: 'later', ms: null, scope: 'platform', reason: `status ${error.status}` }
}
