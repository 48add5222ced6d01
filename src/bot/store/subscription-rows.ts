// A subscription as a row, and back.

import { z } from 'zod'
import { countries, DENSITIES, WHEN_EMPTY } from '../../briefings/index.ts'
import {
  DIGEST_SURFACES,
  type Slot,
  type Standing,
  type Subscription,
  WHO_MAY_CHANGE,
} from '../subscriptions/model.ts'
import { json, read } from './rows.ts'
import { type Row, type Sql, sql } from './sql.ts'
import { stamp, stamped } from './stamps.ts'

const WEEKDAY = z.literal([1, 2, 3, 4, 5, 6, 7])

const CADENCE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('daily') }),
  z.object({ kind: z.literal('weekly'), weekday: WEEKDAY }),
  z.object({ kind: z.literal('every-other-week'), weekday: WEEKDAY, from: z.iso.date() }),
  z.object({ kind: z.literal('monthly-first'), weekday: WEEKDAY }),
  z.object({ kind: z.literal('monthly-day'), day: z.int().min(1).max(31) }),
])

const COUNTRY = z.enum(countries.map(({ code }) => code))

const FILTERS = z.object({
  countries: z.object({ include: z.array(COUNTRY), exclude: z.array(COUNTRY) }),
  topics: z.object({ include: z.array(z.string()), exclude: z.array(z.string()) }),
})

const STANDING = z
  .discriminatedUnion('standing', [
    z.object({ standing: z.literal('active') }),
    z.object({ standing: z.literal('paused'), paused_until: z.iso.date().nullable() }),
    z.object({
      standing: z.literal('halted'),
      halted_code: z.string(),
      halted_since: stamped,
    }),
  ])
  .transform((row): Standing => {
    switch (row.standing) {
      case 'active':
        return { kind: 'active' }
      case 'paused':
        return { kind: 'paused', until: row.paused_until }
      case 'halted':
        return { kind: 'halted', code: row.halted_code, since: row.halted_since }
    }
  })

const NEXT = z
  .union([
    z.object({ next_period: z.null(), next_at: z.null() }),
    z.object({ next_period: z.string(), next_at: stamped }),
  ])
  .transform((row): Slot | null =>
    row.next_at === null ? null : { period: row.next_period, at: row.next_at },
  )

/** The columns of a place. */
export const PLACE = z.object({
  surface: z.enum(DIGEST_SURFACES),
  workspace: z.string(),
  channel: z.string(),
})

const REST = z.object({
  id: z.string(),
  cadence: json(CADENCE),
  wall_time: z.iso.time({ precision: -1 }),
  zone: z.string(),
  filters: json(FILTERS),
  density: z.enum(DENSITIES),
  when_empty: z.enum(WHEN_EMPTY),
  who_may_change: z.enum(WHO_MAY_CHANGE),
  set_by: z.string(),
  created: stamped,
  revision: z.int(),
})

const TABLE = 'quad_subscriptions'

/** Every column, in the order of `subscriptionValues`. */
export const SUBSCRIPTION_COLUMNS = sql`id, surface, workspace, channel, cadence, wall_time, zone,
  filters, density, when_empty, who_may_change, set_by, created, standing, paused_until, halted_code,
  halted_since, next_period, next_at, revision`

/**
 * Reads a subscription.
 * @param row with every column
 * @returns the subscription
 * @throws {StoreError} `broken`
 */
export function subscriptionOf(row: Row): Subscription {
  const { cadence, wall_time, zone, when_empty, who_may_change, set_by, ...rest } = read(
    REST,
    row,
    TABLE,
  )
  return {
    ...rest,
    place: read(PLACE, row, TABLE),
    schedule: { cadence, time: wall_time, zone },
    whenEmpty: when_empty,
    whoMayChange: who_may_change,
    setBy: set_by,
    standing: read(STANDING, row, TABLE),
    next: read(NEXT, row, TABLE),
  }
}

/**
 * Writes a subscription.
 * @param subscription any
 * @param revision which to keep it as
 * @returns its values, in the order of the columns
 */
export function subscriptionValues(subscription: Subscription, revision: number): Sql {
  const { id, place, schedule, filters, standing, next } = subscription
  const paused = standing.kind === 'paused' ? standing.until : null
  const halted = standing.kind === 'halted' ? standing : null
  return sql`${id}, ${place.surface}, ${place.workspace}, ${place.channel},
    ${JSON.stringify(schedule.cadence)}, ${schedule.time}, ${schedule.zone},
    ${JSON.stringify(filters)}, ${subscription.density}, ${subscription.whenEmpty},
    ${subscription.whoMayChange}, ${subscription.setBy}, ${stamp(subscription.created)},
    ${standing.kind}, ${paused}, ${halted?.code ?? null},
    ${halted === null ? null : stamp(halted.since)}, ${next?.period ?? null},
    ${next === null ? null : stamp(next.at)}, ${revision}`
}
