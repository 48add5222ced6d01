// A delivery as rows, one for each of its parts, and back.

import { z } from 'zod'
import type { Delivery, DeliveryState, Part, PartState } from '../subscriptions/delivery.ts'
import type { Claim } from './port.ts'
import { read } from './rows.ts'
import { type Row, type Sql, sql } from './sql.ts'
import { stamped } from './stamps.ts'
import { PLACE } from './subscription-rows.ts'

const ENDED = { ended_at: stamped, reason: z.string() }

const STATE = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting'), ready_at: stamped, reason: z.string().nullable() }),
    z.object({ state: z.literal('claimed'), ready_at: stamped }),
    z.object({ state: z.literal(['sent', 'skipped']), ended_at: stamped }),
    z.object({ state: z.literal(['parked', 'expired']), ...ENDED }),
    z.object({ state: z.literal('refused'), code: z.string(), ...ENDED }),
  ])
  .transform((row): DeliveryState => {
    switch (row.state) {
      case 'waiting':
        return { kind: 'waiting', tryAt: row.ready_at, why: row.reason }
      case 'claimed':
        return { kind: 'claimed', leaseUntil: row.ready_at }
      case 'sent':
      case 'skipped':
        return { kind: row.state, at: row.ended_at }
      case 'parked':
      case 'expired':
        return { kind: row.state, at: row.ended_at, reason: row.reason }
      case 'refused':
        return { kind: 'refused', at: row.ended_at, code: row.code, reason: row.reason }
    }
  })

const PART_STATE = z
  .discriminatedUnion('part_state', [
    z.object({ part_state: z.literal(['pending', 'sending', 'unknown']) }),
    z.object({ part_state: z.literal('sent'), message: z.string() }),
  ])
  .transform((row): PartState =>
    row.part_state === 'sent' ? { kind: 'sent', message: row.message } : { kind: row.part_state },
  )

const PART = z.object({ position: z.int(), nonce: z.string(), payload: z.string() })

/** What became of a claimed delivery before. */
const CLAIMED = z.object({ reason: z.string().nullable(), again_at: stamped.nullable() })

const REST = z.object({
  id: z.string(),
  subscription: z.string(),
  period: z.string(),
  slot_at: stamped,
  record: z.string().nullable(),
  attempts: z.int(),
})

const TABLE = 'quad_deliveries'

/**
 * The query for deliveries, with their parts in order.
 * @param where which, of `delivery`
 * @param order by what
 * @returns the statement
 */
export function selectDeliveries(where: Sql, order: Sql): Sql {
  return sql`SELECT delivery.id, delivery.subscription, place.surface, place.workspace, place.channel,
      delivery.period, delivery.slot_at, delivery.record, delivery.attempts, delivery.state,
      delivery.ready_at, delivery.code, delivery.reason, delivery.ended_at, delivery.again_at,
      part.position, part.nonce, part.payload, part.state AS part_state, part.message
    FROM quad_deliveries AS delivery
    JOIN quad_subscriptions AS place ON place.id = delivery.subscription
    LEFT JOIN quad_parts AS part ON part.delivery = delivery.id
    WHERE ${where}
    ORDER BY ${order}, part.position`
}

/**
 * Reads deliveries.
 * @param rows of `selectDeliveries`
 * @returns the deliveries, in the order of the rows
 * @throws {StoreError} `broken`
 */
export function deliveriesOf(rows: readonly Row[]): readonly Delivery[] {
  return each(rows, deliveryOf)
}

/**
 * Reads deliveries that were just claimed.
 * @param rows of `selectDeliveries`
 * @returns a claim each, in the order of the rows
 * @throws {StoreError} `broken`
 */
export function claimsOf(rows: readonly Row[]): readonly Claim[] {
  return each(rows, (row, own) => {
    const delivery = deliveryOf(row, own)
    const { reason, again_at } = read(CLAIMED, row, TABLE)
    return { delivery, attempt: delivery.attempts, why: reason, again: again_at }
  })
}

function each<One>(
  rows: readonly Row[],
  one: (first: Row, own: readonly Row[]) => One,
): readonly One[] {
  return [...Map.groupBy(rows, (row) => row['id']).values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [one(first, own)]
  })
}

function deliveryOf(row: Row, own: readonly Row[]): Delivery {
  const { period, slot_at, ...rest } = read(REST, row, TABLE)
  return {
    ...rest,
    place: read(PLACE, row, TABLE),
    slot: { period, at: slot_at },
    parts: own.filter(({ position }) => position !== null).map(partOf),
    state: read(STATE, row, TABLE),
  }
}

function partOf(row: Row): Part {
  const { position, nonce, payload } = read(PART, row, 'quad_parts')
  return { index: position, nonce, payload, state: read(PART_STATE, row, 'quad_parts') }
}
