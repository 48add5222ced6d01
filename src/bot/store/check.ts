// Looks whether the store can be opened, and changes nothing: for the doctor.

import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { newer } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { openDatabase, type StorePlace } from './open.ts'
import { read } from './rows.ts'
import { sql, type Sql, text } from './sql.ts'
import { sqliteError } from './sqlite/errors.ts'

/** What was found: where it is, and whether it has to be made yet. */
export interface StoreFound {
  /** Never with a password in it. */
  readonly name: string
  readonly state: 'ready' | 'to-be-made' | 'to-be-upgraded'
}

const FOUND = z.object({ found: z.int() })
const STEPS = z.object({ steps: z.int() })

/**
 * Looks.
 * @param place which database
 * @returns what was found
 * @throws {StoreError} saying why it cannot be used and what to do
 */
export async function checkStore(place: StorePlace): Promise<StoreFound> {
  if (place.kind === 'sqlite' && !existsSync(place.file)) {
    const file = resolve(place.file)
    mustBeWritable(file)
    return { name: `the file ${file}`, state: 'to-be-made' }
  }
  const { database, name } = await openDatabase(place)
  try {
    const one = async <Shape extends z.ZodType>(shape: Shape, statement: Sql) => {
      const [row = {}] = await database.run(statement)
      return read(shape, row, name)
    }
    const { found } = await one(FOUND, place.kind === 'sqlite' ? SQLITE_TABLE : POSTGRES_TABLE)
    if (found === 0) return { name, state: 'to-be-made' }
    const { steps } = await one(
      STEPS,
      sql`SELECT CAST(COALESCE(MAX(number), 0) AS INTEGER) AS steps FROM quad_migrations`,
    )
    if (steps > MIGRATIONS.length) throw newer(name, steps, MIGRATIONS.length)
    return { name, state: steps < MIGRATIONS.length ? 'to-be-upgraded' : 'ready' }
  } finally {
    await database.close()
  }
}

const SQLITE_TABLE = text(
  `SELECT COUNT(*) AS found FROM sqlite_master WHERE name = 'quad_migrations'`,
)
const POSTGRES_TABLE = text(
  `SELECT CASE WHEN to_regclass('quad_migrations') IS NULL THEN 0 ELSE 1 END AS found`,
)

/** The folder, or the nearest one above it that is there. */
function mustBeWritable(file: string): void {
  let folder = dirname(file)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw sqliteError(error, file)
  }
}
