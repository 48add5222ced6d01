// What whoever runs the bot looks at: subscriptions, deliveries and changes of all workspaces.

import { z } from 'zod'
import type { NonEmpty } from '../../briefings/index.ts'
import type { Delivery, DeliveryState } from '../subscriptions/delivery.ts'
import type { Standing, Subscription } from '../subscriptions/model.ts'
import { readWholeAudit } from './audit.ts'
import type { Database, Work } from './database.ts'
import { deliveriesOf, selectDeliveries } from './delivery-rows.ts'
import type { Counts, DeliveryQuery, OverviewStore, SubscriptionQuery } from './port.ts'
import { idsOf, read } from './rows.ts'
import { list, type Row, type Sql, sql, text } from './sql.ts'
import { stamp, stamped } from './stamps.ts'
import { SUBSCRIPTION_COLUMNS, subscriptionOf } from './subscription-rows.ts'

/**
 * Looks over everything.
 * @param database migrated
 * @returns the promises of the port
 */
export function createOverview(database: Database): OverviewStore {
  return {
    subscriptions: async (query) =>
      (await database.run(selectSubscriptions(query))).map(subscriptionOf),
    deliveries: (query) => database.transaction(() => newest(query)),
    counts: (since) => database.transaction(() => count(since)),
    audit: (limit) => readWholeAudit(database, limit),
  }
}

const NOTHING = text('')

/** What is searched, each compared byte by byte but for capitals, in whichever language the database is. */
const SEARCHED = ['id', 'surface', 'workspace', 'channel', 'zone', 'set_by', 'halted_code']

function selectSubscriptions({ standing, text: typed, after, limit }: SubscriptionQuery): Sql {
  return sql`SELECT ${SUBSCRIPTION_COLUMNS} FROM quad_subscriptions
    WHERE true
      ${standing === undefined ? NOTHING : sql`AND standing = ${standing}`}
      ${typed === undefined ? NOTHING : sql`AND (${holding(typed)})`}
      ${after === undefined ? NOTHING : sql`AND ${behindSubscription(after)}`}
    ORDER BY surface, workspace, channel, created, id
    LIMIT ${limit}`
}

function holding(typed: string): Sql {
  const pattern = `%${typed.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  return SEARCHED.map(
    (column) => sql`LOWER(${text(column)} COLLATE "binary") LIKE ${pattern} ESCAPE ${text("'\\'")}`,
  ).reduce((one, other) => sql`${one} OR ${other}`)
}

function behindSubscription({
  id,
  place: { surface, workspace, channel },
  created,
}: Pick<Subscription, 'id' | 'place' | 'created'>): Sql {
  return sql`(surface, workspace, channel, created, id) >
    (${surface}, ${workspace}, ${channel}, ${stamp(created)}, ${id})`
}

const STATES: NonEmpty<DeliveryState['kind']> = [
  'waiting',
  'claimed',
  'sent',
  'skipped',
  'refused',
  'parked',
  'expired',
]

/** The newest of each state are found by their index, and the newest of those are the newest of all. */
function* newest({
  states = STATES,
  endedSince,
  after,
  limit,
}: DeliveryQuery): Work<readonly Delivery[]> {
  if (limit === 0) return []
  const behind = after === undefined ? NOTHING : sql`AND ${behindDelivery(after)}`
  const ended = endedSince === undefined ? NOTHING : sql`AND ended_at >= ${stamp(endedSince)}`
  const each = states.map(
    (one) => sql`SELECT id, slot_at FROM (SELECT id, slot_at FROM quad_deliveries
      WHERE state = ${one} ${ended} ${behind} ORDER BY slot_at DESC, id DESC LIMIT ${limit}) AS those`,
  )
  const some = each.reduce((one, other) => sql`${one} UNION ALL ${other}`)
  const ids = idsOf(
    yield sql`SELECT id FROM (${some}) AS newest ORDER BY slot_at DESC, id DESC LIMIT ${limit}`,
  )
  if (ids.length === 0) return []
  const these = sql`delivery.id IN (${list(ids.map((id) => sql`${id}`))})`
  const order = text('delivery.slot_at DESC, delivery.id DESC')
  return deliveriesOf(yield selectDeliveries(these, order))
}

function behindDelivery({ id, slot }: Pick<Delivery, 'id' | 'slot'>): Sql {
  return sql`(slot_at, id) < (${stamp(slot.at)}, ${id})`
}

const TALLY = z.object({ kind: z.string(), many: z.int() })
const DUE = z.object({ since: stamped.nullable() })

function* count(since: Temporal.Instant): Work<Counts> {
  const standing = yield sql`SELECT standing AS kind, CAST(COUNT(*) AS INTEGER) AS many
    FROM quad_subscriptions GROUP BY standing`
  const open = yield sql`SELECT state AS kind, CAST(COUNT(*) AS INTEGER) AS many
    FROM quad_deliveries WHERE state IN ('waiting', 'claimed', 'parked') GROUP BY state`
  const ended = yield sql`SELECT state AS kind, CAST(COUNT(*) AS INTEGER) AS many
    FROM quad_deliveries WHERE ended_at >= ${stamp(since)} AND state <> 'parked' GROUP BY state`
  const [due = {}] = yield sql`SELECT
      MIN(CASE WHEN again_at > slot_at THEN again_at ELSE slot_at END) AS since
    FROM quad_deliveries WHERE state IN ('waiting', 'claimed')`
  const standings = talliesOf(standing)
  const states = talliesOf([...open, ...ended])
  const of = (kind: DeliveryState['kind']): number => states.get(kind) ?? 0
  const standingAs = (kind: Standing['kind']): number => standings.get(kind) ?? 0
  return {
    subscriptions: {
      active: standingAs('active'),
      paused: standingAs('paused'),
      halted: standingAs('halted'),
    },
    deliveries: {
      waiting: of('waiting'),
      claimed: of('claimed'),
      parked: of('parked'),
      sent: of('sent'),
      skipped: of('skipped'),
      refused: of('refused'),
      expired: of('expired'),
    },
    dueSince: read(DUE, due, 'quad_deliveries').since,
  }
}

function talliesOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(
    rows.map((row) => {
      const { kind, many } = read(TALLY, row, 'a table')
      return [kind, many] as const
    }),
  )
}
