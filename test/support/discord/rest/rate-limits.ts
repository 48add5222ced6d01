import type { RateLimitSpec } from '../options.ts'
import { isTokenRoute } from './route-names.ts'
import type { RouteMatch } from './route-names.ts'

/** What the limits say to a call: the headers for its answer, and the wait if it is refused. */
export interface RateLimitVerdict {
  headers: Record<string, string>
  refused?: { retryAfterSeconds: number; global: boolean }
}

/** Counts calls, https://docs.discord.com/developers/topics/rate-limits */
export interface RateLimits {
  take(match: RouteMatch): RateLimitVerdict
  /** Forgets all counts, as if the windows had passed. */
  reset(): void
}

interface Window {
  used: number
  resetsAt: number
}

/** Creates the counters. */
export function createRateLimits(spec: RateLimitSpec, now: () => number): RateLimits {
  const windows = new Map<string, Window>()

  const windowFor = (key: string, windowMs: number) => {
    const known = windows.get(key)
    if (known !== undefined && known.resetsAt > now()) return known
    const fresh = { used: 0, resetsAt: now() + windowMs }
    windows.set(key, fresh)
    return fresh
  }

  const takeGlobal = (match: RouteMatch): RateLimitVerdict | undefined => {
    if (spec.global === 'none' || isTokenRoute(match.route)) return undefined
    const window = windowFor('global', spec.global.windowMs)
    window.used += 1
    if (window.used <= spec.global.limit) return undefined
    const retryAfterSeconds = secondsUntil(window.resetsAt, now())
    return refusal(retryAfterSeconds, true)
  }

  return {
    take(match) {
      const globally = takeGlobal(match)
      if (globally !== undefined) return globally
      const bucket = spec.buckets.find((one) => one.route === match.route)
      if (bucket === undefined) return { headers: {} }
      const { channel, application, token } = match.params
      const major = channel ?? `${application}/${token}`
      const window = windowFor(`${bucket.route} ${major}`, bucket.windowMs)
      const refused = window.used >= bucket.limit
      if (!refused) window.used += 1
      const wait = secondsUntil(window.resetsAt, now())
      const headers = {
        'X-RateLimit-Limit': String(bucket.limit),
        'X-RateLimit-Remaining': String(bucket.limit - window.used),
        'X-RateLimit-Reset': String(window.resetsAt / 1000),
        'X-RateLimit-Reset-After': String(wait),
        'X-RateLimit-Bucket': Buffer.from(bucket.route).toString('base64url'),
      }
      if (!refused) return { headers }
      const verdict = refusal(wait, false)
      return { ...verdict, headers: { ...headers, ...verdict.headers } }
    },
    reset: () => windows.clear(),
  }
}

/** The 429 of Discord, without the headers of a bucket. */
export function refusal(retryAfterSeconds: number, global: boolean): RateLimitVerdict {
  return {
    headers: {
      'Retry-After': String(retryAfterSeconds),
      'X-RateLimit-Scope': global ? 'global' : 'user',
      ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
    },
    refused: { retryAfterSeconds, global },
  }
}

function secondsUntil(at: number, now: number): number {
  return Math.max(0, at - now) / 1000
}
