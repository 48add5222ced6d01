// Where the operator's view is.

import type { Standing } from '../subscriptions/model.ts'
import type { DeliveryFilter } from './delivery-filters.ts'

export const OPERATOR_PATHS = {
  overview: '/operator/',
  subscriptions: '/operator/subscriptions/',
  deliveries: '/operator/deliveries/',
  changes: '/operator/changes/',
  decide: '/operator/decide',
  resume: '/operator/resume',
} as const

/** Which of the subscriptions a page shows. */
export interface SubscriptionChoice {
  /** Null for any. */
  readonly standing: Standing['kind'] | null
  /** What is searched for; empty for nothing. */
  readonly text: string
  /** The id of the last one of the page before; null for the first page. */
  readonly after: string | null
}

/** Which of the deliveries a page shows. */
export interface DeliveryChoice {
  /** Null for any. */
  readonly state: DeliveryFilter | null
  /** The id of the last one of the page before; null for the first page. */
  readonly after: string | null
}

/**
 * The end of an address.
 * @param values by name; those that are null or empty are left out
 * @returns "?state=parked", or nothing
 */
export function queryOf(values: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value.toWellFormed()]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
