// What became of the connections to the platforms since the program started: how long each holds, how often it
// had to be made again, and when the platform asked to slow down.

import type { Metrics } from './metrics.ts'

export interface Connections {
  /**
   * Notes what a surface counts.
   * @param surface its name
   * @param metrics hears of it too
   * @returns what the surface counts with
   */
  of(surface: string, metrics: Metrics): Metrics
  /** A surface has connected for the first time. */
  started(surface: string): void
  /** What is known of a surface's connection. */
  report(surface: string): ConnectionReport
}

export interface ConnectionReport {
  /** When it was last made or lost; null before that. */
  readonly changed: { readonly to: 'made' | 'lost'; readonly at: Temporal.Instant } | null
  /** How often it was gone and made again. */
  readonly reconnects: number
  /** How often the platform asked to slow down. */
  readonly waits: number
  /** The last time that it did, and for how many seconds; null for never. */
  readonly lastWait: { readonly at: Temporal.Instant; readonly seconds: number } | null
}

const NOTHING: ConnectionReport = { changed: null, reconnects: 0, waits: 0, lastWait: null }

/**
 * Begins to note.
 * @param now tells the hour
 * @returns notes of nothing yet
 */
export function createConnections(now: () => Temporal.Instant): Connections {
  const reports = new Map<string, ConnectionReport>()
  const report = (surface: string): ConnectionReport => reports.get(surface) ?? NOTHING
  const note = (surface: string, more: Partial<ConnectionReport>): void => {
    reports.set(surface, { ...report(surface), ...more })
  }
  return {
    report,
    started: (surface) => note(surface, { changed: { to: 'made', at: now() } }),
    of: (surface, metrics) => ({
      ...metrics,
      lost() {
        metrics.lost()
        note(surface, { changed: { to: 'lost', at: now() } })
      },
      reconnected() {
        metrics.reconnected()
        const { reconnects } = report(surface)
        note(surface, { changed: { to: 'made', at: now() }, reconnects: reconnects + 1 })
      },
      waited(seconds) {
        metrics.waited(seconds)
        const { waits } = report(surface)
        note(surface, { waits: waits + 1, lastWait: { at: now(), seconds: Math.max(0, seconds) } })
      },
    }),
  }
}
