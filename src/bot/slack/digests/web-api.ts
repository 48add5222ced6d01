// One call of Slack's Web API, made once, and what came of it, as exactly as can be told. The library's
// client tells neither whether a request was written nor can a call of it be given up.

import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import { reasonOf } from '../post.ts'

/** The methods that digests need; `OPTIONAL_SCOPES` says which of them need a scope that may be missing. */
export type Method =
  | 'auth.test'
  | 'chat.getPermalink'
  | 'chat.postEphemeral'
  | 'chat.postMessage'
  | 'conversations.history'
  | 'conversations.replies'
  | 'files.completeUploadExternal'
  | 'files.getUploadURLExternal'
  | 'users.info'

/** What came of a call. */
export type Answered =
  | {
      readonly kind: 'ok'
      readonly body: Readonly<Record<string, unknown>>
      /** The scopes of the token, where Slack names them. */
      readonly scopes: readonly string[]
    }
  /** Slack's code for why not. It came with an answer of status 200. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Nothing was done: too many at once, or no connection was made. Milliseconds; null where Slack does not say. */
  | { readonly kind: 'later'; readonly ms: number | null; readonly reason: string }
  /** It may have been done or not. */
  | { readonly kind: 'unknown'; readonly reason: string }

export type Arguments = Readonly<Record<string, string | number | boolean | object>>

export interface WebApi {
  /**
   * Makes a call. It does not throw, and repeats nothing.
   * @param method which
   * @param args its arguments; those that are no text, number or flag go as JSON
   * @param signal gives it up; whether it was done is not known then
   */
  call(method: Method, args: Arguments, signal: AbortSignal): Promise<Answered>
}

export interface WebApiOptions {
  readonly botToken: string
  /** Another place than Slack's own, ending in a slash; null for Slack's. */
  readonly apiUrl: string | null
  /** Node's own, or one that watches. */
  readonly fetch: webApi.FetchFunction
}

const SLACK_API = 'https://slack.com/api/'

/** https://docs.slack.dev/apis/web-api#responses */
const bodySchema = z.looseObject({ ok: z.boolean(), error: z.string().optional() })

/**
 * Makes what calls.
 * @param options the token, and where to
 * @returns it; nothing is called yet
 */
export function createWebApi({ botToken, apiUrl, fetch }: WebApiOptions): WebApi {
  const api = apiUrl ?? SLACK_API
  return {
    async call(method, args, signal) {
      const headers = { authorization: `Bearer ${botToken}`, 'content-type': FORM }
      try {
        const body = formOf(args)
        const response = await fetch(`${api}${method}`, { method: 'POST', headers, body, signal })
        return answerOf(response, await response.text())
      } catch (error) {
        const reason = reasonOf(error)
        return isNeverConnected(error)
          ? { kind: 'later', ms: null, reason }
          : { kind: 'unknown', reason }
      }
    },
  }
}

const FORM = 'application/x-www-form-urlencoded'

function formOf(args: Arguments): string {
  const pairs = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ])
  return new URLSearchParams(pairs).toString()
}

interface Head {
  readonly status: number
  readonly headers: { get(name: string): string | null }
}

function answerOf({ status, headers }: Head, text: string): Answered {
  if (status === 429) return { kind: 'later', ms: waitIn(headers), reason: 'ratelimited' }
  if (status !== 200) return { kind: 'unknown', reason: `status ${status}` }
  const body = bodySchema.safeParse(jsonIn(text))
  if (!body.success) return { kind: 'unknown', reason: 'an answer that cannot be read' }
  const { ok, error = 'no code' } = body.data
  if (!ok) return { kind: 'refused', code: error }
  const scopes = (headers.get('x-oauth-scopes') ?? '').split(/[\s,]+/).filter((name) => name !== '')
  return { kind: 'ok', body: body.data, scopes }
}

/** https://docs.slack.dev/apis/web-api/rate-limits */
function waitIn(headers: Head['headers']): number | null {
  const seconds = Number.parseFloat(headers.get('retry-after') ?? '')
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1_000) : null
}

/**
 * @param text anything
 * @returns what it says as JSON; null where it is none
 */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Errors after which not a byte of the request was written. https://nodejs.org/api/errors.html#common-system-errors */
const BEFORE_CONNECTED: readonly unknown[] = [
  'ECONNREFUSED',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]

function isNeverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && BEFORE_CONNECTED.includes(cause.code)
}
