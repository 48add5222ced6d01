// Quad Brief in Discord: the connection, the registered commands, and answers to what people do.

import { setTimeout as wait } from 'node:timers/promises'
import { GatewayDispatchEvents } from 'discord.js'
import type { APIInteraction, Client, GatewayMessageCreateDispatchData } from 'discord.js'
import type { DiscordConfig } from '../config/config.ts'
import type { Log } from '../operations/log.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import { during } from '../operations/progress.ts'
import type { Report } from '../reports/report.ts'
import type { Place } from '../subscriptions/model.ts'
import type { Surface, SurfaceDeps } from '../surface.ts'
import { createCalls } from './calls.ts'
import type { Calls } from './calls.ts'
import { connectionState, createClient, disconnect } from './client.ts'
import { commandJson } from './command-json.ts'
import { tellCurators } from './curators.ts'
import { askerOfMessage } from './digests/asker.ts'
import { listenToOwnMessages } from './digests/heard.ts'
import { listenToChannels } from './digests/lifecycle.ts'
import { createDiscordDigests } from './digests/sender.ts'
import type { DiscordDigests } from './digests/sender.ts'
import { createInteractions } from './interactions.ts'
import { inviteLinks } from './invite.ts'
import { createMentions } from './mentions.ts'
import { missingIn } from './permissions.ts'
import { createPosts } from './posts.ts'
import type { Posts } from './posts.ts'
import { registerCommands } from './registration.ts'
import { startError } from './start-errors.ts'

/** How long connecting may take before the start counts as failed. */
const START_WITHIN_MS = 30_000

/** How long a stop waits for answers that are under way. */
const FINISH_WITHIN_MS = 5_000

interface Running {
  readonly client: Client
  readonly calls: Calls
  readonly posts: Posts
  /** Lets something be finished before a stop. */
  track(work: Promise<void>): void
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
  const digests = digestsOf(config, deps)
  let running: Running | null = null
  let starting: { readonly whole: Promise<void>; readonly end: AbortController } | null = null

  async function start(signal: AbortSignal): Promise<void> {
    const prepared = prepare(config, deps, digests)
    try {
      await withinTime(connect(prepared.client, config, deps), signal)
      running = prepared
    } catch (error) {
      await close(prepared)
      throw startError(error)
    }
  }

  const { curatorsChannel = null } = config
  if (curatorsChannel !== null) {
    deps.reports.onFiled(async (report) => {
      if (running === null) throw new Error('Discord is not connected.')
      // Not waited for: whoever reports in Discord has to be told within three seconds.
      running.track(tell(running.posts, curatorsChannel, report, log))
    })
  }

  const name = ({ channel }: Place): string | null =>
    running === null ? null : nameIn(running.client, channel)

  return {
    name: 'Discord',
    ...(digests === null
      ? {}
      : { digests: { ...digests, channels: { ...digests.channels, name } } }),
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
      digests?.close()
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

/** What a channel is called that the gateway has told of; null for another. */
function nameIn(client: Client, id: string): string | null {
  const channel = client.channels.cache.get(id)
  return channel !== undefined && 'name' in channel ? channel.name : null
}

/** What posts digests needs no connection. */
function digestsOf({ apiUrl, token }: DiscordConfig, deps: SurfaceDeps): DiscordDigests | null {
  const { log, metrics = NO_METRICS, digests } = deps
  if (digests === undefined) return null
  return createDiscordDigests({ apiUrl, token }, { log, metrics }, digests.clock)
}

function prepare(
  { apiUrl, token }: DiscordConfig,
  deps: SurfaceDeps,
  digests: DiscordDigests | null,
): Running {
  const { log, metrics = NO_METRICS } = deps
  const ears = { log, metrics }
  const client = createClient(apiUrl, ears)
  const calls = createCalls(apiUrl, ears)
  const posts = createPosts({ apiUrl, token }, ears)
  const interactions = createInteractions(deps, calls)
  const mentions = createMentions(deps, posts, {
    id: () => client.user?.id ?? null,
    missingIn: (place) => missingIn(client, place),
    askerOf: (message) => askerOfMessage(message, client),
  })
  const underWay = new Set<Promise<void>>()
  const track = (work: Promise<void>): void => {
    const tracked = work.finally(() => underWay.delete(tracked))
    underWay.add(tracked)
  }
  // The raw events: discord.js keeps them back until every server has reported, which takes fifteen
  // seconds when one is down. For an answer to an interaction Discord waits three.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    track(interactions.handle(interaction))
  })
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) =>
    track(mentions.handle(message)),
  )
  if (digests !== null && deps.digests !== undefined) {
    const { store, clock } = deps.digests
    listenToOwnMessages(client, digests.heard)
    listenToChannels(client, { ...digests, store, clock, log, track })
  }
  return { client, calls, posts, track, underWay }
}

async function connect(
  client: Client,
  { token }: DiscordConfig,
  { commands, log, progress }: SurfaceDeps,
): Promise<void> {
  await client.login(token)
  const id = client.application?.id ?? client.user?.id
  if (id === undefined) throw new Error('Discord did not say which application this is.')
  const wanted = commandJson((kind, typed) => commands.complete(kind, typed))
  const registered = await during(progress, 'Registering the commands in Discord', () =>
    registerCommands(client.rest, id, wanted),
  )
  log.info({ registered }, `The commands are ${registered} in Discord.`)
  const { server, person } = inviteLinks(id)
  log.info({ server, person }, `Add Quad Brief to a server: ${server}`)
}

async function tell(posts: Posts, channelId: string, report: Report, log: Log): Promise<void> {
  try {
    await tellCurators(posts, channelId, report)
  } catch (error) {
    const { reference } = report
    log.error({ reference, error }, 'The curators in Discord could not be told of a report.')
  }
}

/** Answers what came, and takes no more. */
async function close({ client, calls, posts, underWay }: Running): Promise<void> {
  await disconnect(client)
  const late = new AbortController()
  await Promise.race([
    Promise.all(underWay),
    wait(FINISH_WITHIN_MS, undefined, { signal: late.signal }).catch(() => undefined),
  ])
  late.abort()
  calls.close()
  posts.close()
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
