// What is asked of deliveries without reading them whole.

import { z } from 'zod'
import { read } from './rows.ts'
import { type Row, type Sql, sql } from './sql.ts'
import { stamp, stamped } from './stamps.ts'

const READY = z.object({ id: z.string(), attempts: z.int() })
const COUNTED = z.object({ many: z.int() })
const POSTED = z.object({ slot_at: stamped, record: z.string() })

const TABLE = 'quad_deliveries'

/** The query for what can be claimed, oldest slot first, and so many of a workspace. */
export function selectReady(now: Temporal.Instant, limit: number, ofWorkspace?: number): Sql {
  return sql`SELECT delivery.id, delivery.attempts FROM quad_deliveries AS delivery
    WHERE delivery.ready_at <= ${stamp(now)} ${few(now, ofWorkspace)}
    ORDER BY delivery.slot_at, delivery.id LIMIT ${limit}`
}

/**
 * The end of a condition: whether a `delivery` is among the first so many of its workspace that can be
 * claimed; nothing where there may be any number.
 * @param now when
 * @param ofWorkspace how many
 * @param among how many of the oldest are looked at: the others are left out; all unless given
 */
export function few(now: Temporal.Instant, ofWorkspace: number | undefined, among?: number): Sql {
  if (ofWorkspace === undefined) return sql``
  return sql`AND delivery.id IN (SELECT ranked.id FROM (
      SELECT each.id, ROW_NUMBER() OVER (
        PARTITION BY own.surface, own.workspace ORDER BY each.slot_at, each.id) AS turn
      FROM ${oldest(now, among)} AS each JOIN quad_subscriptions AS own ON own.id = each.subscription
      WHERE each.ready_at <= ${stamp(now)}
    ) AS ranked WHERE ranked.turn <= ${ofWorkspace})`
}

function oldest(now: Temporal.Instant, among: number | undefined): Sql {
  if (among === undefined) return sql`quad_deliveries`
  return sql`(SELECT id, subscription, slot_at, ready_at FROM quad_deliveries
    WHERE ready_at <= ${stamp(now)} ORDER BY slot_at, id LIMIT ${among})`
}

/**
 * Reads what can be claimed.
 * @param rows of `selectReady`
 * @returns ids, and how many times each was claimed
 * @throws {StoreError} `broken`
 */
export function readyOf(rows: readonly Row[]): readonly z.infer<typeof READY>[] {
  return rows.map((row) => read(READY, row, TABLE))
}

/**
 * What is asked of a subscription's parked deliveries.
 * @param subscription its id
 * @param limit how many of the oldest
 * @returns the query for how many there are, and the condition of `selectDeliveries` for the oldest
 */
export function selectParked(
  subscription: string,
  limit: number,
): { readonly count: Sql; readonly some: Sql } {
  const parked = sql`FROM quad_deliveries WHERE subscription = ${subscription} AND state = 'parked'`
  return {
    count: sql`SELECT CAST(COUNT(*) AS INTEGER) AS many ${parked}`,
    some: sql`delivery.id IN (SELECT id ${parked} ORDER BY slot_at, id LIMIT ${limit})`,
  }
}

/**
 * Reads how many there are.
 * @param rows of the query for that
 * @returns how many
 * @throws {StoreError} `broken`
 */
export function countOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + read(COUNTED, row, TABLE).many, 0)
}

/** The query for a subscription's latest delivery whose first message was posted. */
export function selectLastPosted(subscription: string, before: Temporal.Instant): Sql {
  return sql`SELECT delivery.id, delivery.slot_at, delivery.record
    FROM quad_deliveries AS delivery
    JOIN quad_parts AS part ON part.delivery = delivery.id AND part.position = 0
    WHERE delivery.subscription = ${subscription} AND delivery.slot_at < ${stamp(before)}
      AND part.state = 'sent' AND delivery.record IS NOT NULL
    ORDER BY delivery.slot_at DESC, delivery.id DESC LIMIT 1`
}

/**
 * Reads it.
 * @param rows of `selectLastPosted`
 * @returns when it was due and what record it was made of; null where there is none
 * @throws {StoreError} `broken`
 */
export function postedOf(
  rows: readonly Row[],
): { readonly at: Temporal.Instant; readonly record: string } | null {
  const [row] = rows
  if (row === undefined) return null
  const { slot_at, record } = read(POSTED, row, TABLE)
  return { at: slot_at, record }
}
