// Several workers, planners and people at the same time, over stores of their own on one database.

import { describe, expect, test } from 'vitest'
import type { Claim, Store } from '../../../src/bot/store/port.ts'
import type { Reach } from './contract.ts'
import {
  channel,
  claimAt,
  claimOne,
  entry,
  NINE,
  nine,
  part,
  planDue,
  planOf,
  subscribe,
  subscribeMany,
  subscription,
  W48,
  W49,
} from './examples.ts'

export function raceContract(reach: () => Reach): void {
  describe('at the same time', () => {
    test('two workers share 300 deliveries: none is taken twice, none is left', async () => {
      const { store, another } = reach()
      const ids = await subscribeMany(store, 300)
      await planDue(store)
      const taken = await Promise.all([store, await another()].map(takeAll))
      expect(taken.flat().toSorted()).toEqual(ids.map((id) => `${id}-2026-W48`))
    })

    test('two planners plan the same slots: each slot is planned once', async () => {
      const { store, another } = reach()
      const ids = await subscribeMany(store, 300)
      const due = await store.subscriptions.due(NINE, 1_000)
      const plans = due.map((each) => planOf(each, W49))
      const renamed = plans.toReversed().map((plan) => ({
        ...plan,
        delivery: plan.delivery && { ...plan.delivery, id: `${plan.delivery.id}-second` },
      }))
      const other = await another()
      const written = await Promise.all([
        store.deliveries.plan(plans),
        other.deliveries.plan(renamed),
      ])
      const planned = written.flatMap((each) => each.waiting)
      expect(planned.length).toBe(300)
      const waiting = await store.deliveries.inState('waiting', 1_000)
      expect(waiting.map(({ subscription }) => subscription).toSorted()).toEqual(ids)
      expect(waiting.map(({ id }) => id).toSorted()).toEqual(planned.toSorted())
    })

    test('a slot that passed by is missed once, whoever else looks at the same moment', async () => {
      const { store, another } = reach()
      const ids = await subscribeMany(store, 300)
      const due = await store.subscriptions.due(NINE, 1_000)
      const plans = due.map(({ id, revision }) => ({
        subscription: { id, revision },
        delivery: null,
        missed: {
          id: `${id}-missed`,
          slot: W48,
          reason: 'not running',
          audit: entry({ subscription: id, what: 'missed' }),
        },
        next: W49,
      }))
      const others = [store, await another(), await another()]
      const written = await Promise.all(others.map((each) => each.deliveries.plan(plans)))
      const missed = written.flatMap((each) => each.missed)
      expect(missed.toSorted()).toEqual(ids.map((id) => `${id}-missed`))
    })

    test('two who ask for a digest at the same moment do not overlook each other', async () => {
      const { store, another } = reach()
      await subscribe(store, {})
      const stores = [store, await another(), await another()]
      for (let round = 1; round <= 10; round += 1) {
        const slot = { at: nine(round), period: '' }
        const outcomes = await Promise.all(
          stores.map((each, index) => {
            const id = `${round}-${index}`
            const asked = { id, subscription: 'a', slot: { ...slot, period: id } }
            const seen = { since: nine(round - 1), deliveries: [] }
            return each.deliveries.add(asked, entry({ what: 'asked-for' }), seen)
          }),
        )
        expect(outcomes.toSorted()).toEqual(['added', 'others-there', 'others-there'])
      }
      expect((await store.deliveries.ofSubscription('a', 100)).length).toBe(10)
      expect((await store.audit(channel(), 100)).length).toBe(11)
    })

    test('two who subscribe a channel at the same moment do not overlook each other', async () => {
      const { store, another } = reach()
      const stores = [store, await another(), await another()]
      for (let round = 0; round < 10; round += 1) {
        const place = channel(`C-${round}`)
        const outcomes = await Promise.all(
          stores.map((each, index) => {
            const id = `${round}-${index}`
            const said = entry({ subscription: id, place })
            return each.subscriptions.add(subscription({ id, place }), said, [])
          }),
        )
        expect(outcomes.toSorted()).toEqual(['added', 'others-there', 'others-there'])
        const winner = `${round}-${outcomes.indexOf('added')}`
        const kept = await store.subscriptions.ofChannel(place)
        expect(kept.map(({ id }) => id)).toEqual([winner])
        const [newest, ...others] = await store.audit(place, 100)
        expect([newest?.subscription, others.length]).toEqual([winner, round])
      }
    })

    test('one more is added beside those that were seen', async () => {
      const { store } = reach()
      await subscribe(store, {})
      const add = (id: string, beside: readonly string[]) =>
        store.subscriptions.add(subscription({ id }), entry({ subscription: id }), beside)
      expect(await add('b', [])).toBe('others-there')
      expect(await add('b', ['a', 'ended meanwhile'])).toBe('added')
      expect(await add('c', ['a'])).toBe('others-there')
      expect(await store.subscriptions.get('c')).toBeNull()
    })

    test('of many people who change the same subscription, one does', async () => {
      const { store, another } = reach()
      await subscribe(store, {})
      const stores = [store, await another(), await another()]
      const people = stores.flatMap((each) => [each, each, each, each])
      const outcomes = await Promise.all(
        people.map((each, index) =>
          each.subscriptions.save(
            subscription({ setBy: `U${index}` }),
            entry({ what: 'changed', by: `U${index}`, at: NINE }),
          ),
        ),
      )
      const winner = outcomes.indexOf('saved')
      expect(outcomes).toEqual(
        outcomes.map((_, index) => (index === winner ? 'saved' : 'changed-meanwhile')),
      )
      const kept = subscription({ setBy: `U${winner}`, revision: 2 })
      expect(await store.subscriptions.get('a')).toEqual(kept)
      const changed = entry({ what: 'changed', by: `U${winner}`, at: NINE })
      expect(await store.audit(channel(), 20)).toEqual([changed, entry()])
    })

    test('a worker that takes over sees either what the last one wrote, or the last one hears that it lost', async () => {
      const { store, another } = reach()
      const other = await another()
      await subscribe(store, {})
      for (let round = 0; round < 25; round += 1) {
        const id = `round-${round}`
        const slot = { period: id, at: nine(round * 10) }
        await store.deliveries.add({ id, subscription: 'a', slot })
        const first = await claimOne(store, round * 10)
        await store.deliveries.fix(first, [part(0)], 'v1')
        const sending = part(0, { state: { kind: 'sending' } })
        const [held, claims] = await Promise.all([
          store.deliveries.part(first, sending),
          claimAt(other, round * 10 + 5),
        ])
        // Two at once may leave it to nobody for now; it is there for the next to come.
        const [second = await claimOne(other, round * 10 + 5)] = claims
        expect(second.delivery.parts).toEqual([held === 'kept' ? sending : part(0)])
        await other.deliveries.end(second, { kind: 'sent' }, nine(round * 10 + 6))
      }
    })

    test('two people decide about the same parked delivery: one does', async () => {
      const { store, another } = reach()
      const other = await another()
      await subscribe(store, {})
      await planDue(store)
      const claim = await claimOne(store)
      await store.deliveries.end(claim, { kind: 'parked', reason: 'no answer' }, NINE)
      const { id } = claim.delivery
      const outcomes = await Promise.all([
        store.deliveries.decide(id, 'post-again', NINE, entry()),
        other.deliveries.decide(id, 'leave', NINE, entry()),
      ])
      expect(outcomes.toSorted()).toEqual(['decided', 'not-parked'])
    })

    test('stores that open an empty database at the same time all work', async () => {
      const { another } = reach()
      const stores = await Promise.all(Array.from({ length: 5 }, another))
      await Promise.all(stores.map((store, index) => subscribe(store, { id: `s${index}` })))
      const [first] = stores
      expect((await first?.subscriptions.page(null, 10))?.length).toBe(5)
    })
  })
}

async function takeAll(store: Store): Promise<readonly string[]> {
  const taken: Claim[] = []
  let misses = 0
  while (misses < 3) {
    const claims = await claimAt(store, 0, { limit: 7 })
    taken.push(...claims)
    misses = claims.length === 0 ? misses + 1 : 0
  }
  return taken.map(({ delivery }) => delivery.id)
}
