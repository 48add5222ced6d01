// Who did what to which subscription.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AuditEntry, Place } from '../subscriptions/model.ts'
import type { Database } from './database.ts'
import { read } from './rows.ts'
import { type Row, type Sql, sql } from './sql.ts'
import { stamp, stamped } from './stamps.ts'
import { PLACE } from './subscription-rows.ts'

/** Writes entries; those of one instant keep their order, since each has its position. */
export type Audit = (entry: AuditEntry) => Sql

const ENTRY = z.object({
  subscription: z.string(),
  happened_at: stamped,
  by_whom: z.string().nullable(),
  what: z.enum([
    'subscribed',
    'changed',
    'paused',
    'resumed',
    'unsubscribed',
    'halted',
    'restored',
    'moved',
    'asked-for',
    'posted-again',
    'given-up',
    'missed',
  ]),
  detail: z.string(),
})

/**
 * Makes the writer of a process.
 * @returns entry -> the statement that keeps it
 */
export function createAudit(): Audit {
  let position = 0
  return ({ subscription, place, at, by, what, detail }) => {
    position += 1
    return sql`INSERT INTO quad_audit (id, subscription, surface, workspace, channel, happened_at,
        position, by_whom, what, detail)
      VALUES (${randomUUID()}, ${subscription}, ${place.surface}, ${place.workspace},
        ${place.channel}, ${stamp(at)}, ${position}, ${by}, ${what}, ${detail})`
  }
}

/**
 * Reads the entries of a workspace.
 * @param database where they are
 * @param workspace whose
 * @param limit how many at most
 * @returns them, newest first
 * @throws {StoreError}
 */
export function readAudit(
  database: Database,
  { surface, workspace }: Pick<Place, 'surface' | 'workspace'>,
  limit: number,
): Promise<readonly AuditEntry[]> {
  return newest(database, sql`WHERE surface = ${surface} AND workspace = ${workspace}`, limit)
}

/**
 * Reads the entries of all workspaces.
 * @param database where they are
 * @param limit how many at most
 * @returns them, newest first
 * @throws {StoreError}
 */
export function readWholeAudit(database: Database, limit: number): Promise<readonly AuditEntry[]> {
  return newest(database, sql``, limit)
}

async function newest(
  database: Database,
  where: Sql,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await database.run(sql`SELECT id, subscription, surface, workspace, channel,
      happened_at, by_whom, what, detail
    FROM quad_audit ${where}
    ORDER BY happened_at DESC, position DESC
    LIMIT ${limit}`)
  return rows.map(entryOf)
}

function entryOf(row: Row): AuditEntry {
  const { happened_at, by_whom, ...rest } = read(ENTRY, row, 'quad_audit')
  return { ...rest, at: happened_at, by: by_whom, place: read(PLACE, row, 'quad_audit') }
}
