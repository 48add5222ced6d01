// What the platform has, against what should be there.

import type { Store } from '../../src/bot/store/port.ts'
import type { Subscription } from '../../src/bot/subscriptions/model.ts'
import type { Post } from './platform.ts'

export interface Tally {
  /** Digests that were due. */
  readonly slots: number
  /** Messages that are there. */
  readonly posts: number
  /** Those with their picture. */
  readonly pictured: number
  /** Messages that are there more than once. */
  readonly duplicates: number
  /** Digests of which a message is not there, parked ones left out. */
  readonly missing: number
  /** Digests that wait for a person, since it cannot be looked whether they arrived. */
  readonly parked: number
  /** The first few digests that are not as they should be, for whoever looks for the cause. */
  readonly wrong: readonly string[]
}

const SHOWN = 5

/**
 * Counts.
 * @param store after everything is settled
 * @param subscriptions each with one slot that was due
 * @param posts what the platform has
 */
export async function tally(
  store: Store,
  subscriptions: readonly Subscription[],
  posts: readonly Post[],
): Promise<Tally> {
  const byNonce = Map.groupBy(posts, ({ nonce }) => nonce)
  const wrong: string[] = []
  let [missing, parked] = [0, 0]
  for (const { id } of subscriptions) {
    const deliveries = await store.deliveries.ofSubscription(id, 10)
    const [delivery] = deliveries
    if (delivery?.state.kind === 'parked') {
      parked += 1
      continue
    }
    const isThere =
      deliveries.length === 1 &&
      delivery?.state.kind === 'sent' &&
      delivery.parts.length > 0 &&
      delivery.parts.every(({ nonce }) => byNonce.has(nonce))
    if (isThere) continue
    missing += 1
    wrong.push(`${id}: ${JSON.stringify(deliveries.map(({ state, parts }) => ({ state, parts })))}`)
  }
  const twice = [...byNonce.values()].filter((own) => own.length > 1)
  wrong.push(...twice.map((own) => `twice: ${JSON.stringify(own)}`))
  return {
    slots: subscriptions.length,
    posts: posts.length,
    pictured: posts.filter(({ picture }) => picture !== null).length,
    duplicates: twice.reduce((sum, own) => sum + own.length - 1, 0),
    missing,
    parked,
    wrong: wrong.slice(0, SHOWN),
  }
}
