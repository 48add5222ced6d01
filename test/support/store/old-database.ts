// Files of the database as older versions of the bot left them: made by the steps of those versions, and filled by
// statements that never change.

import { DatabaseSync } from 'node:sqlite'
import { migrate } from '../../../src/bot/store/migrate.ts'
import { MIGRATIONS } from '../../../src/bot/store/migrations.ts'
import { openDatabase } from '../../../src/bot/store/open.ts'
import type { Place } from '../../../src/bot/subscriptions/model.ts'

export interface OldFile {
  readonly file: string
  /** How many steps its tables have had: 1 knows subscriptions, 2 deliveries too. */
  readonly steps: number
  readonly place: Place
  /** Who set its digest up. */
  readonly setBy: string
  /** The message of the digest that was posted last. */
  readonly message: string
}

/** The digest of week 47, on Monday, 16 November 2026, 09:00 in Kolkata. */
export const POSTED_AT = Temporal.Instant.from('2026-11-16T03:30:02.000Z')

/**
 * Makes a file with one subscription, weekly on Monday at nine in Kolkata, due in week 48, and with what was done
 * to it; where there were deliveries, with that of week 47, posted.
 * @param old what of it matters
 */
export async function makeOldFile({ file, steps, place, setBy, message }: OldFile): Promise<void> {
  const { database, name } = await openDatabase({ kind: 'sqlite', file })
  await migrate(database, name, MIGRATIONS.slice(0, steps))
  await database.close()
  const raw = new DatabaseSync(file)
  const { surface, workspace, channel } = place
  raw
    .prepare(
      `INSERT INTO quad_subscriptions (id, surface, workspace, channel, cadence, wall_time, zone,
        filters, density, when_empty, who_may_change, set_by, created, standing, paused_until,
        halted_code, halted_since, next_period, next_at, revision)
      VALUES ('0c7b5a3e-0000-4000-8000-000000000001', ?, ?, ?, '{"kind":"weekly","weekday":1}',
        '09:00', 'Asia/Kolkata',
        '{"countries":{"include":["IN"],"exclude":[]},"topics":{"include":[],"exclude":[]}}',
        'standard', 'spotlight', 'anyone', ?, '2026-11-13T06:00:00.000Z', 'active', NULL, NULL,
        NULL, '2026-W48', '2026-11-23T03:30:00.000Z', 4)`,
    )
    .run(surface, workspace, channel, setBy)
  raw
    .prepare(
      `INSERT INTO quad_audit (id, subscription, surface, workspace, channel, happened_at, position,
        by_whom, what, detail)
      VALUES ('0c7b5a3e-0000-4000-8000-000000000002', '0c7b5a3e-0000-4000-8000-000000000001',
        ?, ?, ?, '2026-11-13T06:00:00.000Z', 1, ?, 'subscribed', 'weekly, Monday 09:00')`,
    )
    .run(surface, workspace, channel, setBy)
  if (steps > 1) {
    raw.exec(
      `INSERT INTO quad_deliveries (id, subscription, period, slot_at, record, attempts, state,
        ready_at, code, reason, ended_at)
      VALUES ('0c7b5a3e-0000-4000-8000-000000000003', '0c7b5a3e-0000-4000-8000-000000000001',
        '2026-W47', '2026-11-16T03:30:00.000Z', 'a1b2c3d4e5f6', 1, 'sent', NULL, NULL, NULL,
        '2026-11-16T03:30:02.000Z')`,
    )
    raw
      .prepare(
        `INSERT INTO quad_parts (delivery, position, nonce, payload, state, message)
        VALUES ('0c7b5a3e-0000-4000-8000-000000000003', 0, 'n', '{"text":"Week 47."}', 'sent', ?)`,
      )
      .run(message)
  }
  raw.close()
}
