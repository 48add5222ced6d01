// The form of a check.

import type { Fault } from '../dataset.ts'
import type { CuratedRecord } from '../record.ts'

/** One rule of the record that the schema of a single file cannot hold. */
export interface Check {
  /** The name of its file. */
  readonly name: string
  /** The rule, as a curator would say it. */
  readonly describes: string
  /** `file`: right about each file alone. `record`: only right when every file could be read. */
  readonly scope: 'file' | 'record'
  check(record: CuratedRecord): readonly Fault[]
}
