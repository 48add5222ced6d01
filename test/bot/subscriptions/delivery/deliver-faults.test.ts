import * as fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { type Step, STEPS } from '../../../../src/bot/subscriptions/delivery/deps.ts'
import { entry } from '../../../support/store/examples.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'
import { delivering } from './delivering.ts'
import type { Play } from './played-platform.ts'

const underTest = sqliteUnderTest()
afterAll(() => underTest.remove())

const anyPlay = fc.constantFrom<Play[]>(
  'take',
  'take-silently',
  'drop-silently',
  { kind: 'later', ms: 3_000, scope: 'channel', reason: 'rate limited' },
  { kind: 'later', ms: null, scope: 'platform', reason: 'connection refused' },
)

it('whatever the platform does and wherever processes die, every message is there once', async () => {
  const store = await underTest.open()
  const plays = fc.array(anyPlay, { maxLength: 6 })
  const deaths = fc.array(fc.constantFrom(...STEPS), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(
      plays,
      deaths,
      fc.constantFrom(0, 120_000),
      fc.integer({ min: 1, max: 3 }),
      async (script, dying, resendSafeMs, parts) => {
        const { once, platform, clock, deliveries } = await delivering(store, {
          parts,
          resendSafeMs,
        })
        platform.play(...script)
        const left = [...dying]
        const onStep = (step: Step): void => {
          if (step !== left[0]) return
          left.shift()
          throw new Error(`dies at ${step}`)
        }
        for (let minutes = 0; minutes < 40; minutes += 1) {
          const tried = once({ onStep }).catch(() => undefined)
          // A delivery may wait for its turn.
          let isOver = false
          void tried.finally(() => {
            isOver = true
          })
          while (!isOver) await clock.advance(1_000)
          await clock.advance(61_000)
          if ((await deliveries())[0]?.state.kind === 'sent') break
        }
        const [delivery] = await deliveries()
        expect(delivery?.state.kind).toBe('sent')
        expect(platform.posts.map(({ nonce }) => nonce)).toEqual(
          delivery?.parts.map(({ nonce }) => nonce),
        )
        await store.subscriptions.remove('a', entry({ what: 'unsubscribed' }))
      },
    ),
    { numRuns: 100 },
  )
})
