// What becomes of due slots: one digest a period, the latest of those that were missed, and a trace of the others.

import * as fc from 'fast-check'
import { validate } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../../src/bot/store/port.ts'
import { deliveryIdOf, nonceOf } from '../../../../src/bot/subscriptions/delivery/ids.ts'
import { decide, planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import type { Schedule, Subscription } from '../../../../src/bot/subscriptions/model.ts'
import { nextSlot } from '../../../../src/bot/subscriptions/schedule/slots.ts'
import {
  channel,
  NINE,
  subscribe,
  subscription,
  W48,
  W49,
  W50,
} from '../../../support/store/examples.ts'
import { DATABASES, type StoreUnderTest } from '../../../support/store/under-test.ts'

const WEEKLY = subscription()

describe('what becomes of a due slot', () => {
  it('comes, under an id that is always the same', () => {
    const id = deliveryIdOf('a', '2026-W48')
    expect(validate(id)).toBe(true)
    expect(decide(WEEKLY, NINE)).toEqual({
      subscription: { id: 'a', revision: 1 },
      delivery: { id, slot: W48 },
      missed: null,
      next: W49,
    })
  })

  it.each([
    ['the latest of three missed ones comes, and those before it never', 14 * 24 + 71, W50],
    ['none comes where the latest is too old to be of use', 14 * 24 + 73, null],
  ])('after downtime %s', (_, hours, slot) => {
    const plan = decide(WEEKLY, NINE.add({ hours }))
    expect(plan.delivery?.slot ?? null).toEqual(slot)
    expect(plan.next?.period).toBe('2026-W51')
  })

  it.each([
    ['one that is too late', 4 * 24, '2026-W48', 'Quad Brief was not running at the time.'],
    [
      'the latest of several',
      18 * 24,
      '2026-W50',
      'Quad Brief was not running at the time. Missed before it: 2.',
    ],
    [
      'the latest before one that still comes',
      14 * 24 + 71,
      '2026-W49',
      'Quad Brief was not running at the time. Missed before it: 1.',
    ],
    [
      'the latest of years',
      10 * 365 * 24,
      '2036-W46',
      'Quad Brief was not running at the time. Missed before it: more than 50.',
    ],
  ])('of what nobody looked at in time one leaves a trace: %s', (_, hours, period, reason) => {
    const now = NINE.add({ hours })
    const { missed } = decide(WEEKLY, now)
    expect(missed).toEqual({
      id: deliveryIdOf('a', period),
      slot: { period, at: expect.anything() },
      reason,
      audit: {
        subscription: 'a',
        place: channel(),
        at: now,
        by: null,
        what: 'missed',
        detail: expect.stringMatching(
          new RegExp(
            `^the digest of \\d+ November 20\\d\\d. ${reason}$|^the digest of \\d+ December 2026. ${reason}$`,
          ),
        ),
      },
    })
  })

  it('nothing that was paused or is on time counts as missed', () => {
    const standing = { kind: 'paused', until: '2026-12-07' } as const
    expect(decide(subscription({ standing }), NINE.add({ hours: 18 * 24 })).missed).toBeNull()
    expect(decide(WEEKLY, NINE.add({ hours: 71 })).missed).toBeNull()
  })

  it.each([
    [{ kind: 'daily' }, 12],
    [{ kind: 'weekly', weekday: 1 }, 3 * 24],
    [{ kind: 'every-other-week', weekday: 1, from: '2026-11-23' }, 3 * 24],
    [{ kind: 'monthly-first', weekday: 1 }, 7 * 24],
    [{ kind: 'monthly-day', day: 23 }, 7 * 24],
  ] as const)('%o is of use for %d hours', (cadence, hours) => {
    const schedule: Schedule = { cadence, time: '09:00', zone: 'Asia/Kolkata' }
    const slot = nextSlot(schedule, NINE.subtract({ hours: 1 }))
    const due = subscription({ schedule, next: slot })
    expect(decide(due, slot.at.add({ hours })).delivery?.slot).toEqual(slot)
    expect(decide(due, slot.at.add({ hours, nanoseconds: 1 })).delivery).toBeNull()
  })

  it('what falls into a pause is let go, and the first slot on or after its last day is next', () => {
    const paused = subscription({ standing: { kind: 'paused', until: '2026-12-07' } })
    expect(decide(paused, NINE)).toMatchObject({ delivery: null, next: W50 })
  })

  it('nothing comes of a digest that is halted or paused without an end', () => {
    for (const standing of [
      { kind: 'halted', code: 'slack-scopes', since: NINE },
      { kind: 'paused', until: null },
    ] as const) {
      expect(decide(subscription({ standing }), NINE)).toMatchObject({ delivery: null, next: null })
    }
  })

  it('whenever it is looked, each period has at most one digest, never early, and the last one is on time', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 40 * 24 * 60 }), {
      minLength: 1,
      maxLength: 30,
    })
    const cadences = fc.constantFrom<Schedule['cadence']>(
      { kind: 'daily' },
      { kind: 'weekly', weekday: 3 },
      { kind: 'monthly-day', day: 31 },
    )
    const zones = fc.constantFrom('Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(gaps, cadences, zones, (minutes, cadence, zone) => {
        const schedule: Schedule = { cadence, time: '02:15', zone }
        let own: Subscription = subscription({ schedule, next: nextSlot(schedule, NINE) })
        let now = NINE
        const periods: string[] = []
        let early = 0
        for (const gap of minutes) {
          now = now.add({ minutes: gap })
          if (own.next === null || Temporal.Instant.compare(own.next.at, now) > 0) continue
          const { delivery, next } = decide(own, now)
          if (delivery !== null) {
            periods.push(delivery.slot.period)
            early += Temporal.Instant.compare(delivery.slot.at, now) > 0 ? 1 : 0
          }
          expect(next).toEqual(nextSlot(schedule, now))
          own = { ...own, next }
        }
        expect({ early, periods: new Set(periods).size }).toEqual({
          early: 0,
          periods: periods.length,
        })
      }),
    )
  })
})

