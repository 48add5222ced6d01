// One call to Discord, and what became of it: Discord took it, refused it, or nobody knows.

import { setTimeout as wait } from 'node:timers/promises'
import { DiscordAPIError, RateLimitError, REST } from 'discord.js'
import type { RequestData } from 'discord.js'
import type { ExportFile } from '../exports/formats.ts'
import type { PictureFile } from '../pictures/file.ts'
import { reportRefusals, restOptions, sendingToken, waitOf } from './rest.ts'
import type { Ears } from './rest.ts'

/** What became of a call. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** Discord says no: `code` is Discord's, or 429 where it wants us to wait too long. */
  | { readonly kind: 'refused'; readonly code: number; readonly reason: string }
  /** The reply was lost, so that it may have been taken or not. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** What became of one try; `unsent` where no byte left this machine. */
export type Attempt = Outcome | { readonly kind: 'unsent'; readonly reason: string }

/** What can be uploaded with a message. */
export type Upload = ExportFile | Pick<PictureFile, 'name' | 'type' | 'bytes'>

/** What is posted where. */
export interface Post {
  /** PATCH changes what is there already; POST unless given. */
  readonly method?: 'PATCH'
  readonly route: `/${string}`
  readonly body: unknown
  /** Uploaded as `files[0]`; `body` says what becomes of it. */
  readonly file?: Upload | undefined
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const REQUEST_TOO_LARGE = 40005

const TOO_MANY_REQUESTS = 429

/**
 * Whatever stands in front of Discord may say so without Discord's own code.
 * https://www.rfc-editor.org/rfc/rfc9110#status.413
 */
const CONTENT_TOO_LARGE = 413

/** An answer that comes later than that is of no use to anybody. */
const LONGEST_WAIT_MS = 30_000

/** Before the second, third and fourth try; the first response has three seconds in all. */
const WAITS_MS = [0, 200, 600]

/** Errors before a byte is sent. https://nodejs.org/api/errors.html#common-system-errors */
const NOTHING_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * Makes a REST client that repeats nothing by itself but what was refused for its rate: discord.js
 * repeats any call after a 5xx, a time-out or a cut connection, and so posts twice.
 * @param apiUrl where Discord's API is; null for the real one
 * @param ears hear when Discord asks us to wait
 * @param token the bot's, which goes with every call; null where none does, so that a bot's limit of calls does not
 * hold either
 * @returns the client
 */
export function createRest(apiUrl: string | null, ears: Ears, token: string | null): REST {
  const rest = new REST({
    ...restOptions(apiUrl, ears, LONGEST_WAIT_MS),
    retries: 0,
    ...(token === null ? { globalRequestsPerSecond: Infinity } : sendingToken(token)),
  })
  reportRefusals(rest, ears.log)
  return rest
}

/**
 * Posts something. Never throws.
 * @param rest the client
 * @param post what is posted where
 * @returns what became of it
 */
export async function attempt(rest: REST, post: Post): Promise<Attempt> {
  const { attempt } = await attemptReply(rest, post)
  return attempt
}

/**
 * Posts something for the sake of what Discord answers. Never throws.
 * @param rest the client
 * @param post what is posted where
 * @returns what became of it, and the body of the reply, where there is one
 */
export async function attemptReply(
  rest: REST,
  { method, route, body, file }: Post,
): Promise<{ readonly attempt: Attempt; readonly reply: unknown }> {
  try {
    const data = { body, auth: false, ...uploadOf(file) }
    const reply = await (method === 'PATCH' ? rest.patch(route, data) : rest.post(route, data))
    return { attempt: { kind: 'sent' }, reply }
  } catch (error) {
    return { attempt: failure(error), reply: undefined }
  }
}

/**
 * Tries until something else than these comes of it, or too often.
 * @param call one try
 * @param again what asks for another
 * @returns what came of the last try
 */
export async function repeated(
  call: () => Promise<Attempt>,
  again: readonly Attempt['kind'][],
): Promise<Outcome> {
  for (const ms of WAITS_MS) {
    const outcome = await call()
    if (!again.includes(outcome.kind)) return settled(outcome)
    await wait(ms)
  }
  return settled(await call())
}

/**
 * Whether Discord refused a call with one of these codes.
 * @param outcome what became of the call
 * @param codes Discord's codes
 */
export function isRefusedWith(outcome: Attempt, ...codes: readonly number[]): boolean {
  return outcome.kind === 'refused' && codes.includes(outcome.code)
}

/**
 * How discord.js uploads a file along with a body. https://docs.discord.com/developers/reference#uploading-files
 * @param file the only one; none where there is none
 */
export function uploadOf(file: Upload | undefined): Pick<RequestData, 'files'> {
  if (file === undefined) return {}
  const data = 'text' in file ? file.text : Buffer.from(file.bytes)
  return { files: [{ name: file.name, contentType: file.type, data }] }
}

function settled(outcome: Attempt): Outcome {
  return outcome.kind === 'unsent' ? { kind: 'unknown', reason: outcome.reason } : outcome
}

/** Never with an address or a body in it: they hold an interaction's token and what was asked. */
function failure(error: unknown): Exclude<Attempt, { kind: 'sent' }> {
  if (error instanceof DiscordAPIError) {
    return { kind: 'refused', code: refusalCode(error), reason: error.message }
  }
  if (error instanceof RateLimitError) {
    const reason = `too many requests; wait ${Math.floor(waitOf(error) / 1000)} seconds`
    return { kind: 'refused', code: TOO_MANY_REQUESTS, reason }
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { kind: isUnsent(error) ? 'unsent' : 'unknown', reason }
}

/**
 * Discord's code of a refusal.
 * @param error what a call threw
 * @returns the code; that of what is too large wherever the status says so; no whole number above 0 where there is none
 */
export function refusalCode({ code, status }: DiscordAPIError): number {
  return status === CONTENT_TOO_LARGE ? REQUEST_TOO_LARGE : Number(code)
}

/**
 * Whether an error came before anything was sent.
 * @param error what a call threw
 * @returns false where nobody knows
 */
export function isUnsent(error: unknown): boolean {
  return NOTHING_SENT.has(codeOf(error))
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? '' : codeOf(error.cause)
}
