// A SQLite file through Node's own driver. Every statement is durable once its promise is kept, and a transaction
// runs in one go, so that nothing of this process comes between; other processes wait.

import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { closed, type Database, type Work } from '../database.ts'
import { type Row, type Sql, text, textOf } from '../sql.ts'
import { corrupted, sqliteError } from './errors.ts'
import { createGroup } from './group.ts'

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
  return databaseOver(own, file, isPassing)
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

/** What only reads waits for nothing. */
const READS = /^\s*SELECT\b/

function databaseOver(own: DatabaseSync, file: string, isPassing: boolean): Database {
  const prepared = createPrepared(own)
  const group = createGroup(own)
  const rows = (words: string, { values }: Sql): readonly Row[] =>
    prepared(words).all(Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value])))
  const written = async <Result>(work: () => Result): Promise<Result> => {
    if (!own.isOpen) throw closed()
    const done = group.write(work)
    // There is no disk to wait for, so nothing to wait for together.
    if (isPassing) group.flush()
    try {
      return await done
    } catch (error) {
      throw sqliteError(error, file)
    }
  }
  return {
    dialect: { forUpdate: NOTHING, skipLocked: NOTHING, alone: () => [], beforeMigrations: [] },
    async run(statement) {
      const words = textOf(statement)
      if (!READS.test(words)) return written(() => rows(words, statement))
      if (!own.isOpen) throw closed()
      return guarded(file, () => rows(words, statement))
    },
    transaction: (work) =>
      written(() => stepped(work(), (statement) => rows(textOf(statement), statement))),
    async close() {
      if (!own.isOpen) return
      group.flush()
      guarded(file, () => own.close())
    },
  }
}

function stepped<Result>(steps: Work<Result>, rows: (statement: Sql) => readonly Row[]): Result {
  let step = steps.next([])
  while (step.done !== true) step = steps.next(rows(step.value))
  return step.value
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
