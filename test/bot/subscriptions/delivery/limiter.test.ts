import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import {
  createRates,
  type SendLimits,
  type Window,
} from '../../../../src/bot/subscriptions/delivery/rates.ts'
import type { Place } from '../../../../src/bot/subscriptions/model.ts'
import { NINE } from '../../../support/store/examples.ts'
import { createMovedClock } from './moved-clock.ts'

const LIMITS = {
  channel: { max: 2, perMs: 2_000 },
  workspace: { max: 3, perMs: 1_000 },
  platform: { max: 5, perMs: 1_000 },
} as const satisfies SendLimits
const LONG = 10_000_000

const at = (workspace: string, channel: string): Place => ({ surface: 'slack', workspace, channel })

interface Sent {
  readonly kind: string
  readonly place: Place
  readonly at: number
}

/** The most that went in any stretch of the window. */
function most(times: readonly number[], { perMs }: Window): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((t) => t >= from && t < from + perMs).length),
  )
}

describe('the limiter', () => {
  it('never lets more go than the platform takes in any stretch of time, and lets everybody go', async () => {
    const places = fc.record({ t: fc.constantFrom('T1', 'T2'), c: fc.constantFrom('A', 'B', 'C') })
    const arrivals = fc.array(
      fc.record({ place: places, after: fc.integer({ min: 0, max: 600 }) }),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    await fc.assert(
      fc.asyncProperty(arrivals, async (given) => {
        const clock = createMovedClock(NINE)
        const limiter = createLimiter(LIMITS, clock)
        const sent: Sent[] = []
        const turns: Promise<number>[] = []
        for (const {
          place: { t, c },
          after,
        } of given) {
          await clock.advance(after)
          const place = at(t, c)
          turns.push(
            limiter
              .turn(place, LONG)
              .then(({ kind }) => sent.push({ kind, place, at: clock.elapsed() })),
          )
        }
        await clock.advance(60_000)
        await Promise.all(turns)
        expect(sent.map(({ kind }) => kind)).toEqual(given.map(() => 'go'))
        const byKey = (key: (place: Place) => string) =>
          [...Map.groupBy(sent, ({ place }) => key(place)).values()].map((own) =>
            own.map((each) => each.at),
          )
        for (const [key, window] of [
          [(p: Place) => p.workspace + p.channel, LIMITS.channel],
          [(p: Place) => p.workspace, LIMITS.workspace],
          [() => '', LIMITS.platform],
        ] as const) {
          for (const times of byKey(key)) {
            expect(most(times, window)).toBeLessThanOrEqual(window.max)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('allows a small burst, and then the rate', async () => {
    const clock = createMovedClock(NINE)
    const limiter = createLimiter(LIMITS, clock)
    const times: number[] = []
    for (let count = 0; count < 4; count += 1) {
      void limiter.turn(at('T1', 'A'), LONG).then(() => times.push(clock.elapsed()))
    }
    await clock.advance(10_000)
    expect(times).toEqual([0, 0, 2_000, 2_000])
  })

  it('spreads a burst out, and makes up for what was late, within the rate', async () => {
    const clock = createMovedClock(NINE)
    const platform = { max: 4, perMs: 1_000, spread: { max: 2, perMs: 100 } }
    const limiter = createLimiter({ channel: null, workspace: null, platform }, clock)
    const times: number[] = []
    const ask = (count: number): void => {
      for (let left = count; left > 0; left -= 1) {
        void limiter.turn(at('T1', 'A'), LONG).then(() => times.push(clock.elapsed()))
      }
    }
    ask(2)
    await clock.advance(900)
    ask(5)
    await clock.advance(10_000)
    expect(times).toEqual([0, 0, 900, 900, 1_000, 1_000, 1_900])
  })

  it('goes on after a platform that names a wait which is no number', async () => {
    for (const ms of [Number.NaN, Infinity, -5]) {
      const clock = createMovedClock(NINE)
      const limiter = createLimiter(LIMITS, clock)
      limiter.pause('platform', at('T1', 'A'), ms)
      const turn = limiter.turn(at('T1', 'A'), 4_000)
      await clock.advance(2_000)
      expect(await turn).toMatchObject({ kind: 'go' })
    }
  })

  it('holds nobody up for a workspace that must wait', async () => {
    const clock = createMovedClock(NINE)
    const limiter = createLimiter(LIMITS, clock)
    limiter.pause('workspace', at('T1', 'A'), 30_000)
    const order: string[] = []
    for (const workspace of ['T1', 'T1', 'T2']) {
      void limiter
        .turn(at(workspace, 'A'), LONG)
        .then(() => order.push(`${workspace} ${clock.elapsed()}`))
    }
    await clock.advance(60_000)
    expect(order).toEqual(['T2 0', 'T1 30000', 'T1 30000'])
  })

  it('says when to come back where the wait would be long, and keeps no place for it', async () => {
    const clock = createMovedClock(NINE)
    const limiter = createLimiter(LIMITS, clock)
    limiter.pause('channel', at('T1', 'A'), 30_000)
    expect(await limiter.turn(at('T1', 'A'), 4_000)).toEqual({ kind: 'later', ms: 30_000 })
    await clock.advance(30_000)
    expect(await limiter.turn(at('T1', 'A'), 4_000)).toMatchObject({ kind: 'go' })
    expect(clock.sleepers()).toBe(0)
  })

  it('tells what room is left, who waits until when, and when the platform asked to wait', async () => {
    const clock = createMovedClock(NINE)
    const limiter = createLimiter(LIMITS, clock)
    const room = (left: number) => ({ left, max: 5, perMs: 1_000 })
    expect(limiter.state()).toEqual({ waiting: 0, room: room(5), holding: [], asked: [] })

    for (const channel of ['A', 'A', 'B', 'B']) void limiter.turn(at('T1', channel), LONG)
    limiter.pause('workspace', at('T2', 'Z'), 30_000)
    const asked = { scope: 'workspace', place: at('T2', 'Z'), at: NINE, ms: 30_000 } as const
    const held = (scope: 'channel' | 'workspace', place: Place, ms: number, isAsked = false) => ({
      scope,
      place,
      until: NINE.add({ milliseconds: ms }),
      isAsked,
    })
    expect(limiter.state()).toEqual({
      waiting: 1,
      room: room(2),
      holding: [
        held('workspace', at('T2', 'Z'), 30_000, true),
        held('channel', at('T1', 'A'), 2_000),
        held('workspace', at('T1', 'A'), 1_000),
      ],
      asked: [asked],
    })
    await clock.advance(40_000)
    expect(limiter.state()).toEqual({ waiting: 0, room: room(5), holding: [], asked: [asked] })

    for (let left = 12; left > 0; left -= 1) limiter.pause('platform', at('T1', 'A'), left)
    expect(limiter.state().asked.map(({ ms }) => ms)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('tells of no room where the platform sets no limit', () => {
    const limits = { channel: null, workspace: null, platform: null }
    const limiter = createLimiter(limits, createMovedClock(NINE))
    expect(limiter.state()).toEqual({ waiting: 0, room: null, holding: [], asked: [] })
  })

  it('counts a message when it goes, where that is later than its turn', async () => {
    const clock = createMovedClock(NINE)
    const one = { max: 1, perMs: 100 }
    const limiter = createLimiter({ channel: one, workspace: null, platform: null }, clock)
    const place = at('T1', 'A')
    const times: number[] = []
    const begin = clock.elapsed()
    const go = async (lateMs: number): Promise<void> => {
      const turn = await limiter.turn(place, LONG)
      await clock.sleep(lateMs)
      if (turn.kind === 'go') turn.departs()
      times.push(clock.elapsed() - begin)
    }
    const all = [30, 0, 50, 0].map(go)
    for (let step = 0; step < 60; step += 1) await clock.advance(10)
    await Promise.all(all)
    expect(times).toEqual([30, 130, 280, 380])
  })

  it('counts each of several that had their turn at one moment by itself', async () => {
    const clock = createMovedClock(NINE)
    const platform = { max: 3, perMs: 1_000 }
    const limiter = createLimiter({ channel: null, workspace: null, platform }, clock)
    const places = ['A', 'B', 'C'].map((channel) => at('T1', channel))
    const turns = await Promise.all(places.map((place) => limiter.turn(place, LONG)))
    for (const turn of turns) {
      await clock.advance(200)
      if (turn.kind === 'go') turn.departs()
    }
    expect(clock.elapsed()).toBe(600)
    const times: number[] = []
    for (const place of places) {
      void limiter.turn(place, LONG).then(() => times.push(clock.elapsed()))
    }
    await clock.advance(5_000)
    expect(times).toEqual([1_200, 1_400, 1_600])
  })

  it('counts a message that goes so late that others have filled its place', () => {
    const rates = createRates({ channel: { max: 1, perMs: 100 }, workspace: null, platform: null })
    const place = at('T1', 'A')
    const late = rates.take(place, 0)
    rates.take(place, 100)
    rates.depart(place, late, 150)
    expect(rates.wait(place, 200)).toBe(50)
  })

  it('gives a turn for one call, and not for a second', async () => {
    const limiter = createLimiter(LIMITS, createMovedClock(NINE))
    const turn = await limiter.turn(at('T1', 'A'), LONG)
    if (turn.kind !== 'go') throw new Error('It has to wait.')
    turn.departs()
    expect(() => turn.departs()).toThrow('A turn is for one call')
  })

  it('forgets the channels that nothing went to lately', () => {
    const rates = createRates({ ...LIMITS, workspace: null, platform: null })
    for (let count = 0; count < 100_000; count += 1) rates.take(at('T1', `C${count}`), count)
    expect(rates.size()).toBeLessThan(6_000)
    expect(rates.wait(at('T1', 'C99999'), 99_999)).toBe(0)
  })
})
