// Brings the tables of a database to this version of the bot, or refuses what a newer version made.

import { z } from 'zod'
import type { Database, Work } from './database.ts'
import { checksum, type Migration, MIGRATIONS } from './migrations.ts'
import { StoreError } from './port.ts'
import { read } from './rows.ts'
import { sql, text } from './sql.ts'

const DONE = z.object({ number: z.int(), name: z.string(), checksum: z.string() })

/**
 * Runs the steps that the database lacks, in one transaction: several processes may do so at once.
 * @param database just opened
 * @param place what the messages call it
 * @param migrations the steps; those of this version unless given
 * @throws {StoreError} `newer` where a newer version of the bot has been here, `broken` where another step
 * was run under the same number; nothing has changed then
 */
export async function migrate(
  database: Database,
  place: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await database.transaction(() => steps(database, place, migrations))
}

function* steps(
  { dialect }: Database,
  place: string,
  migrations: readonly Migration[],
): Work<void> {
  for (const statement of dialect.beforeMigrations) yield statement
  yield sql`CREATE TABLE IF NOT EXISTS quad_migrations (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL
  )`
  const rows = yield sql`SELECT number, name, checksum FROM quad_migrations ORDER BY number`
  const done = rows.map((row) => read(DONE, row, 'quad_migrations'))
  const unknown = done.find(({ number }) => number > migrations.length)
  if (unknown !== undefined) throw newer(place, unknown.number, migrations.length)
  for (const migration of migrations) {
    const before = done.find(({ number }) => number === migration.number)
    if (before === undefined) yield* step(migration)
    else if (before.checksum !== checksum(migration)) throw differs(place, before)
  }
}

function* step(migration: Migration): Work<void> {
  for (const statement of migration.statements) yield text(statement)
  yield sql`INSERT INTO quad_migrations (number, name, checksum)
    VALUES (${migration.number}, ${migration.name}, ${checksum(migration)})`
}

/**
 * That a newer version of the bot has been here.
 * @param place what messages call the database
 * @param its how many steps it has had
 * @param ours how many this version knows
 * @returns the error
 */
export function newer(place: string, its: number, ours: number): StoreError {
  return new StoreError(
    'newer',
    `A newer version of Quad Brief has used ${place} (its tables are at step ${its}, this version knows ${ours}). Nothing was changed. Start the newer version again, or bring back the backup that was made before it.`,
  )
}

function differs(place: string, { number, name }: { number: number; name: string }): StoreError {
  return new StoreError(
    'broken',
    `The tables of ${place} were made by another edition of Quad Brief (step ${number}, "${name}", differs). Nothing was changed. Start that edition, or give this one a database of its own.`,
  )
}
