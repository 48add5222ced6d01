// One message to one response_url, or the bytes of a file to where Slack wants them, and what came of
// it.
//
// Bolt's own respond() throws Slack's reason away, takes a refusal with status 200 for a success
// and waits for ever. Node's own client takes half the time of the fetch that it uses.
// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses

import { request as requestHttp } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { text } from 'node:stream/consumers'
import type { SlackMessage } from './render.ts'

/** A message as a response_url takes it. */
export interface Reply extends SlackMessage {
  /** Seen by the asker only, or by the whole channel. */
  readonly response_type: 'ephemeral' | 'in_channel'
  /** Takes the place of the message whose button was pressed. */
  readonly replace_original: boolean
  /** The thread that the button was pressed in. */
  readonly thread_ts?: string
}

/** What came of a post. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** Slack said no. Nothing was posted. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Too many at once. Nothing was posted; it may be tried again after so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number; readonly reason: string }
  /** No answer, or none that says it: it may be posted or not, so it must not be repeated. */
  | { readonly kind: 'unknown'; readonly reason: string }

const POST_WITHIN_MS = 8_000

/** When Slack does not say how long to wait. */
const DEFAULT_WAIT_SECONDS = 1

/**
 * Posts a message. Never throws.
 * @param url the response_url
 * @param reply the message
 * @returns what came of it
 */
export async function post(url: string, reply: Reply): Promise<Outcome> {
  try {
    const body = Buffer.from(JSON.stringify(reply))
    const response = await posted(url, body, 'application/json; charset=utf-8')
    return outcomeOf(response, await text(response))
  } catch (error) {
    return { kind: 'unknown', reason: reasonOf(error) }
  }
}

/**
 * Brings the bytes of a file to Slack. Nobody sees them yet. Throws where Slack did not take them.
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal#usage-info
 * @param url where Slack wants them
 * @param bytes the file
 */
export async function upload(url: string, bytes: Buffer): Promise<void> {
  const response = await posted(url, bytes, 'application/octet-stream')
  response.resume()
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`)
}

function posted(address: string, body: Buffer, type: string): Promise<IncomingMessage> {
  const url = new URL(address)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      headers: { 'content-type': type, 'content-length': body.length },
      signal: AbortSignal.timeout(POST_WITHIN_MS),
    })
    outgoing.on('response', resolve)
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function outcomeOf({ statusCode: status = 0, headers }: IncomingMessage, body: string): Outcome {
  if (status === 429) {
    const asked = Number.parseFloat(headers['retry-after'] ?? '')
    const seconds = Number.isFinite(asked) && asked >= 0 ? asked : DEFAULT_WAIT_SECONDS
    return { kind: 'later', seconds, reason: 'ratelimited' }
  }
  if (status >= 500) return { kind: 'unknown', reason: `status ${status}` }
  const refusal = refusalIn(body)
  if (status < 200 || status > 299) {
    return { kind: 'refused', reason: refusal ?? `status ${status}` }
  }
  return refusal === null ? { kind: 'sent' } : { kind: 'refused', reason: refusal }
}

/** Slack's code for what is wrong: in JSON, or as a word of its own. */
function refusalIn(body: string): string | null {
  const word = /^[a-z_]{3,60}$/.exec(body.trim())?.[0]
  if (word !== undefined) return word
  const code = /"ok"\s*:\s*false/.test(body) ? /"error"\s*:\s*"([a-z_]{1,60})"/.exec(body) : null
  if (code !== null) return code[1] ?? null
  return /"ok"\s*:\s*false/.test(body) ? 'refused' : null
}

/**
 * @param error whatever a request threw
 * @returns what went wrong, for the log
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message
}