describe('a part of a digest', () => {
  it('has a nonce of its own of at most 25 characters', () => {
    const id = deliveryIdOf('a', '2026-W48')
    const nonces = Array.from({ length: 1_296 }, (_, index) => nonceOf(id, index))
    expect(new Set(nonces).size).toBe(1_296)
    expect(nonces.every((nonce) => /^[A-Za-z0-9_.-]{1,25}$/.test(nonce))).toBe(true)
    expect(() => nonceOf(id, 1_296)).toThrow(RangeError)
  })
})

describe.each(Object.entries(DATABASES))('planning what is due, on %s', (_, make) => {
  let underTest: StoreUnderTest
  let store: Store
  beforeAll(async () => {
    underTest = await make()
  })
  beforeEach(async () => {
    store = await underTest.open()
  })
  afterEach(async () => {
    await underTest.close()
    await underTest.empty()
  })
  afterAll(() => underTest.remove())

  it('plans every channel once, however many there are and however often it runs', async () => {
    const many = Array.from({ length: 31 }, (_, index) => String(index).padStart(2, '0'))
    await subscribe(store, ...many.map((id) => ({ id, place: channel(`C${id}`) })))
    const other = await underTest.open()
    const [one, two] = await Promise.all([planDue(store, NINE, 10), planDue(other, NINE, 10)])
    const ids = [...one.deliveries, ...two.deliveries]
    expect(ids.toSorted()).toEqual(many.map((id) => deliveryIdOf(id, '2026-W48')).toSorted())
    expect(await planDue(store, NINE)).toEqual({
      deliveries: [],
      letGo: 0,
      missed: [],
      broken: [],
    })
  })

  it('ends a pause whose day has come, says so, and posts that day’s digest', async () => {
    const standing = { kind: 'paused', until: '2026-11-22' } as const
    await subscribe(store, { standing })
    const { deliveries } = await planDue(store, NINE)
    expect(deliveries).toEqual([deliveryIdOf('a', '2026-W48')])
    expect((await store.subscriptions.get('a'))?.standing).toEqual({ kind: 'active' })
    const [newest] = await store.audit(channel(), 1)
    expect(newest).toMatchObject({ what: 'resumed', by: null })
  })

  it('ends a pause that ran out while the bot was down', async () => {
    await subscribe(store, { standing: { kind: 'paused', until: '2026-11-30' } })
    const { deliveries, letGo } = await planDue(store, W50.at)
    expect({ deliveries, letGo }).toEqual({
      deliveries: [deliveryIdOf('a', '2026-W50')],
      letGo: 1,
    })
  })

  it('names what missed a slot that nobody looked at in time, and nothing that was paused', async () => {
    const paused = { kind: 'paused', until: '2026-12-14' } as const
    await subscribe(
      store,
      { id: 'late', next: W50 },
      { id: 'missed', next: W49 },
      { id: 'paused', next: W49, standing: paused },
    )
    const within = await planDue(store, W50.at.add({ hours: 24 }))
    expect(within).toEqual({
      deliveries: expect.toSatisfy((ids: readonly string[]) => ids.length === 2),
      letGo: 1,
      missed: ['missed'],
      broken: [],
    })
  })

  it('names a missed slot once, however many look at the same moment', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `late-${String(index).padStart(2, '0')}`)
    await subscribe(store, ...ids.map((id) => ({ id, place: channel(`C-${id}`) })))
    const stores = [store, await underTest.open(), await underTest.open()]
    const planned = await Promise.all(
      stores.map((each) => planDue(each, NINE.add({ hours: 4 * 24 }), 10)),
    )
    expect(planned.flatMap(({ missed }) => missed).toSorted()).toEqual(ids)
  })

  it('names one that is too late to be of use', async () => {
    await subscribe(store, {})
    expect(await planDue(store, NINE.add({ hours: 4 * 24 }))).toEqual({
      deliveries: [],
      letGo: 1,
      missed: ['a'],
      broken: [],
    })
    const [kept, ...others] = await store.deliveries.ofSubscription('a', 10)
    expect([kept?.slot, kept?.state, others]).toEqual([
      W48,
      {
        kind: 'expired',
        at: NINE.add({ hours: 4 * 24 }),
        reason: 'Quad Brief was not running at the time.',
      },
      [],
    ])
    expect((await store.audit(channel(), 1))[0]).toMatchObject({
      what: 'missed',
      by: null,
      detail: 'the digest of 23 November 2026. Quad Brief was not running at the time.',
    })
  })

  it('halts one whose zone is not known any more, and plans the others', async () => {
    const schedule = { ...WEEKLY.schedule, zone: 'Mars/Olympus' }
    await subscribe(store, { schedule }, { id: 'b' })
    const { deliveries, broken } = await planDue(store, NINE)
    expect(deliveries).toEqual([deliveryIdOf('b', '2026-W48')])
    expect(broken.map((each) => [each.subscription, each.halted?.setBy])).toEqual([['a', 'U1']])
    expect((await store.subscriptions.get('a'))?.standing).toMatchObject({
      kind: 'halted',
      code: 'digest-zone',
    })
  })
})
