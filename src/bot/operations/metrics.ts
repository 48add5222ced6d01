// What a surface counts. Numbers and names from our own tables only: never what somebody asked, nor who.

import type { Response } from '../commands.ts'
import type { ErrorCode } from '../errors.ts'

export interface Metrics {
  /**
   * An answer has arrived.
   * @param response what was answered
   * @param seconds from the moment it was asked to the moment the platform had taken all of it
   */
  answered(response: Pick<Response, 'command' | 'questionKind' | 'status'>, seconds: number): void
  /** Somebody was told that something is wrong. */
  failed(code: ErrorCode): void
  /** The connection to the platform is gone; where it can be, it is made again. */
  lost(): void
  /** The connection to the platform was gone and is there again. */
  reconnected(): void
  /**
   * The platform asked us to slow down, and we wait.
   * @param seconds for how long
   */
  waited(seconds: number): void
  /** The platform turned a request away by its status, which it counts against whoever sends too many. */
  turnedAway(status: TurnedAway): void
}

/** No token, no permission, too many. */
export const TURNED_AWAY = [401, 403, 429] as const
export type TurnedAway = (typeof TURNED_AWAY)[number]

/** What is counted of digests. */
export interface DigestMetrics {
  /** Digests are posted on these surfaces from now on. */
  posting(surfaces: readonly string[]): void
  /**
   * A worker has let a digest go.
   * @param outcome how it ended; `waiting` where it is tried again later
   * @param lateSeconds from its slot to the moment at which all of it was there; null where it is not, or came because
   * a person asked
   */
  delivered(surface: string, outcome: DigestOutcome, lateSeconds: number | null): void
  /** So many digests whose slot passed while nobody looked. */
  missed(count: number): void
}

export const DIGEST_OUTCOMES = [
  'sent',
  'skipped',
  'refused',
  'parked',
  'expired',
  'waiting',
] as const
export type DigestOutcome = (typeof DIGEST_OUTCOMES)[number]

/** How digests stand, as it is kept. */
export interface DigestNumbers {
  /** Subscriptions, by how they stand. */
  readonly subscriptions: Readonly<Record<'active' | 'paused' | 'halted', number>>
  /** Digests that have not ended. */
  readonly open: Readonly<Record<'waiting' | 'claimed' | 'parked', number>>
  /** For how long the oldest digest that is due has waited; 0 where none is due. */
  readonly overdueSeconds: number
}

/** Counts nothing. */
export const NO_METRICS: Metrics = {
  answered: () => undefined,
  failed: () => undefined,
  lost: () => undefined,
  reconnected: () => undefined,
  waited: () => undefined,
  turnedAway: () => undefined,
}

/** Counts nothing of digests. */
export const NO_DIGEST_METRICS: DigestMetrics = {
  posting: () => undefined,
  delivered: () => undefined,
  missed: () => undefined,
}

/**
 * Counts a response where its status says that a request was turned away.
 * @param status of HTTP
 * @param metrics counts it
 */
export function countStatus(status: number, metrics: Pick<Metrics, 'turnedAway'>): void {
  const counted = TURNED_AWAY.find((each) => each === status)
  if (counted !== undefined) metrics.turnedAway(counted)
}

/**
 * Starts a stopwatch.
 * @returns what tells the seconds since
 */
export function stopwatch(): () => number {
  const from = performance.now()
  return () => (performance.now() - from) / 1_000
}
