// Due slots -> deliveries that wait, in as few statements as there are hundreds of slots.

import type { Slot } from '../subscriptions/model.ts'
import type { Audit } from './audit.ts'
import type { Work } from './database.ts'
import type { Plan, PlanWritten } from './port.ts'
import { idsOf } from './rows.ts'
import { list, type Sql, sql } from './sql.ts'
import { stamp } from './stamps.ts'

/** Both databases take thousands of values in a statement; text of this length is kept prepared. */
const AT_ONCE = 200

/**
 * Plans slots.
 * @param plans any number; always in the same order, so that two planners do not wait for each other
 * @param audit writes of what passed by
 * @returns the ids of the rows that were written
 */
export function* plan(plans: readonly Plan[], audit: Audit): Work<PlanWritten> {
  const inOrder = plans.toSorted((a, b) => (a.subscription.id < b.subscription.id ? -1 : 1))
  const waiting: string[] = []
  const missed: string[] = []
  for (let from = 0; from < inOrder.length; from += AT_ONCE) {
    const written = yield* some(inOrder.slice(from, from + AT_ONCE), audit)
    waiting.push(...written.waiting)
    missed.push(...written.missed)
  }
  return { waiting, missed }
}

function* some(plans: readonly Plan[], audit: Audit): Work<PlanWritten> {
  const unchanged = new Set(idsOf(yield advance(plans)))
  const passed = plans.flatMap(({ subscription, missed = null }) =>
    missed === null || !unchanged.has(subscription.id)
      ? []
      : [{ ...missed, subscription: subscription.id }],
  )
  const missed = passed.length === 0 ? [] : idsOf(yield insertMissed(passed))
  for (const each of passed) if (missed.includes(each.id)) yield audit(each.audit)
  const rows = plans.flatMap(({ subscription, delivery }) =>
    delivery === null || !unchanged.has(subscription.id)
      ? []
      : [waiting(delivery.id, subscription.id, delivery.slot)],
  )
  return { waiting: rows.length === 0 ? [] : idsOf(yield insertWaiting(list(rows))), missed }
}

/**
 * The statement that adds deliveries that wait for their slots.
 * @param rows of `waiting`, with commas between
 * @returns it; its rows are the ids of those that are new
 */
export function insertWaiting(rows: Sql): Sql {
  return sql`INSERT INTO quad_deliveries (id, subscription, period, slot_at, ready_at, attempts, state)
    VALUES ${rows} ON CONFLICT DO NOTHING RETURNING id`
}

/** One row of it. */
export function waiting(id: string, subscription: string, { period, at }: Slot): Sql {
  return sql`(${id}, ${subscription}, ${period}, ${stamp(at)}, ${stamp(at)}, 0, 'waiting')`
}

/** A period that has its delivery already was not missed: that one stays as it is. */
function insertMissed(missed: readonly Missed[]): Sql {
  const rows = missed.map(
    ({ id, subscription, slot: { period, at }, reason, audit }) =>
      sql`(${id}, ${subscription}, ${period}, ${stamp(at)}, 0, 'expired', ${reason},
        ${stamp(audit.at)})`,
  )
  return sql`INSERT INTO quad_deliveries (id, subscription, period, slot_at, attempts, state, reason,
      ended_at)
    VALUES ${list(rows)} ON CONFLICT DO NOTHING RETURNING id`
}

type Missed = NonNullable<Plan['missed']> & { readonly subscription: string }

function advance(plans: readonly Plan[]): Sql {
  const rows = plans.map(
    ({ subscription: { id, revision }, next }) =>
      sql`(CAST(${id} AS TEXT), CAST(${revision} AS INTEGER), CAST(${next?.period ?? null} AS TEXT),
        CAST(${next === null ? null : stamp(next.at)} AS TEXT))`,
  )
  return sql`WITH plan (id, revision, period, slot_at) AS (VALUES ${list(rows)})
    UPDATE quad_subscriptions
    SET next_period = plan.period, next_at = plan.slot_at, revision = plan.revision + 1
    FROM plan
    WHERE quad_subscriptions.id = plan.id AND quad_subscriptions.revision = plan.revision
    RETURNING quad_subscriptions.id`
}
