import type { Identity } from './types.ts'
import { LIMITS } from './validation/limits.ts'
import type { ChannelSeed, UserSeed } from './workspace.ts'

/** What a test may set; all of it has a default. */
export interface SlackStandInOptions {
  readonly botToken?: string
  readonly appToken?: string
  readonly signingSecret?: string
  /** The bot token's scopes; every scope that the stand-in knows and the app can have when absent. */
  readonly scopes?: readonly string[]
  /** How conversations with the app look: its manifest has an agent_view, an assistant_view or neither (when absent). */
  readonly experience?: Experience
  /** Whether the app's Home tab is switched on; it is when absent. */
  readonly homeTab?: boolean
  readonly channels?: readonly ChannelSeed[]
  readonly users?: readonly UserSeed[]
  /** An acknowledgement after this is a fault; Slack's 3 seconds when absent. */
  readonly ackTimeoutMs?: number
  /** How long a user action waits for an answer before it fails. */
  readonly answerTimeoutMs?: number
  /** Messages to one channel: how many at once, and how many a second after that. */
  readonly rateLimit?: RateLimit | 'off'
  /** The waits before an event is delivered again: at once, a minute, five minutes at Slack. */
  readonly eventRetryDelaysMs?: readonly number[]
  readonly pingIntervalMs?: number
  /** How long after its upload a file cannot be used in a block; no time when absent. */
  readonly fileReadyAfterMs?: number
  /** Milliseconds since 1970; the machine's clock when absent. */
  readonly now?: () => number
}

/** https://docs.slack.dev/ai/migrating-to-agent-messaging */
export type Experience = 'agent' | 'assistant' | 'plain'

/** A token bucket: so many at once, refilled at so many a second. */
export interface RateLimit {
  readonly burst: number
  readonly perSecond: number
}

/** The options with every default filled in. */
export interface Settings {
  readonly identity: Identity
  readonly scopes: readonly string[] | 'all'
  readonly experience: Experience
  readonly homeTab: boolean
  readonly channels: readonly ChannelSeed[]
  readonly users: readonly UserSeed[]
  readonly ackTimeoutMs: number
  readonly answerTimeoutMs: number
  readonly rateLimit: RateLimit | 'off'
  readonly eventRetryDelaysMs: readonly number[]
  readonly pingIntervalMs: number
  readonly fileReadyAfterMs: number
  readonly now: () => number
}

/**
 * Fills in the defaults: one public channel with the app in it and one user, Slack's times, and
 * about one message a second a channel after a burst of five.
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
export function settingsFrom(options: SlackStandInOptions): Settings {
  return {
    identity: {
      teamId: 'T0QUAD',
      teamDomain: 'quad-watchers',
      appId: 'A0QUADBRIEF',
      botId: 'B0QUADBRIEF',
      botUserId: 'U0QUADBRIEF',
      botToken: options.botToken ?? 'xoxb-test-token',
      appToken: options.appToken ?? 'xapp-test-token',
      signingSecret: options.signingSecret ?? 'test-signing-secret',
    },
    scopes: options.scopes ?? 'all',
    experience: options.experience ?? 'plain',
    homeTab: options.homeTab ?? true,
    channels: options.channels ?? [{ id: 'C0GENERAL', name: 'general' }],
    users: options.users ?? [{ id: 'U0ALICE', name: 'alice', tz: 'Asia/Tokyo' }],
    ackTimeoutMs: options.ackTimeoutMs ?? LIMITS.ackSeconds.max * 1_000,
    answerTimeoutMs: options.answerTimeoutMs ?? 5_000,
    rateLimit: options.rateLimit ?? { burst: 5, perSecond: 1 },
    // https://docs.slack.dev/apis/events-api
    eventRetryDelaysMs: options.eventRetryDelaysMs ?? [0, 60_000, 300_000],
    pingIntervalMs: options.pingIntervalMs ?? 10_000,
    fileReadyAfterMs: options.fileReadyAfterMs ?? 0,
    now: options.now ?? Date.now,
  }
}
