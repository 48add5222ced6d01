// Who asks too much in Slack: told once in the time that they have to wait.

import { expect, test } from 'vitest'
import { createFloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import { createGate } from '../../../src/bot/slack/flood.ts'

test('a person is told once in each time to wait, and by the second', () => {
  let now = 0
  const person = { burst: 1, perMinute: 20 }
  const gate = createGate(createFloodGuard({ person, now: () => now }), () => now)
  const alice = { teamId: 'T1', userId: 'U1' }
  const refused = { kind: 'refused', code: 'too-many-questions' }
  const words = (time: string) => `That was a lot of questions at once. Ask again in ${time}.`
  expect(gate.admit(alice)).toEqual({ kind: 'allowed' })
  expect(gate.admit(alice)).toEqual({ ...refused, text: words('3 seconds'), isTold: false })
  now = 2_500
  expect(gate.admit(alice)).toEqual({ ...refused, text: words('a second'), isTold: true })
  expect(gate.admit({ teamId: 'T2', userId: 'U1' })).toEqual({ kind: 'allowed' })
  expect(gate.admit({ teamId: 'T1', userId: 'U2' })).toEqual({ kind: 'allowed' })
  now = 3_000
  expect(gate.admit(alice)).toEqual({ kind: 'allowed' })
  expect(gate.admit(alice)).toEqual({ ...refused, text: words('3 seconds'), isTold: false })
})
