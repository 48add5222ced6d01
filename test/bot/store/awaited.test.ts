// A database that cannot be used just now is waited for, with growing pauses, until it can or a signal ends it.

import { describe, expect, test } from 'vitest'
import { untilUsable } from '../../../src/bot/store/awaited.ts'
import { StoreError } from '../../../src/bot/store/port.ts'

/** What opens after some tries that failed. */
function opening(failures: readonly StoreError['code'][], stop = new AbortController()) {
  const left = [...failures]
  const told: [StoreError['code'], number][] = []
  const passed: number[] = []
  const open = async (): Promise<string> => {
    const code = left.shift()
    if (code !== undefined) throw new StoreError(code, 'As planted.')
    return 'open'
  }
  const opened = untilUsable(open, {
    waits: ({ code }, ms) => told.push([code, ms]),
    signal: stop.signal,
    pause: async (ms) => {
      passed.push(ms)
      if (passed.length === 20) stop.abort()
    },
  })
  return { opened, told, passed }
}

describe('a database', () => {
  test('that can be used is not waited for', async () => {
    const { opened, told, passed } = opening([])
    expect(await opened).toBe('open')
    expect([told, passed]).toEqual([[], []])
  })

  test('that is away or full is tried again after one second, two, four, up to a minute', async () => {
    const failures = [
      'unreachable',
      'full',
      ...Array<'unreachable'>(7).fill('unreachable'),
    ] as const
    const { opened, told, passed } = opening(failures)
    expect(await opened).toBe('open')
    const pauses = [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000)
    expect(passed).toEqual(pauses)
    expect(told).toEqual(failures.map((code, index) => [code, pauses[index]]))
  })

  test.each(['corrupted', 'newer', 'not-writable', 'broken'] as const)(
    'that is %s is refused at once',
    async (code) => {
      const { opened, told } = opening(['unreachable', code])
      await expect(opened).rejects.toMatchObject({ code })
      expect(told).toEqual([['unreachable', 1_000]])
    },
  )

  test('that stays away is left when the waiting is ended', async () => {
    const { opened, passed } = opening(Array<'unreachable'>(30).fill('unreachable'))
    expect(await opened).toBeNull()
    expect(passed).toHaveLength(20)
  })
})
