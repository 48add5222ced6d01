// A message that takes several calls, each of which the platform counts.

import { describe, expect, it } from 'vitest'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import type { Limiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import type { SendLimits } from '../../../../src/bot/subscriptions/delivery/rates.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import { createTurns, inTurn } from '../../../../src/bot/subscriptions/delivery/turns.ts'
import type { CallTurns } from '../../../../src/bot/subscriptions/delivery/turns.ts'
import type { Place } from '../../../../src/bot/subscriptions/model.ts'
import { NINE } from '../../../support/store/examples.ts'
import { createMovedClock } from './moved-clock.ts'
import type { MovedClock } from './moved-clock.ts'

const place: Place = { surface: 'discord', workspace: 'T1', channel: 'A' }
const limits = (max: number): SendLimits => ({
  channel: null,
  workspace: null,
  platform: { max, perMs: 1_000 },
})

/** The turns of a message whose first has come. */
async function turnsOf(limiter: Limiter, clock: MovedClock): Promise<CallTurns> {
  const turn = await limiter.turn(place, 60_000)
  if (turn.kind !== 'go') throw new Error('It has to wait.')
  return createTurns(turn, { limiter, place, clock, timings: TIMINGS })
}

describe('a message that takes several calls', () => {
  it('waits for a turn for each: three messages of two calls each are no six at once', async () => {
    const clock = createMovedClock(NINE)
    const limiter = createLimiter(limits(3), clock)
    const times: number[] = []
    const call = async (): Promise<void> => void times.push(clock.elapsed())
    const send = async (): Promise<void> => {
      const turns = await turnsOf(limiter, clock)
      await turns.call(call)
      await turns.call(call)
    }
    const all = [send(), send(), send()]
    await clock.advance(5_000)
    await Promise.all(all)
    expect(times).toEqual([0, 0, 0, 1_000, 1_000, 1_000])
  })

  it('holds the next message back by its last call, however late that went', async () => {
    const clock = createMovedClock(NINE)
    const limiter = createLimiter(limits(1), clock)
    const turns = await turnsOf(limiter, clock)
    const times: number[] = []
    const call = async (): Promise<void> => void times.push(clock.elapsed())
    const send = async (): Promise<void> => {
      for (const ms of [500, 500, 1_000]) {
        await clock.sleep(ms)
        await turns.call(call)
      }
      times.push(clock.elapsed())
      await turnsOf(limiter, clock)
      times.push(clock.elapsed())
    }
    const sent = send()
    for (let step = 0; step < 60; step += 1) await clock.advance(100)
    await sent
    expect(times).toEqual([500, 1_500, 2_500, 2_500, 3_500])
  })

  it('calls nothing where no turn comes while there is time for the call', async () => {
    const clock = createMovedClock(NINE)
    const limiter = createLimiter(limits(1), clock)
    const turns = await turnsOf(limiter, clock)
    const calls: string[] = []
    expect(await turns.call(async () => calls.push('first'))).toEqual({ kind: 'called', reply: 1 })
    limiter.pause('platform', place, 10_000)
    expect(await turns.call(async () => calls.push('second'))).toEqual({
      kind: 'later',
      ms: 10_000,
    })
    expect(calls).toEqual(['first'])
  })

  it('is sent at once where nobody keeps count', async () => {
    const calls = await Promise.all([1, 2, 3].map((each) => inTurn(undefined, async () => each)))
    expect(calls).toEqual([1, 2, 3].map((reply) => ({ kind: 'called', reply })))
  })
})
