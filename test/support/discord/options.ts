import type { INTENTS } from './gateway-codes.ts'
import type { RouteName } from './rest/route-names.ts'
import type { GuildSpec, UserSpec } from './world.ts'

/** A bucket: so many calls of one route per window and channel (or webhook). */
export interface BucketSpec {
  route: RouteName
  limit: number
  windowMs: number
}

/** Rate limits to keep the bot to. */
export interface RateLimitSpec {
  buckets: BucketSpec[]
  /** All calls with the bot's token, https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
  global: { limit: number; windowMs: number } | 'none'
}

/** How the stand-in is set up; every member has a default. */
export interface DiscordStandInOptions {
  /** The bot's token. */
  token?: string
  applicationId?: string
  botName?: string
  /** Default: one guild with one channel. */
  guilds?: GuildSpec[]
  /** Default: one user. */
  users?: UserSpec[]
  /** Privileged intents that were granted in the developer portal. Default: none. */
  grantedIntents?: (keyof typeof INTENTS)[]
  /** Where the app may be installed: 0 guilds, 1 users. Default: both. */
  integrationTypes?: (0 | 1)[]
  /** Whether the app asks for an OAuth2 code grant, so that no invite link works. Default false. */
  requiresCodeGrant?: boolean
  /** How often the bot may still connect today. Default 1000. */
  startsLeft?: number
  /** The gateway's address, where it is another than the stand-in's own. */
  gatewayUrl?: string | null
  /** Default 41,250 ms, as Discord's. */
  heartbeatIntervalMs?: number
  /** Default 3,000 ms. */
  acknowledgementMs?: number
  /** Default 15 minutes. */
  tokenLifetimeMs?: number
  /** How long the same nonce gives the first message back. Default 5 minutes. */
  nonceWindowMs?: number
  /** Whether channels that hold a container can be listed, as Discord cannot for now. Default false. */
  listsContainers?: boolean
  /** How long user actions and `waitFor` wait before they fail. Default 5,000 ms. */
  patienceMs?: number
  /** Default: 5 messages per 5 seconds and channel, 50 calls a second. */
  rateLimits?: Partial<RateLimitSpec>
  /** The clock for ids, token lifetimes, nonces and rate limits. Default: the machine's. */
  now?: () => number
}

/** The options with nothing left open. */
export type CompleteOptions = Required<Omit<DiscordStandInOptions, 'rateLimits'>> & {
  rateLimits: RateLimitSpec
}

/** Fills in the defaults. */
export function completeOptions(options: DiscordStandInOptions): CompleteOptions {
  return {
    token: 'stand-in-token',
    applicationId: '1000000000000000001',
    botName: 'Quad Brief',
    guilds: [{ name: 'Cyber desk', channels: [{ name: 'briefings' }] }],
    users: [{ name: 'Asha', managesGuild: true }],
    grantedIntents: [],
    integrationTypes: [0, 1],
    requiresCodeGrant: false,
    startsLeft: 1000,
    gatewayUrl: null,
    heartbeatIntervalMs: 41_250,
    // https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback
    acknowledgementMs: 3_000,
    tokenLifetimeMs: 15 * 60_000,
    // "the past few minutes", https://docs.discord.com/developers/resources/message#create-message
    nonceWindowMs: 5 * 60_000,
    listsContainers: false,
    patienceMs: 5_000,
    now: Date.now,
    ...options,
    rateLimits: {
      // Discord tells the numbers only in its headers; 5 per 5 seconds is what it sends for messages.
      buckets: [{ route: 'POST /channels/:channel/messages', limit: 5, windowMs: 5_000 }],
      global: { limit: 50, windowMs: 1_000 },
      ...options.rateLimits,
    },
  }
}
