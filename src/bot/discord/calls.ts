// The two calls that answer an interaction, and what became of each: Discord took it, refused it,
// or nobody knows.
import { setTimeout as wait } from 'node:timers/promises'
import { DiscordAPIError, RateLimitError, REST, Routes } from 'discord.js'
import type { InteractionResponseType, RequestData } from 'discord.js'
import type { ExportFile } from '../exports/formats.ts'
import { reportRefusals, restOptions, waitOf } from './rest.ts'
import type { Ears } from './rest.ts'

/** What a call about an interaction needs of it. */
export interface Answerable {
  readonly id: string
  readonly token: string
  readonly application_id: string
}

/** The first response to an interaction. */
export interface FirstResponse {
  readonly type: InteractionResponseType
  readonly data: object
  /** Uploaded as `files[0]`; `data` says what becomes of it. */
  readonly file?: ExportFile
}

/** What became of a call. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** Discord says no: `code` is Discord's, or 429 where it wants us to wait too long. */
  | { readonly kind: 'refused'; readonly code: number; readonly reason: string }
  /** The reply was lost, so that it may have been taken or not. */
  | { readonly kind: 'unknown'; readonly reason: string }

export interface Calls {
  /**
   * Gives the first response. It is repeated when its reply is lost: Discord takes one response an
   * interaction, so nothing appears twice.
   */
  respond(interaction: Answerable, response: FirstResponse): Promise<Outcome>
  /**
   * Posts another message. It is repeated only where nothing can have been sent, since Discord
   * would post it twice.
   */
  followUp(interaction: Answerable, message: object): Promise<Outcome>
  /** Stops the timers. Calls that run go on. */
  close(): void
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const UNKNOWN_INTERACTION = 10062
export const ALREADY_ACKNOWLEDGED = 40060
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
 * Makes the calls.
 * @param apiUrl where Discord's API is; null for the real one
 * @param ears hear when Discord asks us to wait
 * @returns the calls, over a REST client of their own that repeats nothing by itself but what was
 * refused for its rate
 */
export function createCalls(apiUrl: string | null, ears: Ears): Calls {
  const rest = new REST({
    ...restOptions(apiUrl, ears, LONGEST_WAIT_MS),
    // discord.js repeats any call after a 5xx, a time-out or a cut connection, and so posts twice.
    retries: 0,
    // https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints
    // These calls do not count towards the limit of all calls of a bot.
    globalRequestsPerSecond: Infinity,
  })
  reportRefusals(rest, ears.log)

  const attempt = async (
    route: `/${string}`,
    body: unknown,
    file?: ExportFile,
  ): Promise<Attempt> => {
    try {
      await rest.post(route, { body, auth: false, ...uploadOf(file) })
      return { kind: 'sent' }
    } catch (error) {
      return failure(error)
    }
  }

  return {
    async respond({ id, token }, { file, ...response }) {
      let isUnsure = false
      const outcome = await repeated(async () => {
        const outcome = await attempt(Routes.interactionCallback(id, token), response, file)
        // An earlier try, whose reply was lost, had arrived.
        if (isUnsure && isRefusedWith(outcome, ALREADY_ACKNOWLEDGED)) return { kind: 'sent' }
        isUnsure ||= outcome.kind === 'unknown'
        return outcome
      }, ['unsent', 'unknown'])
      return settled(outcome)
    },
    async followUp({ application_id, token }, message) {
      const route = Routes.webhook(application_id, token)
      return settled(await repeated(() => attempt(route, message), ['unsent']))
    },
    close() {
      rest.clearHandlerSweeper()
      rest.clearHashSweeper()
    },
  }
}

/** Whether Discord refused a call with this code. */
export function isRefusedWith(outcome: Outcome | Attempt, code: number): boolean {
  return outcome.kind === 'refused' && outcome.code === code
}

type Attempt = Outcome | { readonly kind: 'unsent'; readonly reason: string }

/** Tries until something else than these comes of it, or too often. */
async function repeated(
  call: () => Promise<Attempt>,
  again: readonly Attempt['kind'][],
): Promise<Attempt> {
  for (const ms of WAITS_MS) {
    const outcome = await call()
    if (!again.includes(outcome.kind)) return outcome
    await wait(ms)
  }
  return call()
}

/** https://docs.discord.com/developers/reference#uploading-files */
function uploadOf(file: ExportFile | undefined): Pick<RequestData, 'files'> {
  if (file === undefined) return {}
  return { files: [{ name: file.name, contentType: file.type, data: file.text }] }
}

function settled(outcome: Attempt): Outcome {
  return outcome.kind === 'unsent' ? { kind: 'unknown', reason: outcome.reason } : outcome
}

/** Never with an address or a body in it: they hold the interaction's token and what was asked. */
function failure(error: unknown): Exclude<Attempt, { kind: 'sent' }> {
  if (error instanceof DiscordAPIError) {
    const code = error.status === CONTENT_TOO_LARGE ? REQUEST_TOO_LARGE : Number(error.code)
    return { kind: 'refused', code, reason: error.message }
  }
  if (error instanceof RateLimitError) {
    const reason = `too many requests; wait ${Math.floor(waitOf(error) / 1000)} seconds`
    return { kind: 'refused', code: TOO_MANY_REQUESTS, reason }
  }
  const code = codeOf(error)
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { kind: NOTHING_SENT.has(code) ? 'unsent' : 'unknown', reason }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? '' : codeOf(error.cause)
}
