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
  /** How the variables begin that say where. */
  readonly variables: string
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Where it is to be found, for a person. */
  readonly address: string
  /** What is wrong where it cannot listen. */
  readonly codeOf: (reason: NotListening) => ErrorCode
  /** What is asked of whoever listens there already, and whether the answer is that of one of ours. */
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly isOurs: (response: Response) => Promise<boolean>
}

interface NotListening {
  /** Whether another program listens there. */
  readonly isTaken: boolean
  readonly words: string
}

/** On this machine: it is there at once or not at all. */
const ANSWER_WITHIN_MS = 2_000

/**
 * Tries the ports of the pages, of health and of Slack's signed requests, where npm start opens them.
 * @param config where they are
 * @param faults of the configuration; what they are about is not tried
 * @returns a line for each
 */
export async function portChecks(
  config: Config,
  faults: readonly ConfigFault[],
): Promise<readonly Check[]> {
  return Promise.all(
    listenersOf(config).map(async (listener) =>
      faults.some(({ variable }) => variable.startsWith(listener.variables))
        ? skipped(listener.name, 'Its configuration has to be right first.')
        : portCheck(listener),
    ),
  )
}

function listenersOf(config: Config): readonly Listener[] {
  const { web, health, slack } = config
  const hasHealth = health !== null && !(isAlone(config) && web === null)
  return [
    ...(web === null ? [] : [{ ...PAGES, ...web, address: playgroundAddress(web) }]),
    ...(hasHealth ? [{ ...HEALTH, ...health, address: `${originOf(health)}/healthz` }] : []),
    ...(slack?.mode === 'http'
      ? [{ ...SIGNED, ...slack, address: `${originOf(slack)}${SIGNED.path}` }]
      : []),
  ]
}

const says =
  (words: string) =>
  async (response: Response): Promise<boolean> =>
    (await response.text()).includes(words)

const PAGES = {
  name: 'Pages',
  variables: 'WEB',
  codeOf: () => 'web-port',
  path: PLAYGROUND,
  method: 'GET',
  isOurs: says('Quad Brief'),
} as const satisfies Partial<Listener>

const HEALTH = {
  name: 'Health',
  variables: 'HEALTH_',
  codeOf: () => 'health-port',
  path: '/healthz',
  method: 'GET',
  isOurs: says('{"alive":true}'),
} as const satisfies Partial<Listener>

/** What is not signed is turned away. https://docs.slack.dev/authentication/verifying-requests-from-slack */
const SIGNED = {
  name: 'Slack port',
  variables: 'SLACK_',
  codeOf: ({ isTaken }) => (isTaken ? 'port-taken' : 'port-refused'),
  path: '/slack/events',
  method: 'POST',
  isOurs: async ({ status }) => status === 401,
} as const satisfies Partial<Listener>

async function portCheck(listener: Listener): Promise<Check> {
  const { name, codeOf, host, port, address } = listener
  if (port === 0) return ok(name, `${host}, on any port that is free`)
  const reason = await whyNot(host, port)
  if (reason === null) return ok(name, `${address} once npm start runs; the port is free`)
  if (reason.isTaken && (await isOurs(listener))) {
    return ok(name, `${address}, where npm start runs already`)
  }
  return wrong(name, codeOf(reason), `${host}, port ${port}: ${reason.words}`)
}

/** Why nobody can listen there; null where it can be done. */
async function whyNot(host: string, port: number): Promise<NotListening | null> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
    return null
  } catch (error) {
    if (!(error instanceof Error)) return { isTaken: false, words: String(error) }
    return { isTaken: 'code' in error && error.code === 'EADDRINUSE', words: error.message }
  }
}

async function isOurs(listener: Listener): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    const { path, method } = listener
    return await listener.isOurs(await fetch(`${originOf(listener)}${path}`, { method, signal }))
  } catch {
    return false
  }
}

const EVERY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

function originOf({ host, port }: Pick<Listener, 'host' | 'port'>): string {
  const name = EVERY_ADDRESS[host] ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
