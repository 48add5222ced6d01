// The store over a database, whichever it is.

import { createAudit, readAudit } from './audit.ts'
import type { Database } from './database.ts'
import { createDeliveries } from './deliveries.ts'
import { createOverview } from './overview.ts'
import type { Store } from './port.ts'
import { createRecords } from './records.ts'
import { sql } from './sql.ts'
import { createSubscriptions } from './subscriptions.ts'

/**
 * Makes the store.
 * @param database open and migrated; the store closes it
 * @returns the promises of the port
 */
export function createStore(database: Database): Store {
  const audit = createAudit()
  return {
    subscriptions: createSubscriptions(database, audit),
    deliveries: createDeliveries(database, audit),
    records: createRecords(database),
    overview: createOverview(database),
    audit: (workspace, limit) => readAudit(database, workspace, limit),
    async check() {
      await database.run(sql`SELECT number FROM quad_migrations LIMIT 1`)
    },
    close: () => database.close(),
  }
}
