// How records looked, by version, in the database.

import { z } from 'zod'
import type { Database } from './database.ts'
import type { RecordStore } from './port.ts'
import { json, read } from './rows.ts'
import { sql } from './sql.ts'

const RECORD = z.object({ fingerprints: json(z.record(z.string(), z.string())) })

/**
 * Keeps fingerprints.
 * @param database migrated
 * @returns the promises of the port
 */
export function createRecords(database: Database): RecordStore {
  return {
    async keep(version, fingerprints) {
      await database.run(sql`INSERT INTO quad_records (version, fingerprints)
        VALUES (${version}, ${JSON.stringify(fingerprints)}) ON CONFLICT DO NOTHING`)
    },
    async get(version) {
      const [row] = await database.run(
        sql`SELECT version AS id, fingerprints FROM quad_records WHERE version = ${version}`,
      )
      return row === undefined ? null : read(RECORD, row, 'quad_records').fingerprints
    },
  }
}
