// What whoever runs the bot sees of everything that is kept.

import type { NonEmpty } from '../../../briefings/index.ts'
import type { Delivery, DeliveryState } from '../../subscriptions/delivery.ts'
import type { AuditEntry, Standing, Subscription } from '../../subscriptions/model.ts'

/** Which subscriptions are looked at. */
export interface SubscriptionQuery {
  /** Only those that stand so; any unless given. */
  readonly standing?: Standing['kind']
  /**
   * Only those with this in an id (the subscription's, its workspace's, its channel's, that of whoever set it
   * up), in the surface, the zone or the code that it is halted for; capitals count for nothing. Any unless given.
   */
  readonly text?: string
  /** Only those that come behind this one; from the first unless given. */
  readonly after?: Pick<Subscription, 'id' | 'place' | 'created'>
  readonly limit: number
}

/** Which deliveries are looked at. */
export interface DeliveryQuery {
  /** Only those in one of these states; any unless given. */
  readonly states?: NonEmpty<DeliveryState['kind']>
  /** Only those that ended, or were parked, since then; any unless given. */
  readonly endedSince?: Temporal.Instant
  /** Only those that come behind this one; from the newest unless given. */
  readonly after?: Pick<Delivery, 'id' | 'slot'>
  readonly limit: number
}

/** How many there are. */
export interface Counts {
  readonly subscriptions: Readonly<Record<Standing['kind'], number>>
  /** Those that are open (waiting, claimed, parked) all, the others where they ended lately. */
  readonly deliveries: Readonly<Record<DeliveryState['kind'], number>>
  /**
   * Since when that one waits, of those waiting or claimed, which was due first; one that a person had posted again
   * is due from that moment on. Null where there is none.
   */
  readonly dueSince: Temporal.Instant | null
}

/** Everything at once, whosever it is: for whoever runs the bot. */
export interface OverviewStore {
  /** @returns subscriptions by surface, workspace and channel, then oldest first */
  subscriptions(query: SubscriptionQuery): Promise<readonly Subscription[]>
  /** @returns deliveries, newest slot first */
  deliveries(query: DeliveryQuery): Promise<readonly Delivery[]>
  /** @param since from when on one that ended counts */
  counts(since: Temporal.Instant): Promise<Counts>
  /** @returns what was done to any subscription, newest first */
  audit(limit: number): Promise<readonly AuditEntry[]>
}
