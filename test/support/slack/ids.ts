import { randomUUID } from 'node:crypto'
import type { Clock } from './clock.ts'

/** Makes the names that Slack gives to things; none comes twice. */
export interface Ids {
  /** A message's `ts`: seconds and six digits, in the order of making. */
  readonly ts: () => string
  /** An id with Slack's prefix for its kind, such as `V` for a view. */
  readonly next: (prefix: string) => string
  readonly trigger: () => string
  readonly uuid: () => string
}

/** Makes the ids, the time in them read from this clock. */
export function createIds(clock: Clock): Ids {
  let count = 0
  const digits = (size: number) => String((count += 1)).padStart(size, '0')
  return {
    ts: () => `${Math.floor(clock.now() / 1_000)}.${digits(6)}`,
    next: (prefix) => `${prefix}${digits(8)}`,
    trigger: () => `${digits(6)}.${digits(10)}.${randomUUID().replaceAll('-', '')}`,
    uuid: () => randomUUID(),
  }
}
