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
  /** The connection to the platform was gone and is there again. */
  reconnected(): void
  /**
   * The platform asked us to slow down, and we wait.
   * @param seconds for how long
   */
  waited(seconds: number): void
}

/** Counts nothing. */
export const NO_METRICS: Metrics = {
  answered: () => undefined,
  failed: () => undefined,
  reconnected: () => undefined,
  waited: () => undefined,
}

/**
 * Starts a stopwatch.
 * @returns what tells the seconds since
 */
export function stopwatch(): () => number {
  const from = performance.now()
  return () => (performance.now() - from) / 1_000
}
