// Writes that are asked for in one turn of the event loop -> one transaction, so that the disk is waited for once.
// Each is still all or nothing by itself, and nobody hears of it before it is durable.

import type { DatabaseSync } from 'node:sqlite'

export interface Group {
  /**
   * Writes, with whatever else is asked for now.
   * @param work runs statements; without await, so that nothing comes between
   * @returns what it returned, once it is on the disk
   * @throws what it threw, then nothing of it is written; or what SQLite threw that undid the others too
   */
  write<Result>(work: () => Result): Promise<Result>
  /** Writes at once what waits. */
  flush(): void
}

interface Waiting {
  /** @returns tells whoever asked what came of it, which is for after the commit */
  readonly attempt: () => () => void
  readonly fail: (error: unknown) => void
}

/**
 * Groups writes.
 * @param own the database; nobody else begins transactions in it
 * @returns the group, in which nothing waits
 */
export function createGroup(own: DatabaseSync): Group {
  let waiting: readonly Waiting[] = []

  const begin = own.prepare('BEGIN IMMEDIATE')
  const commit = own.prepare('COMMIT')

  const writeAll = (all: readonly Waiting[]): void => {
    try {
      begin.run()
      const told = all.map(({ attempt }) => attempt())
      commit.run()
      for (const tell of told) tell()
    } catch (error) {
      if (own.isTransaction) own.exec('ROLLBACK')
      for (const { fail } of all) fail(error)
    }
  }

  const flush = (): void => {
    const all = waiting
    waiting = []
    if (all.length > 0) writeAll(all)
  }

  return {
    write<Result>(work: () => Result) {
      const { promise, resolve, reject } = Promise.withResolvers<Result>()
      const attempt = (): (() => void) => {
        own.exec('SAVEPOINT own')
        try {
          const result = work()
          own.exec('RELEASE own')
          return () => resolve(result)
        } catch (error) {
          // A full disk has undone all of it already.
          if (!own.isTransaction) throw error
          own.exec('ROLLBACK TO own; RELEASE own')
          return () => reject(error)
        }
      }
      if (waiting.length === 0) setImmediate(flush)
      waiting = [...waiting, { attempt, fail: reject }]
      return promise
    },
    flush,
  }
}
