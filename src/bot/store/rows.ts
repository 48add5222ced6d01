// Rows as they come from a database -> what they mean, checked: a table may have been edited by hand.

import { z } from 'zod'
import { StoreError } from './port.ts'
import type { Row } from './sql.ts'

/**
 * Reads one row.
 * @param schema what it must be, and what is made of it
 * @param row as the driver gave it
 * @param table what the message calls it
 * @returns what it means
 * @throws {StoreError} `broken` where it is something else
 */
export function read<Schema extends z.ZodType>(
  schema: Schema,
  row: Row,
  table: string,
): z.output<Schema> {
  const result = attempt(() => schema.parse(row))
  if (result.ok) return result.value
  const id = typeof row['id'] === 'string' ? ` ${row['id']}` : ''
  throw new StoreError(
    'broken',
    `The row${id} of ${table} is not as Quad Brief writes it (${faultOf(result.error)}). Mend or remove it, or bring back a backup.`,
    result.error,
  )
}

/**
 * A column that holds JSON.
 * @param schema what the JSON must be
 * @returns the schema of the column's text
 */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
}

function attempt<Value>(
  work: () => Value,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown } {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return { ok: false, error }
  }
}

function faultOf(error: unknown): string {
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined
  if (issue === undefined) return 'it holds no JSON or no time where it should'
  return `${issue.path.join('.')}: ${issue.message}`
}

/**
 * Reads the ids of rows.
 * @param rows each with an id
 * @returns the ids, in the same order
 */
export function idsOf(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => read(WITH_ID, row, 'a table').id)
}

const WITH_ID = z.object({ id: z.string() })
