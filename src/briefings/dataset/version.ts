// A short name for the content of the record.

import { createHash } from 'node:crypto'

const VERSION_LENGTH = 12

/**
 * A hash of plain data that does not depend on the order of its keys.
 * @param content anything that JSON can hold
 * @returns 12 hex digits of its SHA-256
 */
export function contentVersion(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, VERSION_LENGTH)
}

/** JSON with sorted keys, in the manner of RFC 8785. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
  return `{${members.join(',')}}`
}
