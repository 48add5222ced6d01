// The optional port for whoever runs the bot: /healthz, /readyz and /metrics.
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { HealthConfig } from '../config.ts'
import { StartError } from '../errors.ts'
import type { SurfaceReport } from '../lifecycle.ts'
import { StoreError } from '../store/port.ts'
import type { Log } from './log.ts'
import type { Meter } from './prometheus.ts'

export interface HealthDeps {
  readonly meter: Pick<Meter, 'contentType' | 'text'>
  /** How every surface that is set up stands right now. */
  readonly states: () => readonly SurfaceReport[]
  /** Whether the database answers. @throws {StoreError} where it does not */
  readonly checkStore: () => Promise<void>
  /** The version of the record that is loaded. */
  readonly record: string
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
  /** How the database is that digests are kept in: ok, or what is wrong with it. */
  readonly store: 'ok' | StoreError['code']
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
 * @param record the version of the record that is loaded
 * @param surfaces how the surfaces stand
 * @param store how the database is
 * @returns ready where each of them is connected, and the database answers
 */
export function readiness(
  record: string,
  surfaces: readonly SurfaceReport[],
  store: Readiness['store'],
): Readiness {
  return {
    ready: store === 'ok' && surfaces.every(({ state }) => state === 'connected'),
    record,
    surfaces: Object.fromEntries(surfaces.map(({ name, state }) => [name, state])),
    store,
  }
}

async function storeState(check: HealthDeps['checkStore']): Promise<Readiness['store']> {
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
  { meter, states, record, checkStore }: HealthDeps,
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
      const told = readiness(record, states(), await storeState(checkStore))
      return send(told.ready ? 200 : 503, `${JSON.stringify(told)}\n`)
    }
    case '/metrics':
      return send(200, await meter.text(states()), meter.contentType)
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
