// What a worker writes about a delivery that it holds. Each statement says which attempt it belongs to, and
// keeps the delivery's row meanwhile: a worker whose lease went to another writes nothing.

import type { DeliveryEnd, Part } from '../subscriptions/delivery.ts'
import type { Dialect, Work } from './database.ts'
import type { Claim, Held } from './port.ts'
import { list, type Row, type Sql, sql } from './sql.ts'
import { stamp } from './stamps.ts'

/**
 * @param rows of a statement that returns a row where the claim was held
 * @returns whether it was
 */
export function held(rows: readonly Row[]): Held {
  return rows.length === 0 ? 'lost' : 'kept'
}

/** Keeps the lease until an instant. */
export function extend(claim: Claim, leaseUntil: Temporal.Instant): Sql {
  return change(claim, sql`ready_at = ${stamp(leaseUntil)}`)
}

/** Lets it wait until an instant. */
export function release(claim: Claim, tryAt: Temporal.Instant, why: string | null): Sql {
  return change(
    claim,
    sql`state = 'waiting', ready_at = ${stamp(tryAt)}, reason = COALESCE(CAST(${why} AS TEXT), reason)`,
  )
}

/** Ends it at an instant. */
export function end(claim: Claim, ending: DeliveryEnd, at: Temporal.Instant): Sql {
  const code = 'code' in ending ? ending.code : null
  const reason = 'reason' in ending ? ending.reason : null
  return change(
    claim,
    sql`state = ${ending.kind}, ready_at = NULL, code = ${code}, reason = ${reason},
      ended_at = ${stamp(at)}`,
  )
}

/** Writes one part; the claim's row is kept from changing until it is written. */
export function part(claim: Claim, { index, ...rest }: Part, { forUpdate }: Dialect): Sql {
  return sql`INSERT INTO quad_parts (delivery, position, nonce, payload, state, message)
    SELECT own.id, CAST(${index} AS INTEGER), ${partValues(rest)}
    FROM (SELECT id FROM quad_deliveries WHERE ${isOf(claim)} ${forUpdate}) AS own
    WHERE true
    ON CONFLICT (delivery, position) DO UPDATE
    SET nonce = excluded.nonce, payload = excluded.payload, state = excluded.state,
      message = excluded.message
    RETURNING delivery`
}

/** Writes all parts, in place of those that were. */
export function* fix(claim: Claim, parts: readonly Part[], record: string): Work<Held> {
  const { id } = claim.delivery
  const rows = yield change(claim, sql`record = ${record}`)
  if (held(rows) === 'lost') return 'lost'
  yield sql`DELETE FROM quad_parts WHERE delivery = ${id}`
  if (parts.length > 0) {
    yield sql`INSERT INTO quad_parts (delivery, position, nonce, payload, state, message)
      VALUES ${list(parts.map(({ index, ...rest }) => sql`(${id}, ${index}, ${partValues(rest)})`))}`
  }
  return 'kept'
}

function partValues({ nonce, payload, state }: Omit<Part, 'index'>): Sql {
  const message = state.kind === 'sent' ? state.message : null
  return sql`CAST(${nonce} AS TEXT), CAST(${payload} AS TEXT), CAST(${state.kind} AS TEXT),
    CAST(${message} AS TEXT)`
}

function change(claim: Claim, what: Sql): Sql {
  return sql`UPDATE quad_deliveries SET ${what} WHERE ${isOf(claim)} RETURNING id`
}

function isOf({ delivery, attempt }: Claim): Sql {
  return sql`id = ${delivery.id} AND attempts = ${attempt} AND state = 'claimed'`
}
