// A PostgreSQL database through a pool of connections. One that is lost is replaced by the next to be asked for.

import { Pool, type PoolClient } from 'pg'
import { closed, type Database, type Dialect, type Work } from '../database.ts'
import { StoreError } from '../port.ts'
import { type Row, sql, text, textOf } from '../sql.ts'
import { noAddress, postgresError, stateOf } from './errors.ts'

const CONNECT_MS = 10_000
const STATEMENT_MS = 30_000
/** Longer than a statement may take, so that only a server that is gone is given up by this. */
const ANSWER_MS = 60_000
const CONNECTIONS = 10

/** How often a transaction is run that got into the way of another and was undone. */
const TRIES = 5
const UNDONE = ['40001', '40P01']

/** Any number: the same for all who migrate. */
const MIGRATING = 709_412_026

const DIALECT: Dialect = {
  forUpdate: text('FOR UPDATE'),
  skipLocked: text('FOR UPDATE OF delivery SKIP LOCKED'),
  alone: (name) => [sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`],
  beforeMigrations: [
    text('SET LOCAL statement_timeout = 0'),
    sql`SELECT pg_advisory_xact_lock(${MIGRATING})`,
    // SQLite has this one of itself.
    text('CREATE COLLATION IF NOT EXISTS "binary" FROM "C"'),
  ],
}

/**
 * Opens a database. Nothing is sent before the first statement.
 * @param url its address
 * @returns the database
 * @throws {StoreError} `unreachable` where it is no such address
 */
export function openPostgres(url: string): Database {
  if (!/^postgres(?:ql)?:\/\//.test(url)) throw noAddress()
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: 'quad-brief',
  })
  // Without listeners the loss of a connection that nobody uses just then would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (pool.ending) throw closed()
    try {
      return await work()
    } catch (error) {
      throw postgresError(error, url)
    }
  }
  return {
    dialect: DIALECT,
    run: (statement) =>
      guarded(async () => (await pool.query<Row>(textOf(statement), [...statement.values])).rows),
    transaction: (work) => guarded(() => again(() => transaction(pool, work))),
    async close() {
      if (!pool.ending) await pool.end()
    },
  }
}

async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await work()
    } catch (error) {
      if (left <= 0 || !UNDONE.includes(stateOf(error) ?? '')) throw error
    }
  }
}

async function transaction<Result>(pool: Pool, work: () => Work<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED')
    const result = await through(client, work())
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    client.release(await isSpoilt(client, error))
    throw error
  }
}

async function through<Result>(client: PoolClient, steps: Work<Result>): Promise<Result> {
  let step = steps.next([])
  while (step.done !== true) {
    const { rows } = await client.query<Row>(textOf(step.value), [...step.value.values])
    step = steps.next(rows)
  }
  return step.value
}

/** Undoes what was begun. A connection on which that is not certain is not used again. */
async function isSpoilt(client: PoolClient, error: unknown): Promise<boolean> {
  if (!(error instanceof StoreError) && stateOf(error) === null) return true
  return client.query('ROLLBACK').then(
    () => false,
    () => true,
  )
}
