// What the store asks of a database: two drivers offer it, and everything above is the same for both.

import { StoreError } from './port.ts'
import type { Row, Sql } from './sql.ts'

/**
 * The steps of a transaction: yields a statement, is given its rows. Without await, so that SQLite can run
 * it in one go with nothing between.
 */
export type Work<Result> = Generator<Sql, Result, readonly Row[]>

export interface Database {
  readonly dialect: Dialect
  /**
   * Runs one statement, as a transaction of its own.
   * @returns its rows
   * @throws {StoreError}
   */
  run(statement: Sql): Promise<readonly Row[]>
  /**
   * Runs steps, all or none.
   * @param work makes the steps; it is called again where the database asks to try again
   * @throws {StoreError}
   */
  transaction<Result>(work: () => Work<Result>): Promise<Result>
  /** Waits for what is under way. What comes later is refused. */
  close(): Promise<void>
}

/** The only words in which the two databases differ; in SQLite a transaction that writes is alone anyway. */
export interface Dialect {
  /** At the end of a SELECT: keeps its rows from changing until the end of the transaction. */
  readonly forUpdate: Sql
  /** The same, for the rows of `delivery`, without those that another transaction keeps. */
  readonly skipLocked: Sql
  /** What makes others wait that name the same text, until the end of the transaction. */
  readonly alone: (name: string) => readonly Sql[]
  /** What must run first in the transaction that migrates. */
  readonly beforeMigrations: readonly Sql[]
}

/**
 * For what is asked of a database that was closed.
 * @returns the error
 */
export function closed(): StoreError {
  return new StoreError('unreachable', 'The database is closed, since the bot is stopping.')
}
