// How digests stand as a whole, for whoever measures them.

import type { DigestNumbers } from '../../operations/metrics.ts'
import type { Store } from '../../store/port.ts'

/**
 * Counts what is kept.
 * @param store where digests are kept
 * @param now against which what is due is measured
 * @returns how many there are, and how long the oldest that is due has waited
 * @throws {StoreError}
 */
export async function digestNumbers(store: Store, now: Temporal.Instant): Promise<DigestNumbers> {
  const { subscriptions, deliveries } = await store.overview.counts(now)
  const { waiting, claimed, parked } = deliveries
  const oldest = await Promise.all([
    store.deliveries.inState('waiting', 1),
    store.deliveries.inState('claimed', 1),
  ])
  const waits = oldest.flat().map(({ slot }) => now.since(slot.at).total('seconds'))
  return {
    subscriptions,
    open: { waiting, claimed, parked },
    overdueSeconds: Math.max(0, ...waits),
  }
}
