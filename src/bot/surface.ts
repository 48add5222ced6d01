// What every place to ask in has in common: it starts, it stops, and it is given the same things to work with.

import type { Briefings } from '../briefings/index.ts'
import type { Commands } from './commands.ts'
import type { FloodGuard } from './guards/flood-guard.ts'
import type { Log } from './operations/log.ts'
import type { Metrics } from './operations/metrics.ts'
import type { Progress } from './operations/progress.ts'
import type { ReportBox } from './reports/report-box.ts'
import type { Store } from './store/port.ts'
import type { Clock } from './subscriptions/delivery/clock.ts'
import type { Sender } from './subscriptions/delivery/sender.ts'
import type { Channels } from './subscriptions/desk/asker.ts'
import type { Desk } from './subscriptions/desk/desk.ts'

/**
 * Whether people are answered: `reconnecting` is a connection that is gone for a moment, `stopped` one that
 * does not come back by itself.
 */
export type SurfaceState = 'starting' | 'connected' | 'reconnecting' | 'stopped'

/** How a surface stands. */
export interface SurfaceReport {
  readonly name: string
  readonly state: SurfaceState
}

/** A platform that people ask on. */
export interface Surface {
  /** What people call it: "Slack". */
  readonly name: string
  /**
   * Connects and answers from then on.
   * @throws {Error} when it cannot, such as for a token that the platform refuses; nothing is left running then
   */
  start(): Promise<void>
  /** Answers what it has begun and disconnects. Stopping what never started does nothing. */
  stop(): Promise<void>
  /** How it stands right now. */
  state(): SurfaceState
  /** The record has changed: shows it where something stands that was made from the one before. Never throws. */
  recordChanged?(): void
  /** What posts digests there, and tells about channels; usable before the start. Not there where none can be posted. */
  readonly digests?: { readonly sender: Sender; readonly channels: Channels }
}

/** What a surface works with for digests. */
export interface DigestDeps {
  /** Answers the commands about digests (`deskRequest`). */
  readonly desk: Pick<Desk, 'run'>
  /** What is kept, for what happens to channels: halted, restored, moved. */
  readonly store: Store
  readonly clock: Clock
}

/** What a surface works with. */
export interface SurfaceDeps {
  /** The core over the record as it is now: taken once for each piece of work, and not kept for the next. */
  readonly briefings: () => Briefings
  /** Those over the record as it is now (`liveCommands`). */
  readonly commands: Commands
  /** The day of asking, in UTC. */
  readonly today: () => Temporal.PlainDate
  readonly log: Log
  /** Who asks too much is asked to wait. */
  readonly floodGuard: FloodGuard
  /** Where reports of mistakes go. */
  readonly reports: ReportBox
  /** Digests; not there where none are kept. */
  readonly digests?: DigestDeps
  /** Counts what happens; nothing is counted unless given. */
  readonly metrics?: Metrics
  /** Hears what takes long. */
  readonly progress?: Progress
}
