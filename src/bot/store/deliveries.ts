// Deliveries in the database.

import type { Delivery } from '../subscriptions/delivery.ts'
import type { Audit } from './audit.ts'
import * as claims from './claims.ts'
import type { Database, Dialect, Work } from './database.ts'
import {
  countOf,
  few,
  postedOf,
  readyOf,
  selectLastPosted,
  selectParked,
  selectReady,
} from './delivery-lists.ts'
import { claimsOf, deliveriesOf, selectDeliveries } from './delivery-rows.ts'
import { insertWaiting, plan, waiting } from './planning.ts'
import type { AskedDelivery, Claim, DeliveryStore, Seen } from './port.ts'
import { idsOf } from './rows.ts'
import { list, type Sql, sql, text } from './sql.ts'
import { stamp } from './stamps.ts'

/**
 * Keeps deliveries.
 * @param database migrated
 * @param audit writes what people decide about them
 * @returns the promises of the port
 */
export function createDeliveries(database: Database, audit: Audit): DeliveryStore {
  const { dialect } = database
  const some = async (where: Sql, order: Sql): Promise<readonly Delivery[]> =>
    deliveriesOf(await database.run(selectDeliveries(where, order)))
  const written = async (statement: Sql) => claims.held(await database.run(statement))
  return {
    plan: (plans) => database.transaction(() => plan(plans, audit)),
    add: (delivery, entry, beside) =>
      database.transaction(() => add(delivery, entry && audit(entry), beside, dialect)),
    claim: (request) => database.transaction(() => claim(request, dialect)),
    extend: (own, leaseUntil) => written(claims.extend(own, leaseUntil)),
    fix: (own, parts, record) => database.transaction(() => claims.fix(own, parts, record)),
    part: (own, part) => written(claims.part(own, part, dialect)),
    end: (own, ending, now) => written(claims.end(own, ending, now)),
    release: (own, tryAt, why) => written(claims.release(own, tryAt, why)),
    ready: async (now, limit, ofWorkspace) =>
      readyOf(await database.run(selectReady(now, limit, ofWorkspace))),
    lastPosted: async (subscription, before) =>
      postedOf(await database.run(selectLastPosted(subscription, before))),
    get: async (id) => (await some(sql`delivery.id = ${id}`, OLDEST))[0] ?? null,
    ofSubscription: (id, limit) =>
      some(
        sql`delivery.id IN (SELECT id FROM quad_deliveries WHERE subscription = ${id}
          ORDER BY slot_at DESC, id DESC LIMIT ${limit})`,
        NEWEST,
      ),
    inState: (state, limit) =>
      some(
        sql`delivery.id IN (SELECT id FROM quad_deliveries WHERE state = ${state}
          ORDER BY slot_at, id LIMIT ${limit})`,
        OLDEST,
      ),
    parkedOf: (subscription, limit) => database.transaction(() => parkedOf(subscription, limit)),
    decide: (id, decision, now, entry) =>
      database.transaction(() => decide(id, decision, now, audit(entry))),
    purge: (before, longBefore) => database.transaction(() => purge(before, longBefore)),
  }
}

const OLDEST = text('delivery.slot_at, delivery.id')
const NEWEST = text('delivery.slot_at DESC, delivery.id DESC')

function* add(
  { id, subscription, slot }: AskedDelivery,
  entry: Sql | undefined,
  beside: Seen | undefined,
  { forUpdate }: Dialect,
): Work<'added' | 'there-already' | 'others-there' | 'gone'> {
  const kept = yield sql`SELECT id FROM quad_subscriptions WHERE id = ${subscription} ${forUpdate}`
  if (kept.length === 0) return 'gone'
  if (beside !== undefined) {
    const there = yield sql`SELECT id FROM quad_deliveries
      WHERE subscription = ${subscription} AND slot_at > ${stamp(beside.since)} AND id <> ${id}`
    if (idsOf(there).some((other) => !beside.deliveries.includes(other))) return 'others-there'
  }
  const added = yield insertWaiting(waiting(id, subscription, slot))
  if (added.length === 0) return 'there-already'
  if (entry !== undefined) yield entry
  return 'added'
}

function* parkedOf(
  subscription: string,
  limit: number,
): Work<{ readonly oldest: readonly Delivery[]; readonly count: number }> {
  const { count, some } = selectParked(subscription, limit)
  const all = countOf(yield count)
  const oldest = all === 0 || limit === 0 ? [] : deliveriesOf(yield selectDeliveries(some, OLDEST))
  return { oldest, count: all }
}

function* claim(
  request: Parameters<DeliveryStore['claim']>[0],
  { skipLocked }: Dialect,
): Work<readonly Claim[]> {
  const { now, leaseUntil, limit, id, surfaces, ofWorkspace } = request
  if (surfaces?.length === 0) return []
  const pick = (among?: number): Sql => sql`SELECT delivery.id FROM quad_deliveries AS delivery
    ${surfaces === undefined ? NOTHING : postingOn(surfaces)}
    WHERE delivery.ready_at <= ${stamp(now)}
      ${id === undefined ? NOTHING : sql`AND delivery.id = ${id}`} ${few(now, ofWorkspace, among)}
    ORDER BY ${OLDEST} LIMIT ${limit} ${skipLocked}`
  let picked = idsOf(yield pick(limit * LOOKED_AT))
  // Thousands wait, and the oldest are of few workspaces.
  if (picked.length < limit && ofWorkspace !== undefined) picked = idsOf(yield pick())
  if (picked.length === 0) return []
  const ids = list(picked.map((each) => sql`${each}`))
  yield sql`UPDATE quad_deliveries
    SET state = 'claimed', ready_at = ${stamp(leaseUntil)}, attempts = attempts + 1
    WHERE id IN (${ids})`
  return claimsOf(yield selectDeliveries(sql`delivery.id IN (${ids})`, OLDEST))
}

/** To rank a few by workspace is far quicker than to rank all: so many for each that is wanted. */
const LOOKED_AT = 4

const NOTHING = text('')

function postingOn(surfaces: readonly string[]): Sql {
  const names = list(surfaces.map((surface) => sql`${surface}`))
  return sql`JOIN quad_subscriptions AS place
    ON place.id = delivery.subscription AND place.surface IN (${names})`
}

function* decide(
  id: string,
  decision: 'post-again' | 'leave',
  now: Temporal.Instant,
  entry: Sql,
): Work<'decided' | 'not-parked'> {
  const what =
    decision === 'leave'
      ? sql`state = 'expired', ended_at = ${stamp(now)}`
      : sql`state = 'waiting', ready_at = ${stamp(now)}, reason = NULL, ended_at = NULL,
          again_at = ${stamp(now)}`
  const decided = yield sql`UPDATE quad_deliveries SET ${what}
    WHERE id = ${id} AND state = 'parked' RETURNING id`
  if (decided.length === 0) return 'not-parked'
  if (decision === 'post-again') {
    yield sql`UPDATE quad_parts SET state = 'pending' WHERE delivery = ${id} AND state = 'unknown'`
  }
  yield entry
  return 'decided'
}

function* purge(before: Temporal.Instant, longBefore: Temporal.Instant): Work<void> {
  yield sql`DELETE FROM quad_deliveries WHERE ended_at < ${stamp(longBefore)} AND state <> 'parked'`
  yield sql`UPDATE quad_parts SET payload = '' WHERE payload <> '' AND delivery IN (
    SELECT id FROM quad_deliveries WHERE ended_at < ${stamp(before)} AND state <> 'parked')`
}
