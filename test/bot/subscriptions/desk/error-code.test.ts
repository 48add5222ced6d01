// What a person is told where what is kept cannot be read or written.

import { describe, expect, test } from 'vitest'
import { StoreError } from '../../../../src/bot/store/port.ts'
import { deskErrorCode } from '../../../../src/bot/subscriptions/desk/error-code.ts'

describe('a desk that failed', () => {
  test.each([
    [new StoreError('unreachable', 'x'), 'store-later'],
    [new StoreError('full', 'x'), 'store-later'],
    [new StoreError('corrupted', 'x'), 'store-failed'],
    [new StoreError('not-writable', 'x'), 'store-failed'],
    [new Error('x'), 'unexpected'],
  ])('%o', (error, code) => {
    expect(deskErrorCode(error)).toBe(code)
  })
})
