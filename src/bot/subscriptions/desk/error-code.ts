// What the desk threw -> what a person is told.

import type { ErrorCode } from '../../errors.ts'
import { StoreError } from '../../store/port.ts'

/**
 * What a person is told where the desk threw.
 * @param error what it threw
 * @returns a line of the table of errors
 */
export function deskErrorCode(error: unknown): ErrorCode {
  if (!(error instanceof StoreError)) return 'unexpected'
  return error.code === 'unreachable' || error.code === 'full' ? 'store-later' : 'store-failed'
}
