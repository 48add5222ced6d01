// A digest that somebody asked for now, outside the slots.

import type { Slot } from '../model.ts'
import { deliveryIdOf } from './ids.ts'

const MARK = 'asked '

/**
 * A delivery for somebody who asks for the digest now; give it to `deliveries.add`, then wake the worker.
 * @param subscription its id
 * @param at when it was asked for
 * @param request what distinguishes this request, such as the platform's id of it: a request that the
 * platform repeats makes no second digest
 * @returns the delivery, with a period of its own
 */
export function askedFor(
  subscription: string,
  at: Temporal.Instant,
  request: string,
): { readonly id: string; readonly subscription: string; readonly slot: Slot } {
  const period = `${MARK}${request}`
  return { id: deliveryIdOf(subscription, period), subscription, slot: { period, at } }
}

/** Whether somebody asked for it, outside the slots. */
export function isAsked({ period }: Pick<Slot, 'period'>): boolean {
  return period.startsWith(MARK)
}
