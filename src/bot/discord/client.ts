// The connection to Discord, as discord.js keeps it, and what it says about itself.

import { Client, Events, GatewayIntentBits, Options, Status } from 'discord.js'
import { errorText } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { SurfaceState } from '../surface.ts'
import { reportRefusals, restOptions } from './rest.ts'
import type { Ears } from './rest.ts'

/**
 * After these Discord takes the bot back only when somebody changes something.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
const FINAL_CLOSES: Readonly<Record<number, ErrorCode>> = {
  4004: 'discord-token',
  4013: 'discord-intents',
  4014: 'discord-intents',
}

/**
 * What Discord tells us of. Commands, buttons and forms come without any intent. None of these is
 * privileged: they need no switch and no review. Without the privileged one for content, Discord
 * blanks the text of every message but those that mention the bot or are written to it directly.
 * https://docs.discord.com/developers/events/gateway#gateway-intents
 */
const INTENTS = [
  /** Servers and channels, and what the bot may do there. */
  GatewayIntentBits.Guilds,
  /** Mentions: without it no message in a server is told of. */
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
]

/**
 * Makes a client that is not connected.
 * @param apiUrl where Discord's API is; null for the real one
 * @param ears hear what the client has to say
 * @returns the client
 */
export function createClient(apiUrl: string | null, ears: Ears): Client {
  const client: Client = new Client({
    intents: INTENTS,
    // Nobody is pinged, unless a message allows it for itself.
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    // We keep nothing of what people write, nor who they are.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id }) => id === client.user?.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id }) => id === client.user?.id },
    }),
    rest: restOptions(apiUrl, ears),
  })
  reportRefusals(client.rest, ears.log)
  routeEvents(client, ears)
  return client
}

/** Never with an address in it: those of interactions hold their tokens. */
function routeEvents(client: Client, { log, metrics }: Ears): void {
  let isGone = false
  client.on(Events.Error, (error) => log.error({ error }, 'discord.js reports an error.'))
  client.on(Events.Warn, (message) => log.warn({}, `discord.js: ${message}`))
  client.on(Events.Invalidated, () => log.error({}, 'Discord has ended the session for good.'))
  client.on(Events.ShardError, ({ message }, shard) => {
    log.warn({ shard }, `The connection to Discord has an error: ${message}`)
  })
  client.on(Events.ShardReconnecting, (shard) => {
    if (!isGone) metrics.lost()
    isGone = true
    log.info({ shard }, 'The connection to Discord is gone; it is made again.')
  })
  const isBack = (fields: object, words: string): void => {
    if (!isGone) return
    isGone = false
    metrics.reconnected()
    log.info(fields, `Connected to Discord again; ${words}.`)
  }
  client.on(Events.ShardResume, (shard, missed) => {
    isBack({ shard, missed }, 'what was missed has come')
  })
  client.on(Events.ShardReady, (shard) => isBack({ shard }, 'what was missed meanwhile is lost'))
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    metrics.lost()
    const known = FINAL_CLOSES[code]
    const words = known === undefined ? '' : ` ${errorText(known)}`
    log.error({ shard, code }, `Discord has closed the connection for good.${words}`)
  })
}

/**
 * How the connection of a client stands that was connected once.
 * @param client the client
 * @returns whether interactions come
 */
export function connectionState(client: Client): SurfaceState {
  const shards = [...client.ws.shards.values()].map(({ status }) => status)
  if (shards.includes(Status.Disconnected)) return 'stopped'
  // Interactions come before the servers do.
  const isUp = (status: Status) => status === Status.Ready || status === Status.WaitingForGuilds
  return shards.every(isUp) ? 'connected' : 'reconnecting'
}

/**
 * Ends the connection. The library says of it what it says of one that is lost: nobody needs to hear that.
 * @param client connected or not
 */
export async function disconnect(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting)
  await client.destroy()
}
