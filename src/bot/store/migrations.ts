// How the tables came to be, step by step. A step that was released is never changed: what follows is a new one.

import { createHash } from 'node:crypto'

export interface Migration {
  /** From 1, without gaps. */
  readonly number: number
  readonly name: string
  /** Statements for both databases. */
  readonly statements: readonly string[]
}

/** Text that is sorted and compared byte by byte, whatever the language of the database. */
const KEY = 'TEXT COLLATE "binary"'

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'subscriptions, and who changed them',
    statements: [
      `CREATE TABLE quad_subscriptions (
        id ${KEY} NOT NULL PRIMARY KEY,
        surface ${KEY} NOT NULL,
        workspace ${KEY} NOT NULL,
        channel ${KEY} NOT NULL,
        cadence TEXT NOT NULL,
        wall_time TEXT NOT NULL,
        zone TEXT NOT NULL,
        filters TEXT NOT NULL,
        density TEXT NOT NULL,
        when_empty TEXT NOT NULL,
        who_may_change TEXT NOT NULL,
        set_by TEXT NOT NULL,
        created ${KEY} NOT NULL,
        standing TEXT NOT NULL,
        paused_until TEXT,
        halted_code TEXT,
        halted_since ${KEY},
        next_period TEXT,
        next_at ${KEY},
        revision INTEGER NOT NULL
      )`,
      `CREATE INDEX quad_subscriptions_due ON quad_subscriptions (next_at, id)
        WHERE next_at IS NOT NULL`,
      `CREATE INDEX quad_subscriptions_place
        ON quad_subscriptions (surface, workspace, channel, created, id)`,
      `CREATE INDEX quad_subscriptions_halted ON quad_subscriptions (halted_since)
        WHERE halted_since IS NOT NULL`,
      `CREATE TABLE quad_audit (
        id ${KEY} NOT NULL PRIMARY KEY,
        subscription ${KEY} NOT NULL,
        surface ${KEY} NOT NULL,
        workspace ${KEY} NOT NULL,
        channel ${KEY} NOT NULL,
        happened_at ${KEY} NOT NULL,
        position INTEGER NOT NULL,
        by_whom TEXT,
        what TEXT NOT NULL,
        detail TEXT NOT NULL
      )`,
      `CREATE INDEX quad_audit_workspace ON quad_audit (surface, workspace, happened_at, position)`,
      `CREATE INDEX quad_audit_subscription ON quad_audit (subscription)`,
    ],
  },
  {
    number: 2,
    name: 'deliveries and their parts',
    statements: [
      // ready_at is when a worker may take it: the time to try of a waiting one, the end of the lease of a
      // claimed one; none once it has ended.
      `CREATE TABLE quad_deliveries (
        id ${KEY} NOT NULL PRIMARY KEY,
        subscription ${KEY} NOT NULL REFERENCES quad_subscriptions (id) ON DELETE CASCADE,
        period ${KEY} NOT NULL,
        slot_at ${KEY} NOT NULL,
        record TEXT,
        attempts INTEGER NOT NULL,
        state ${KEY} NOT NULL,
        ready_at ${KEY},
        code TEXT,
        reason TEXT,
        ended_at ${KEY},
        UNIQUE (subscription, period)
      )`,
      `CREATE INDEX quad_deliveries_open ON quad_deliveries (slot_at, id) WHERE ready_at IS NOT NULL`,
      `CREATE INDEX quad_deliveries_subscription ON quad_deliveries (subscription, slot_at, id)`,
      `CREATE INDEX quad_deliveries_state ON quad_deliveries (state, slot_at, id)`,
      `CREATE INDEX quad_deliveries_ended ON quad_deliveries (ended_at) WHERE ended_at IS NOT NULL`,
      `CREATE TABLE quad_parts (
        delivery ${KEY} NOT NULL REFERENCES quad_deliveries (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        nonce TEXT NOT NULL,
        payload TEXT NOT NULL,
        state TEXT NOT NULL,
        message TEXT,
        PRIMARY KEY (delivery, position)
      )`,
    ],
  },
  {
    number: 3,
    name: 'how records looked',
    statements: [
      `CREATE TABLE quad_records (
        version ${KEY} NOT NULL PRIMARY KEY,
        fingerprints TEXT NOT NULL
      )`,
    ],
  },
  {
    number: 4,
    name: 'the newest changes of all workspaces',
    statements: [`CREATE INDEX quad_audit_newest ON quad_audit (happened_at, position)`],
  },
  {
    number: 5,
    name: 'when a person had a digest posted again',
    statements: [`ALTER TABLE quad_deliveries ADD COLUMN again_at ${KEY}`],
  },
]

/**
 * Tells whether a step is still the one that was run.
 * @param migration a step
 * @returns SHA-256 of its statements, in hexadecimal
 */
export function checksum({ statements }: Migration): string {
  return createHash('sha256').update(statements.join(';\n')).digest('hex')
}
