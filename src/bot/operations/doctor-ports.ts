// Whether npm start can listen where it is to: tried for a moment, and given back.

import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Config } from '../config/config.ts'
import type { ConfigFault } from '../config/settings.ts'
import { playgroundAddress, PLAYGROUND } from '../config/web-config.ts'
import type { ErrorCode } from '../errors.ts'
import { ok, skipped, wrong } from './checks.ts'
import type { Check } from './checks.ts'
import { isAlone } from './doctor-configuration.ts'

/** What listens somewhere, and how it is known. */
interface Listener {
  readonly name: string
  readonly code: ErrorCode
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Where it is to be found, for a person. */
  readonly address: string
  /** Where one of ours that runs already says these words, with any status. */
  readonly path: string
  readonly says: string
}

/** On this machine: it is there at once or not at all. */
const ANSWER_WITHIN_MS = 2_000

/**
 * Tries the ports of the pages and of health, where npm start opens them.
 * @param config where they are
 * @param faults of the configuration; what they are about is not tried
 * @returns a line for each
 */
export async function portChecks(
  config: Config,
  faults: readonly ConfigFault[],
): Promise<readonly Check[]> {
  const isWrong = (beginning: string): boolean =>
    faults.some(({ variable }) => variable.startsWith(beginning))
  const look = (listener: Listener, beginning: string): Check | Promise<Check> =>
    isWrong(beginning)
      ? skipped(listener.name, 'Its configuration has to be right first.')
      : portCheck(listener)
  const { web, health } = config
  const hasHealth = health !== null && !(isAlone(config) && web === null)
  return Promise.all([
    ...(web === null ? [] : [look({ ...PAGES, ...web, address: playgroundAddress(web) }, 'WEB')]),
    ...(hasHealth
      ? [look({ ...HEALTH, ...health, address: `${originOf(health)}/healthz` }, 'HEALTH_')]
      : []),
  ])
}

const PAGES = { name: 'Pages', code: 'web-port', path: PLAYGROUND, says: 'Quad Brief' } as const
const HEALTH = {
  name: 'Health',
  code: 'health-port',
  path: '/healthz',
  says: '{"alive":true}',
} as const

async function portCheck(listener: Listener): Promise<Check> {
  const { name, code, host, port, address } = listener
  if (port === 0) return ok(name, `${host}, on any port that is free`)
  const reason = await whyNot(host, port)
  if (reason === null) return ok(name, `${address} once npm start runs; the port is free`)
  if (await isOurs(listener)) return ok(name, `${address}, where npm start runs already`)
  return wrong(name, code, `${host}, port ${port}: ${reason}`)
}

/** Why nobody can listen there; null where it can be done. */
async function whyNot(host: string, port: number): Promise<string | null> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function isOurs(listener: Listener): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    const response = await fetch(`${originOf(listener)}${listener.path}`, { signal })
    return (await response.text()).includes(listener.says)
  } catch {
    return false
  }
}

const EVERY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

function originOf({ host, port }: Pick<Listener, 'host' | 'port'>): string {
  const name = EVERY_ADDRESS[host] ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
