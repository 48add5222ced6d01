// What is kept of subscriptions.

import type { AuditEntry, DigestSurface, Place, Subscription } from '../../subscriptions/model.ts'

/** A change made at the same time by somebody else is never overwritten. */
export type Saved = 'saved' | 'changed-meanwhile' | 'gone'

export interface SubscriptionStore {
  /**
   * Adds one.
   * @param beside ids of those that its channel may have already, as they were seen; any unless given. Two that
   * are added at the same moment do not overlook each other
   * @returns `others-there` where the channel has others than those, and then nothing is kept
   */
  add(
    subscription: Subscription,
    audit: AuditEntry,
    beside?: readonly string[],
  ): Promise<'added' | 'others-there'>
  get(id: string): Promise<Subscription | null>
  /** @returns those of a channel, oldest first */
  ofChannel(place: Place): Promise<readonly Subscription[]>
  /** @returns those of a workspace, by channel, then oldest first */
  ofWorkspace(surface: DigestSurface, workspace: string): Promise<readonly Subscription[]>
  /** @returns all, by id, from behind `after` on, so that a long list can be read in pages */
  page(after: string | null, limit: number): Promise<readonly Subscription[]>
  /**
   * Replaces one.
   * @param subscription with the revision that was read; the kept one is higher by one
   */
  save(subscription: Subscription, audit: AuditEntry): Promise<Saved>
  /**
   * Replaces one as `save` does, whose next slot is that of a clock that ran ahead; what was planned or kept as missed
   * of slots later than `ahead`, and taken by no worker, is forgotten.
   */
  setBack(subscription: Subscription, ahead: Temporal.Instant, audit: AuditEntry): Promise<Saved>
  /** Its deliveries go with it; what the audit says of it stays. */
  remove(id: string, audit: AuditEntry): Promise<'removed' | 'gone'>
  /**
   * Those whose next slot is not later than `now`, the earliest first. As fast with any number of
   * subscriptions that are not due.
   */
  due(now: Temporal.Instant, limit: number): Promise<readonly Subscription[]>
  /** Follows a channel whose id the platform changed. @returns how many subscriptions moved */
  move(from: Place, to: Place, audit: Pick<AuditEntry, 'at'>): Promise<number>
  /**
   * Removes, with their deliveries and audit, what has been halted since before `before`, and for one of `codes`.
   * @returns how many
   */
  purgeHalted(before: Temporal.Instant, codes: readonly string[]): Promise<number>
}
