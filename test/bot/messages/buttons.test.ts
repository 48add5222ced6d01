import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeButton, encodeButton } from '../../../src/bot/messages/buttons.ts'
import type { Button } from '../../../src/bot/messages/buttons.ts'
import { hostileText } from '../../support/hostile-text.ts'

const buttons: fc.Arbitrary<Button> = fc.record({
  kind: fc.constantFrom('ask' as const, 'share' as const),
  ask: fc.oneof(hostileText(120), fc.string({ unit: 'grapheme', maxLength: 120 })),
})

describe('the state of a button', () => {
  test('is readable, and comes back as it was', () => {
    expect(encodeButton({ kind: 'ask', ask: 'who hosted: Tokyo?' })).toBe(
      'q1:ask:who hosted: Tokyo?',
    )
    expect(decodeButton('q1:ask:who hosted: Tokyo?')).toEqual({
      kind: 'ask',
      ask: 'who hosted: Tokyo?',
    })
    expect(decodeButton('q1:share:latest')).toEqual({ kind: 'share', ask: 'latest' })
  })

  test('comes back as it was, whatever it says, if it fits at all', () => {
    fc.assert(
      fc.property(buttons, fc.integer({ min: 0, max: 200 }), (button, room) => {
        const value = encodeButton(button, room)
        if (value === null) return
        expect(value.length).toBeLessThanOrEqual(room)
        expect(decodeButton(value)).toEqual(button)
      }),
    )
  })

  test('fits 100 characters unless the platform gives more', () => {
    const short = 'x'.repeat(93)
    expect(encodeButton({ kind: 'ask', ask: short })).toHaveLength(100)
    expect(encodeButton({ kind: 'ask', ask: `${short}x` })).toBeNull()
    expect(encodeButton({ kind: 'ask', ask: `${short}x` }, 2_000)).toHaveLength(101)
  })

  test.each(['', ' ', ' latest', 'two\nlines', 'a\u202Eb', 'x'.repeat(2_001)])(
    'is not written for a question that would not come back the same: %j',
    (ask) => {
      expect(encodeButton({ kind: 'ask', ask }, 10_000)).toBeNull()
    },
  )

  test('of another version is outdated', () => {
    expect(decodeButton('q2:ask:latest')).toEqual({ kind: 'outdated' })
    expect(decodeButton('q0')).toEqual({ kind: 'outdated' })
  })

  test.each([
    '',
    'q1',
    'q1:',
    'q1:ask',
    'q1:ask:',
    'q1:delete:latest',
    'q1:share: ',
    'q1:ask:a\u0000b',
    `q1:ask:${'x'.repeat(2_001)}`,
    'qq:ask:latest',
    'digest:delete',
    '{"kind":"ask"}',
    null,
    undefined,
    17,
    { kind: 'ask', ask: 'latest' },
  ])('that this bot never made is forged: %j', (value) => {
    expect(decodeButton(value)).toEqual({ kind: 'forged' })
  })

  test('is decoded without ever throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), hostileText(300)), (value) => {
        expect(['ask', 'share', 'outdated', 'forged']).toContain(decodeButton(value).kind)
      }),
    )
  })
})
