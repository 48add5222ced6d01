// Subscriptions in the database.

import type { AuditEntry, Place, Subscription } from '../subscriptions/model.ts'
import type { Audit } from './audit.ts'
import type { Database, Dialect, Work } from './database.ts'
import type { Saved, SubscriptionStore } from './port.ts'
import { idsOf } from './rows.ts'
import { list, type Sql, sql } from './sql.ts'
import { stamp } from './stamps.ts'
import { SUBSCRIPTION_COLUMNS, subscriptionOf, subscriptionValues } from './subscription-rows.ts'

/**
 * Keeps subscriptions.
 * @param database migrated
 * @param audit writes what happened to them
 * @returns the promises of the port
 */
export function createSubscriptions(database: Database, audit: Audit): SubscriptionStore {
  const some = async (rest: Sql): Promise<readonly Subscription[]> => {
    const rows = await database.run(
      sql`SELECT ${SUBSCRIPTION_COLUMNS} FROM quad_subscriptions ${rest}`,
    )
    return rows.map(subscriptionOf)
  }
  return {
    add: (subscription, entry, beside) =>
      database.transaction(() => add(subscription, audit(entry), beside, database.dialect)),
    get: async (id) => (await some(sql`WHERE id = ${id}`))[0] ?? null,
    ofChannel: ({ surface, workspace, channel }) =>
      some(sql`WHERE surface = ${surface} AND workspace = ${workspace} AND channel = ${channel}
        ORDER BY created, id`),
    ofWorkspace: (surface, workspace) =>
      some(sql`WHERE surface = ${surface} AND workspace = ${workspace}
        ORDER BY channel, created, id`),
    page: (after, limit) => some(sql`WHERE id > ${after ?? ''} ORDER BY id LIMIT ${limit}`),
    due: (now, limit) =>
      some(sql`WHERE next_at <= ${stamp(now)} ORDER BY next_at, id LIMIT ${limit}`),
    save: (subscription, entry) => database.transaction(() => save(subscription, audit(entry))),
    setBack: (subscription, ahead, entry) =>
      database.transaction(() => setBack(subscription, ahead, audit(entry))),
    remove: (id, entry) => database.transaction(() => remove(id, audit(entry))),
    move: (from, to, { at }) => database.transaction(() => move(from, to, at, audit)),
    purgeHalted: (before, codes) => database.transaction(() => purgeHalted(before, codes)),
  }
}

function* add(
  subscription: Subscription,
  entry: Sql,
  beside: readonly string[] | undefined,
  { alone }: Dialect,
): Work<'added' | 'others-there'> {
  if (beside !== undefined) {
    const { surface, workspace, channel } = subscription.place
    yield* each(alone(`subscribing ${surface} ${workspace} ${channel}`))
    const there = yield sql`SELECT id FROM quad_subscriptions
      WHERE surface = ${surface} AND workspace = ${workspace} AND channel = ${channel}`
    if (idsOf(there).some((id) => !beside.includes(id))) return 'others-there'
  }
  yield sql`INSERT INTO quad_subscriptions (${SUBSCRIPTION_COLUMNS})
    VALUES (${subscriptionValues(subscription, subscription.revision)})`
  yield entry
  return 'added'
}

function* each(statements: readonly Sql[]): Work<void> {
  for (const statement of statements) yield statement
}

function* save(subscription: Subscription, entry: Sql): Work<Saved> {
  const { id, revision } = subscription
  const saved = yield sql`UPDATE quad_subscriptions
    SET (${SUBSCRIPTION_COLUMNS}) = (${subscriptionValues(subscription, revision + 1)})
    WHERE id = ${id} AND revision = ${revision} RETURNING id`
  if (saved.length === 0) {
    const kept = yield sql`SELECT id FROM quad_subscriptions WHERE id = ${id}`
    return kept.length === 0 ? 'gone' : 'changed-meanwhile'
  }
  yield entry
  return 'saved'
}

function* setBack(subscription: Subscription, ahead: Temporal.Instant, entry: Sql): Work<Saved> {
  const saved = yield* save(subscription, entry)
  if (saved === 'saved') {
    yield sql`DELETE FROM quad_deliveries WHERE subscription = ${subscription.id}
      AND slot_at > ${stamp(ahead)} AND attempts = 0 AND state IN ('waiting', 'expired')`
  }
  return saved
}

function* remove(id: string, entry: Sql): Work<'removed' | 'gone'> {
  const removed = yield sql`DELETE FROM quad_subscriptions WHERE id = ${id} RETURNING id`
  if (removed.length === 0) return 'gone'
  yield entry
  return 'removed'
}

function* move(from: Place, to: Place, at: Temporal.Instant, audit: Audit): Work<number> {
  const rows = yield sql`UPDATE quad_subscriptions
    SET surface = ${to.surface}, workspace = ${to.workspace}, channel = ${to.channel},
      revision = revision + 1
    WHERE surface = ${from.surface} AND workspace = ${from.workspace} AND channel = ${from.channel}
    RETURNING id`
  const moved = idsOf(rows)
  const entry: Omit<AuditEntry, 'subscription'> = {
    place: to,
    at,
    by: null,
    what: 'moved',
    detail: `${from.channel} to ${to.channel}`,
  }
  for (const subscription of moved) yield audit({ ...entry, subscription })
  return moved.length
}

function* purgeHalted(before: Temporal.Instant, codes: readonly string[]): Work<number> {
  if (codes.length === 0) return 0
  const rows = yield sql`DELETE FROM quad_subscriptions WHERE halted_since < ${stamp(before)}
    AND halted_code IN (${list(codes.map((code) => sql`${code}`))}) RETURNING id`
  const ids = idsOf(rows)
  if (ids.length > 0) {
    yield sql`DELETE FROM quad_audit WHERE subscription IN (${list(ids.map((id) => sql`${id}`))})`
  }
  return ids.length
}
