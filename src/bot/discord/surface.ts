// Quad Brief in Discord: the connection, the registered commands, and answers to interactions.
import { setTimeout as wait } from 'node:timers/promises'
import { GatewayDispatchEvents } from 'discord.js'
import type { APIInteraction, Client } from 'discord.js'
import type { DiscordConfig } from '../config.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import type { Surface, SurfaceDeps } from '../surface.ts'
import { createCalls } from './calls.ts'
import type { Calls } from './calls.ts'
import { connectionState, createClient } from './client.ts'
import { commandJson } from './command-json.ts'
import { createInteractions } from './interactions.ts'
import { inviteLinks } from './invite.ts'
import { registerCommands } from './registration.ts'
import { startError } from './start-errors.ts'

/** How long connecting may take before the start counts as failed. */
const START_WITHIN_MS = 30_000

/** How long a stop waits for answers that are under way. */
const FINISH_WITHIN_MS = 5_000

interface Running {
  readonly client: Client
  readonly calls: Calls
  /** Answers under way. */
  readonly underWay: ReadonlySet<Promise<void>>
}

/**
 * Makes Discord's surface; nothing is connected before it starts.
 * @param config the token, and where Discord is
 * @param deps what there is to ask, and the log
 * @returns the surface
 */
export function createDiscordSurface(config: DiscordConfig, deps: SurfaceDeps): Surface {
  const { log } = deps
  let running: Running | null = null
  let starting: { readonly whole: Promise<void>; readonly end: AbortController } | null = null

  async function start(signal: AbortSignal): Promise<void> {
    const prepared = prepare(config, deps)
    try {
      await withinTime(connect(prepared.client, config, deps), signal)
      running = prepared
    } catch (error) {
      await close(prepared)
      throw startError(error)
    }
  }

  return {
    name: 'Discord',
    async start() {
      const end = new AbortController()
      const whole = start(end.signal)
      starting = { whole, end }
      try {
        await whole
      } finally {
        starting = null
      }
    },
    async stop() {
      starting?.end.abort(new Error('it was stopped meanwhile'))
      await starting?.whole.catch(() => undefined)
      const stopping = running
      running = null
      if (stopping === null) return
      await close(stopping)
      log.info({}, 'Disconnected from Discord.')
    },
    state() {
      if (running !== null) return connectionState(running.client)
      return starting === null ? 'stopped' : 'starting'
    },
  }
}

function prepare({ apiUrl }: DiscordConfig, deps: SurfaceDeps): Running {
  const { log, metrics = NO_METRICS } = deps
  const client = createClient(apiUrl, { log, metrics })
  const calls = createCalls(apiUrl, { log, metrics })
  const interactions = createInteractions(deps, calls)
  const underWay = new Set<Promise<void>>()
  // The raw events: discord.js keeps interactions back until every server has reported, which takes
  // fifteen seconds when one is down. Discord waits three.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const answering = interactions.handle(interaction).finally(() => underWay.delete(answering))
    underWay.add(answering)
  })
  return { client, calls, underWay }
}

async function connect(
  client: Client,
  { token }: DiscordConfig,
  { commands, log }: SurfaceDeps,
): Promise<void> {
  await client.login(token)
  const id = client.application?.id ?? client.user?.id
  if (id === undefined) throw new Error('Discord did not say which application this is.')
  const wanted = commandJson((kind, typed) => commands.complete(kind, typed))
  const registered = await registerCommands(client.rest, id, wanted)
  log.info({ registered }, `The commands are ${registered} in Discord.`)
  const { server, person } = inviteLinks(id)
  log.info({ server, person }, `Add Quad Brief to a server: ${server}`)
}

/** Answers what came, and takes no more. */
async function close({ client, calls, underWay }: Running): Promise<void> {
  await client.destroy()
  const late = new AbortController()
  await Promise.race([
    Promise.all(underWay),
    wait(FINISH_WITHIN_MS, undefined, { signal: late.signal }).catch(() => undefined),
  ])
  late.abort()
  calls.close()
}

async function withinTime(connecting: Promise<void>, signal: AbortSignal): Promise<void> {
  const tooLate = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    tooLate.reject(new Error(`no answer within ${START_WITHIN_MS / 1000} seconds`))
  }, START_WITHIN_MS)
  signal.addEventListener('abort', () => tooLate.reject(signal.reason))
  try {
    await Promise.race([connecting, tooLate.promise])
  } finally {
    clearTimeout(timer)
  }
}
