// Opens the store that the configuration names. A database's library is loaded only where it is used.

import { resolve } from 'node:path'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import type { Store } from './port.ts'
import { createStore } from './store.ts'

export type StorePlace =
  /**
   * A file, from where one stands; it and its folder are made where there are none. One that `isPassing` may be
   * lost with the machine, and is the quicker for it.
   */
  | { readonly kind: 'sqlite'; readonly file: string; readonly isPassing?: boolean }
  /** A PostgreSQL database by its address, such as postgres://user:password@host/name. */
  | { readonly kind: 'postgres'; readonly url: string }

/**
 * Opens the store, and brings its tables to this version. Several processes may do so at once.
 * @param place which database
 * @returns the store; whoever opened it closes it
 * @throws {StoreError} saying why it cannot be used and what to do; the database is as it was then
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const { database, name } = await openDatabase(place)
  try {
    await migrate(database, name)
  } catch (error) {
    await database.close()
    throw error
  }
  return createStore(database)
}

/**
 * Opens the database under a store, as it is.
 * @param place which
 * @returns the database, and what messages call it
 * @throws {StoreError}
 */
export async function openDatabase(
  place: StorePlace,
): Promise<{ readonly database: Database; readonly name: string }> {
  switch (place.kind) {
    case 'sqlite': {
      const file = resolve(place.file)
      const { openSqlite } = await import('./sqlite/driver.ts')
      return { database: await openSqlite(file, place.isPassing), name: `the file ${file}` }
    }
    case 'postgres': {
      const { openPostgres } = await import('./postgres/driver.ts')
      return { database: openPostgres(place.url), name: 'the PostgreSQL database' }
    }
  }
}
