// Stores with many subscriptions in them.

import type { Work } from '../src/bot/store/database.ts'
import { migrate } from '../src/bot/store/migrate.ts'
import type { Store } from '../src/bot/store/port.ts'
import { list, sql } from '../src/bot/store/sql.ts'
import { openSqlite } from '../src/bot/store/sqlite/driver.ts'
import { createStore } from '../src/bot/store/store.ts'
import { SUBSCRIPTION_COLUMNS, subscriptionValues } from '../src/bot/store/subscription-rows.ts'
import type { Place, Subscription } from '../src/bot/subscriptions/model.ts'

const AT_ONCE = 50

/**
 * Opens a new store with subscriptions.
 * @param file a path where nothing is
 * @param subscriptions any number
 * @returns the store
 */
export async function storeWith(
  file: string,
  subscriptions: readonly Subscription[],
): Promise<Store> {
  const database = await openSqlite(file)
  await migrate(database, file)
  await database.transaction(() => insert(subscriptions))
  return createStore(database)
}

function* insert(all: readonly Subscription[]): Work<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const rows = all.slice(from, from + AT_ONCE)
    yield sql`INSERT INTO quad_subscriptions (${SUBSCRIPTION_COLUMNS})
      VALUES ${list(rows.map((each) => sql`(${subscriptionValues(each, 1)})`))}`
  }
}

/**
 * A subscription as most people make it: every Monday.
 * @param place where to
 * @param at when its next digest is due
 * @param created when it was made
 */
export function subscriptionAt(
  place: Place,
  at: Temporal.Instant,
  created: Temporal.Instant,
): Subscription {
  const wall = at.toZonedDateTimeISO('UTC')
  return {
    id: crypto.randomUUID(),
    place,
    schedule: {
      cadence: { kind: 'weekly', weekday: 1 },
      time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
      zone: 'UTC',
    },
    filters: { countries: { include: [], exclude: [] }, topics: { include: [], exclude: [] } },
    density: 'standard',
    whenEmpty: 'spotlight',
    whoMayChange: 'anyone',
    setBy: 'U1',
    created,
    standing: { kind: 'active' },
    next: { period: `${wall.yearOfWeek}-W${wall.weekOfYear}`, at },
    revision: 1,
  }
}
