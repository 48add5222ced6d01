import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { ApiError } from '../api-errors.ts'
import type { JsonValue } from '../json.ts'
import type { RestCall, StandInRecord } from '../record.ts'
import { parseBody, readBytes } from './bodies.ts'
import type { ParsedBody } from './bodies.ts'
import type { PlantedFault, PlantedFaults } from './planted-faults.ts'
import { refusal } from './rate-limits.ts'
import type { RateLimits, RateLimitVerdict } from './rate-limits.ts'
import { isTokenRoute, matchRoute } from './route-names.ts'
import type { RouteMatch, RouteName } from './route-names.ts'

/** A call as the handlers see it. */
export interface RestRequest extends ParsedBody {
  params: Readonly<Record<string, string>>
  query: URLSearchParams
}

/** What a handler answers; without `body` it is sent without a content type. */
export interface Answer {
  status: number
  body?: JsonValue
}

/** The work behind a route. */
export type Handler = (request: RestRequest) => Answer

/** A handler for each of some routes. */
export type Handlers<Names extends RouteName = RouteName> = Readonly<Record<Names, Handler>>

/** What the REST server needs. */
export interface RestServerOptions {
  token: string
  handlers: Handlers
  limits: RateLimits
  planted: PlantedFaults
  record: StandInRecord
  now: () => number
}

/** Creates the HTTP server; it does not listen yet. */
export function createRestServer(options: RestServerOptions): Server {
  const { record } = options
  return createServer((request, response) => {
    serve(options, request, response).catch((error: unknown) => {
      record.fault(
        'stand-in',
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      )
      request.socket.destroy()
    })
  })
}

async function serve(
  options: RestServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { record, now } = options
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', 'http://stand-in')
  const bytes = await readBytes(request)
  const path = url.pathname.replace(/^\/api\/v10/, '')
  const match = url.pathname.startsWith('/api/v10/') ? matchRoute(method, path) : undefined
  const route = match?.route ?? 'unknown'
  const call: RestCall = { method, path: url.pathname + url.search, route, files: [], at: now() }
  record.call(call)
  const finish = (answer: Answer, headers: Record<string, string> = {}) => {
    call.status = answer.status
    send(response, answer, headers)
    const code = call.code === undefined ? '' : ` (${call.code})`
    record.note(`${method} ${path} -> ${answer.status}${code}`)
  }
  const drop = () => {
    call.status = 'dropped'
    request.socket.destroy()
    record.note(`${method} ${path} -> connection cut`)
  }
  if (match === undefined) {
    record.fault('unknown-route', `${method} ${url.pathname}`)
    return finish({ status: 404, body: { message: '404: Not Found', code: 0 } })
  }
  const planted = options.planted.strike(match)
  if (planted !== undefined) call.planted = planted.kind
  if (planted?.kind === 'drop') return drop()
  const instead = planted === undefined ? undefined : answerInstead(planted)
  if (instead !== undefined) {
    if (planted?.kind === 'error') call.code = planted.code
    return finish(instead.answer, instead.headers)
  }
  const limits = options.limits.take(match)
  if (limits.refused !== undefined) return finish(tooMany(limits), limits.headers)
  const answer = await work(options, match, request, bytes, url.searchParams, call)
  if (planted?.kind === 'accept-then-drop') return drop()
  if (planted?.kind === 'stall') await stalled(response, planted.ms)
  if (response.destroyed) return drop()
  const failed = planted?.kind === 'accept-then-500'
  finish(failed ? serverError() : answer, limits.headers)
}

async function work(
  options: RestServerOptions,
  match: RouteMatch,
  request: IncomingMessage,
  bytes: Buffer,
  query: URLSearchParams,
  call: RestCall,
): Promise<Answer> {
  const { record } = options
  try {
    authorize(options.token, match, request)
    const body = await parseBody(bytes, request.headers['content-type'] ?? '')
    call.body = body.json
    call.files = body.uploads.map((file) => file.filename)
    return options.handlers[match.route]({ ...body, params: match.params, query })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    call.code = error.code
    if (error.fault !== undefined)
      record.fault(error.fault, `${match.route}: ${error.code} ${error.message}`)
    return { status: error.status, body: error.body }
  }
}

/** https://docs.discord.com/developers/reference#authentication and #user-agent */
function authorize(token: string, match: RouteMatch, request: IncomingMessage): void {
  if (!request.headers['user-agent']) throw new ApiError(40333, 'no User-Agent')
  if (isTokenRoute(match.route)) return
  if (request.headers.authorization !== `Bot ${token}`)
    throw new ApiError(0, `Authorization for ${match.route} is not "Bot <token>"`)
}

function answerInstead(
  planted: PlantedFault,
): { answer: Answer; headers: Record<string, string> } | undefined {
  switch (planted.kind) {
    case 'http-500':
      return { answer: serverError(), headers: {} }
    case 'error': {
      const { status, code, message = 'Planted by the test' } = planted
      return { answer: { status, body: { message, code } }, headers: {} }
    }
    case 'rate-limited': {
      const verdict = refusal(planted.retryAfterSeconds, planted.global ?? false)
      return { answer: tooMany(verdict), headers: verdict.headers }
    }
    case 'accept-then-500':
    case 'accept-then-drop':
    case 'drop':
    case 'stall':
      break
  }
  return undefined
}

function serverError(): Answer {
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } }
}

function tooMany({ refused }: RateLimitVerdict): Answer {
  const message = 'You are being rate limited.'
  const global = refused?.global ?? false
  return { status: 429, body: { message, retry_after: refused?.retryAfterSeconds ?? 0, global } }
}

/** Waits, or ends early when the connection is closed. */
function stalled(response: ServerResponse, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  response.once('close', () => {
    clearTimeout(timer)
    resolve()
  })
  return promise
}

function send(response: ServerResponse, answer: Answer, headers: Record<string, string>): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end()
    return
  }
  response
    .writeHead(answer.status, { ...headers, 'content-type': 'application/json' })
    .end(JSON.stringify(answer.body))
}
