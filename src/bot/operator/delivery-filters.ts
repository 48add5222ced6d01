// What the list of deliveries can be narrowed to; the numbers of the overview lead to the very same.

import type { DeliveryQuery } from '../store/port.ts'
import type { DeliveryState } from '../subscriptions/delivery.ts'
import { STATES } from './deliveries.ts'

const LATELY = Temporal.Duration.from({ hours: 24 })

type Kind = DeliveryState['kind']
export type DeliveryFilter = Kind | 'on-their-way' | 'sent-lately' | 'refused-lately'

/** What people call each, in the order in which they are offered. */
export const DELIVERY_FILTERS: Readonly<Record<DeliveryFilter, string>> = {
  parked: STATES.parked.label,
  refused: STATES.refused.label,
  'refused-lately': 'Refused in the last 24 hours',
  'on-their-way': 'On their way',
  waiting: STATES.waiting.label,
  claimed: STATES.claimed.label,
  sent: STATES.sent.label,
  'sent-lately': 'Sent in the last 24 hours',
  skipped: STATES.skipped.label,
  expired: STATES.expired.label,
}

/**
 * @param now the hour by which digests come
 * @returns since when something ended lately
 */
export function lately(now: Temporal.Instant): Temporal.Instant {
  return now.subtract(LATELY)
}

/**
 * @param filter null for any
 * @param now the hour by which digests come
 * @returns what to ask the store for
 */
export function deliveriesOf(
  filter: DeliveryFilter | null,
  now: Temporal.Instant,
): Pick<DeliveryQuery, 'states' | 'endedSince'> {
  switch (filter) {
    case null:
      return {}
    case 'on-their-way':
      return { states: ['waiting', 'claimed'] }
    case 'sent-lately':
      return { states: ['sent'], endedSince: lately(now) }
    case 'refused-lately':
      return { states: ['refused'], endedSince: lately(now) }
    case 'parked':
    case 'refused':
    case 'waiting':
    case 'claimed':
    case 'sent':
    case 'skipped':
    case 'expired':
      return { states: [filter] }
  }
}
