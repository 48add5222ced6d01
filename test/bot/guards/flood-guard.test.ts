import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowanceOf, createFloodGuard } from '../../../src/bot/guards/flood-guard.ts'

const SLOW = { person: { burst: 2, perMinute: 6 }, workspace: { burst: 3, perMinute: 60 } }
const ALLOWED = { kind: 'allowed' }

function guardAt(options = {}) {
  const clock = { at: 0 }
  return { clock, guard: createFloodGuard({ ...SLOW, ...options, now: () => clock.at }) }
}

test('a person may ask a few at once, then has to wait, and may ask again after that', () => {
  const { clock, guard } = guardAt()
  const asked = () => guard.take('slack T1', 'U1')
  expect([asked(), asked(), asked()]).toEqual([
    ALLOWED,
    ALLOWED,
    { kind: 'too-many', who: 'person', seconds: 10 },
  ])
  clock.at = 9_001
  expect(asked()).toEqual({ kind: 'too-many', who: 'person', seconds: 1 })
  clock.at = 10_000
  expect([asked(), asked()]).toEqual([ALLOWED, { kind: 'too-many', who: 'person', seconds: 10 }])
})

test('many people of one workspace together have to wait, and others do not', () => {
  const { clock, guard } = guardAt()
  const people = ['U1', 'U2', 'U3', 'U4']
  expect(people.map((person) => guard.take('slack T1', person))).toEqual([
    ALLOWED,
    ALLOWED,
    ALLOWED,
    { kind: 'too-many', who: 'workspace', seconds: 1 },
  ])
  expect(guard.take('slack T2', 'U4')).toEqual(ALLOWED)
  clock.at = 1_000
  expect(guard.take('slack T1', 'U4')).toEqual(ALLOWED)
})

test('the same id on two platforms is two people', () => {
  const { guard } = guardAt()
  guard.take('slack 1', '7')
  guard.take('slack 1', '7')
  expect(guard.take('discord 1', '7')).toEqual(ALLOWED)
})

test('who was refused is not charged for it', () => {
  const { clock, guard } = guardAt()
  for (let time = 0; time < 50; time++) guard.take('slack T1', 'U1')
  clock.at = 10_000
  expect(guard.take('slack T1', 'U1')).toEqual(ALLOWED)
})

test('memory is bounded: who asked longest ago is forgotten', () => {
  const { guard } = guardAt({ most: 2, workspace: { burst: 100, perMinute: 100 } })
  for (const person of ['U1', 'U1', 'U2', 'U3']) guard.take('slack T1', person)
  expect(guard.take('slack T1', 'U1')).toEqual(ALLOWED)
})

test('waiting as long as told is always enough', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom('U1', 'U2', 'U3'))),
      (questions) => {
        const { clock, guard } = guardAt()
        for (const [pause, person] of questions) {
          clock.at += pause
          const first = guard.take('slack T1', person)
          if (first.kind === 'allowed') continue
          clock.at += first.seconds * 1000
          const again = guard.take('slack T1', person)
          // The other limit may have been hidden behind the first.
          const isSame = again.kind === 'too-many' && again.who === first.who
          expect(isSame).toBe(false)
        }
      },
    ),
  )
})

test('so many a minute: a third of them may come at once', () => {
  expect([1, 30, 1_200].map(allowanceOf)).toEqual([
    { burst: 3, perMinute: 1 },
    { burst: 10, perMinute: 30 },
    { burst: 400, perMinute: 1_200 },
  ])
})
