// The two databases that the contract is run on: a file, and a real PostgreSQL.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore, type StorePlace } from '../../../src/bot/store/open.ts'
import type { Store } from '../../../src/bot/store/port.ts'
import { createTestDatabase } from '../postgres/database.ts'

export interface StoreUnderTest {
  readonly place: StorePlace
  /** Opens one more store on the same database; `close` and `remove` close it. */
  readonly open: () => Promise<Store>
  /** Runs a statement besides the store, as somebody with a database client does. */
  readonly query: (text: string) => Promise<readonly Record<string, unknown>[]>
  /** Forgets what is in the tables. */
  readonly empty: () => Promise<void>
  /** Closes the stores. */
  readonly close: () => Promise<void>
  /** Closes the stores and removes the database. */
  readonly remove: () => Promise<void>
}

const EMPTY = `DELETE FROM quad_subscriptions; DELETE FROM quad_audit; DELETE FROM quad_records`

/** The databases by name. */
export const DATABASES: Readonly<Record<string, () => Promise<StoreUnderTest>>> = {
  SQLite: async () => sqliteUnderTest(),
  PostgreSQL: postgresUnderTest,
}

/**
 * A file in a folder of its own.
 * @returns the store to test
 */
export function sqliteUnderTest(): StoreUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'quad-store-'))
  const file = join(folder, 'quad.db')
  const use = async <Result>(work: (database: DatabaseSync) => Result): Promise<Result> => {
    const database = new DatabaseSync(file, { timeout: 5_000 })
    try {
      return work(database)
    } finally {
      database.close()
    }
  }
  return underTest({
    place: { kind: 'sqlite', file },
    query: (text) => use((database) => database.prepare(text).all()),
    empty: () => use((database) => database.exec(EMPTY)),
    removePlace: async () => rmSync(folder, { recursive: true }),
  })
}

/**
 * A database of its own on a real server.
 * @returns the store to test
 */
export async function postgresUnderTest(): Promise<StoreUnderTest> {
  const database = await createTestDatabase()
  return underTest({
    place: { kind: 'postgres', url: database.url },
    query: database.query,
    empty: async () => void (await database.query(EMPTY)),
    removePlace: database.drop,
  })
}

function underTest({
  removePlace,
  ...rest
}: Pick<StoreUnderTest, 'place' | 'query' | 'empty'> & {
  readonly removePlace: () => Promise<void>
}): StoreUnderTest {
  let open: readonly Store[] = []
  const close = async (): Promise<void> => {
    await Promise.all(open.map((store) => store.close()))
    open = []
  }
  return {
    ...rest,
    close,
    async open() {
      const store = await openStore(rest.place)
      open = [...open, store]
      return store
    },
    async remove() {
      await close()
      await removePlace()
    },
  }
}
