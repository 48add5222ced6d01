// What an operator looks after: digests with where they are kept, decided about and posted.

import type { Connections } from '../operations/connections.ts'
import type { Store } from '../store/port.ts'
import type { LimiterState } from '../subscriptions/delivery/limiter.ts'
import type { Channels } from '../subscriptions/desk/asker.ts'
import type { Desk } from '../subscriptions/desk/desk.ts'
import type { DigestSurface } from '../subscriptions/model.ts'
import type { SurfaceReport } from '../surface.ts'

export interface Operated {
  readonly store: Pick<Store, 'overview' | 'subscriptions' | 'deliveries'>
  readonly desk: Desk
  /** The hour by which digests come. */
  readonly now: () => Temporal.Instant
  /** How the limiter of every surface that posts stands; none before anything is delivered. */
  readonly limits: () => ReadonlyMap<DigestSurface, LimiterState>
  /** What tells about the channels of a surface; undefined where it is not set up. */
  readonly channels: (surface: DigestSurface) => Pick<Channels, 'link' | 'name'> | undefined
}

/** A bot that is set up on at least one platform. */
export interface RunningBot {
  readonly operated: Operated
  /** How every surface that is set up stands right now. */
  readonly states: () => readonly SurfaceReport[]
  readonly connections: Pick<Connections, 'report'>
}
