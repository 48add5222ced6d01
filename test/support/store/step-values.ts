// What steps are made of: few ids, places and minutes, so that steps meet.

import * as fc from 'fast-check'
import type { DeliveryEnd, PartState } from '../../../src/bot/subscriptions/delivery.ts'
import type { Place, Slot, Standing } from '../../../src/bot/subscriptions/model.ts'
import { entry, nine, part } from './examples.ts'

export const id = fc.constantFrom('s0', 's1', 's2')
export const minute = fc.integer({ min: 0, max: 12 })
export const limit = fc.integer({ min: 0, max: 4 })
const period = fc.constantFrom('p0', 'p1')
export const deliveryId = fc.tuple(id, period).map(([of, at]) => `${of}-${at}`)
export const place = fc.record<Place>({
  surface: fc.constantFrom('slack', 'discord'),
  workspace: fc.constantFrom('T1', 'T2'),
  channel: fc.constantFrom('C1', 'C2'),
})
export const slot = fc.record<Slot>({ period, at: fc.integer({ min: 0, max: 4 }).map(nine) })
export const next = fc.option(slot)
/** Whether it was read before somebody else changed it. */
export const stale = fc.integer({ min: 0, max: 4 }).map((one) => one === 0)
const standing = fc.oneof(
  fc.constant<Standing>({ kind: 'active' }),
  fc.constant<Standing>({ kind: 'paused', until: '2027-01-01' }),
  fc
    .tuple(minute, fc.constantFrom('gone', 'closed'))
    .map(([at, code]): Standing => ({ kind: 'halted', code, since: nine(at) })),
)
export const standingKind = fc.constantFrom('active' as const, 'paused' as const, 'halted' as const)
export const stateKinds = fc.subarray(['waiting', 'claimed', 'parked', 'sent', 'refused'] as const)
export const given = fc.record({ id, place, next, standing, created: minute.map(nine) })
export const audit = fc
  .tuple(id, place, minute)
  .map(([subscription, at, when]) =>
    entry({ subscription, place: at, at: nine(when), what: 'changed' }),
  )
const partState = fc.oneof(
  fc.constantFrom<PartState>({ kind: 'pending' }, { kind: 'sending' }, { kind: 'unknown' }),
  fc.constant<PartState>({ kind: 'sent', message: 'm' }),
)
export const aPart = fc
  .tuple(fc.integer({ min: 0, max: 2 }), partState)
  .map(([index, state]) => part(index, { state }))
export const parts = fc.uniqueArray(aPart, { maxLength: 3, selector: ({ index }) => index })
export const end = fc.constantFrom<DeliveryEnd>(
  { kind: 'sent' },
  { kind: 'parked', reason: 'no answer' },
  { kind: 'parked', reason: 'no answer at all' },
  { kind: 'refused', code: 'archived', reason: 'The channel is archived.' },
)
/** Which of the claims that were got, from the last. */
export const which = fc.integer({ min: 0, max: 1 })

/** How many of one workspace. */
export const few = fc.option(fc.integer({ min: 1, max: 2 }), { freq: 1 })
