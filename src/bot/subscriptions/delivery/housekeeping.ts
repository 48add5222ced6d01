// What is old is forgotten, once a day.

import type { Store } from '../../store/port.ts'
import { KEPT_DAYS, REMOVED } from './halt.ts'

/** Texts of digests. */
const FORGET_DAYS = 30
/**
 * That a digest was posted, and of what record, without its text: more than a year, so that a channel that
 * seldom has something new still hears what is new since.
 */
const FORGET_DELIVERIES_DAYS = 400

/**
 * Forgets what is old: texts of digests, and the digests of workspaces that the bot was removed from. What is
 * halted for anything else is kept until somebody ends it.
 * @param store what is kept
 * @param now from which to count back
 * @returns how many subscriptions were removed
 * @throws {StoreError}
 */
export async function forgetOld(store: Store, now: Temporal.Instant): Promise<number> {
  const ago = (days: number): Temporal.Instant => now.subtract({ hours: days * 24 })
  await store.deliveries.purge(ago(FORGET_DAYS), ago(FORGET_DELIVERIES_DAYS))
  return store.subscriptions.purgeHalted(ago(KEPT_DAYS), REMOVED)
}
