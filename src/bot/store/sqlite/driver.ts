// A SQLite file through Node's own driver. Every statement is durable once it has run, and a transaction runs
// in one go, so that nothing of this process comes between; other processes wait.
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { closed, type Database, type Work } from '../database.ts'
import { type Row, type Sql, text, textOf } from '../sql.ts'
import { corrupted, sqliteError } from './errors.ts'

/** How long a statement waits for another process. */
const BUSY_MS = 5_000
const TRY_EVERY_MS = 20

/** Statements that are kept prepared; the oldest go first. */
const PREPARED = 200

const NOTHING = text('')

/**
 * Opens a file, and makes it and its folder, for this user alone, where there are none.
 * @param file its path
 * @param isPassing whether nobody minds that it is lost with the machine, so that writes need not wait for the disk
 * @returns the database
 * @throws {StoreError} `corrupted` where it is damaged or something else; it is left as it is then
 */
export async function openSqlite(file: string, isPassing = false): Promise<Database> {
  const own = guarded(file, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
    return new DatabaseSync(file, { timeout: BUSY_MS })
  })
  try {
    await journal(own, file, isPassing)
    guarded(file, () => check(own, file))
  } catch (error) {
    own.close()
    throw error
  }
  return databaseOver(own, file)
}

/** Writes go to a journal of their own, and to the disk before they count, unless the file is a passing one. */
async function journal(own: DatabaseSync, file: string, isPassing: boolean): Promise<void> {
  const waits = isPassing ? 'OFF' : 'FULL'
  for (let left = BUSY_MS / TRY_EVERY_MS; ; left -= 1) {
    try {
      own.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${waits}`)
      return
    } catch (error) {
      // SQLite does not wait by itself for another process that switches the journal at the same time.
      const told = sqliteError(error, file)
      if (told.code !== 'unreachable' || left <= 0) throw told
      await wait(TRY_EVERY_MS)
    }
  }
}

function check(own: DatabaseSync, file: string): void {
  const found = own.prepare('PRAGMA quick_check(1)').get()?.['quick_check']
  if (found !== 'ok') throw corrupted(file, String(found).replaceAll('\n', ' '))
}

function databaseOver(own: DatabaseSync, file: string): Database {
  const prepared = createPrepared(own)
  const inUse = <Result>(work: () => Result): Result => {
    if (!own.isOpen) throw closed()
    return guarded(file, work)
  }
  const rows = (statement: Sql): readonly Row[] =>
    prepared(textOf(statement)).all(
      Object.fromEntries(statement.values.map((value, index) => [`$${index + 1}`, value])),
    )
  return {
    dialect: { forUpdate: NOTHING, skipLocked: NOTHING, beforeMigrations: [] },
    run: async (statement) => inUse(() => rows(statement)),
    transaction: async (work) => inUse(() => transaction(own, work, rows)),
    async close() {
      if (own.isOpen) guarded(file, () => own.close())
    },
  }
}

function transaction<Result>(
  own: DatabaseSync,
  work: () => Work<Result>,
  rows: (statement: Sql) => readonly Row[],
): Result {
  own.exec('BEGIN IMMEDIATE')
  try {
    const steps = work()
    let step = steps.next([])
    while (step.done !== true) step = steps.next(rows(step.value))
    own.exec('COMMIT')
    return step.value
  } catch (error) {
    // A full disk has undone the transaction already.
    if (own.isTransaction) own.exec('ROLLBACK')
    throw error
  }
}

function createPrepared(own: DatabaseSync): (words: string) => StatementSync {
  const statements = new Map<string, StatementSync>()
  return (words) => {
    const known = statements.get(words)
    if (known !== undefined) return known
    const statement = own.prepare(words)
    const [oldest] = statements.keys()
    if (statements.size >= PREPARED && oldest !== undefined) statements.delete(oldest)
    statements.set(words, statement)
    return statement
  }
}

function guarded<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw sqliteError(error, file)
  }
}
