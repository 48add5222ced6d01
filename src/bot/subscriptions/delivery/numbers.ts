// How digests stand as a whole, for whoever measures them.

import type { DigestNumbers } from '../../operations/metrics.ts'
import type { Store } from '../../store/port.ts'

/**
 * Counts what is kept.
 * @param store where digests are kept
 * @param now against which what is due is measured
 * @returns how many there are, and how long the one that is due has waited which waits longest
 * @throws {StoreError}
 */
export async function digestNumbers(store: Store, now: Temporal.Instant): Promise<DigestNumbers> {
  const { subscriptions, deliveries, dueSince } = await store.overview.counts(now)
  const { waiting, claimed, parked } = deliveries
  return {
    subscriptions,
    open: { waiting, claimed, parked },
    overdueSeconds: dueSince === null ? 0 : Math.max(0, now.since(dueSince).total('seconds')),
  }
}
