// The optional port for whoever runs the bot: /healthz, /readyz and /metrics.

import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { HealthConfig } from '../config/config.ts'
import { StartError } from '../errors.ts'
import { StoreError } from '../store/port.ts'
import type { SurfaceReport } from '../surface.ts'
import type { Log } from './log.ts'
import type { DigestNumbers } from './metrics.ts'
import type { Meter, RecordCounted } from './prometheus.ts'

export interface HealthDeps {
  readonly meter: Pick<Meter, 'contentType' | 'text'>
  /** How every surface that is set up stands right now. */
  readonly states: () => readonly SurfaceReport[]
  /** Whether the database answers; null where nothing needs one. @throws {StoreError} where it does not */
  readonly checkStore: (() => Promise<void>) | null
  /** How the record stands right now. */
  readonly record: () => RecordCounted
  /** How digests stand right now; null where there are none. @throws {StoreError} where the database does not answer */
  readonly digestNumbers: () => Promise<DigestNumbers | null>
  readonly log: Log
}

export interface Health {
  /** Where it listens: "http://127.0.0.1:9090". */
  readonly address: string
  close(): Promise<void>
}

/** Whether the bot can answer everywhere it is meant to, as /readyz says it. */
export interface Readiness {
  readonly ready: boolean
  readonly record: string
  readonly surfaces: Readonly<Record<string, SurfaceReport['state']>>
  /** How the database is that digests are kept in: ok, what is wrong with it, or that nothing needs it. */
  readonly store: 'ok' | 'not-needed' | StoreError['code']
}

/** Nobody who asks here has more to say than a line. */
const REQUEST_WITHIN_MS = 5_000

/**
 * Listens.
 * @param config where
 * @param deps what there is to tell
 * @returns the open port
 * @throws {StartError} when it cannot listen there
 */
export async function openHealth({ host, port }: HealthConfig, deps: HealthDeps): Promise<Health> {
  const { log } = deps
  const timeouts = { requestTimeout: REQUEST_WITHIN_MS, headersTimeout: REQUEST_WITHIN_MS }
  const server = createServer(timeouts, (request, response) => {
    answer(request, response, deps).catch((error: unknown) => {
      log.error({ error }, 'A request for health or metrics failed.')
      response.destroy()
    })
  })
  const address = await listening(server, host, port)
  log.info({ address }, `Health and metrics are at ${address}/healthz, /readyz and /metrics.`)
  return {
    address,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

/**
 * Whether the bot can answer.
 * @param record the version of the record that answers now
 * @param surfaces how the surfaces stand
 * @param store how the database is
 * @returns ready where each of them is connected, and the database answers if it is needed
 */
export function readiness(
  record: string,
  surfaces: readonly SurfaceReport[],
  store: Readiness['store'],
): Readiness {
  return {
    ready:
      (store === 'ok' || store === 'not-needed') &&
      surfaces.every(({ state }) => state === 'connected'),
    record,
    surfaces: Object.fromEntries(surfaces.map(({ name, state }) => [name, state])),
    store,
  }
}

async function storeState(check: HealthDeps['checkStore']): Promise<Readiness['store']> {
  if (check === null) return 'not-needed'
  try {
    await check()
    return 'ok'
  } catch (error) {
    return error instanceof StoreError ? error.code : 'broken'
  }
}

async function answer(
  { method, url = '/' }: IncomingMessage,
  response: ServerResponse,
  { meter, states, record, digestNumbers, checkStore }: HealthDeps,
): Promise<void> {
  const send = (status: number, body: string, type = 'application/json; charset=utf-8'): void => {
    const headers = { 'content-type': type, 'cache-control': 'no-store' }
    response.writeHead(status, status === 405 ? { ...headers, allow: 'GET, HEAD' } : headers)
    response.end(body)
  }
  if (method !== 'GET' && method !== 'HEAD') return send(405, '{"error":"only GET"}\n')
  const [path = ''] = url.split('?')
  switch (path) {
    case '/healthz':
      return send(200, '{"alive":true}\n')
    case '/readyz': {
      const told = readiness(record().version, states(), await storeState(checkStore))
      return send(told.ready ? 200 : 503, `${JSON.stringify(told)}\n`)
    }
    case '/metrics': {
      // /readyz says what is wrong with the database then.
      const digests = await digestNumbers().catch(() => null)
      return send(200, await meter.text(states(), record(), digests), meter.contentType)
    }
    default:
      return send(404, '{"error":"there is /healthz, /readyz and /metrics"}\n')
  }
}

function listening(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(new StartError('health-port', `${host}, port ${port}: ${error.message}`, error))
    })
    server.listen(port, host, () => {
      const bound = server.address()
      const actual = bound !== null && typeof bound !== 'string' ? bound.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`)
    })
  })
}
