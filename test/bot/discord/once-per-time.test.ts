// Whoever asks too much is told so once in a while, and not for every message.

import { expect, test } from 'vitest'
import { createOncePerTime } from '../../../src/bot/discord/once-per-time.ts'

test('everybody is told once, and again when the time that was named is over', () => {
  let now = 0
  const told = createOncePerTime(() => now)
  expect([told.take('asha', 5), told.take('asha', 5), told.take('ken', 5)]).toEqual([
    true,
    false,
    true,
  ])
  now = 4_999
  expect(told.take('asha', 5)).toBe(false)
  now = 5_000
  expect([told.take('asha', 5), told.take('asha', 5)]).toEqual([true, false])
})
