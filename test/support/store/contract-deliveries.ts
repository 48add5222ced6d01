// Planning: a slot becomes one delivery, and never two.

import { describe, expect, test } from 'vitest'
import type { Delivery } from '../../../src/bot/subscriptions/delivery.ts'
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
  W50,
} from './examples.ts'

/** As it is when it was planned. */
export const PLANNED: Delivery = {
  id: 'a-2026-W48',
  subscription: 'a',
  place: channel(),
  slot: W48,
  parts: [],
  record: null,
  attempts: 0,
  state: { kind: 'waiting', tryAt: NINE, why: null },
}

/** What a plan wrote of which nothing came. */
const NOTHING = { waiting: [], missed: [] }

export function deliveryContract(reach: () => Reach): void {
  describe('planning', () => {
    test('a due slot becomes a delivery that waits for it, and the next slot comes up', async () => {
      const { store } = reach()
      await subscribe(store, {})
      expect(await planDue(store)).toEqual(['a-2026-W48'])
      expect(await store.deliveries.get('a-2026-W48')).toEqual(PLANNED)
      expect(await store.subscriptions.get('a')).toEqual(subscription({ next: W49, revision: 2 }))
      expect(await store.subscriptions.due(NINE, 10)).toEqual([])
    })

    test('nothing is planned for a subscription that was changed meanwhile: it comes up again', async () => {
      const { store } = reach()
      await subscribe(store, {}, { id: 'b' })
      const due = await store.subscriptions.due(NINE, 10)
      await store.subscriptions.save(subscription({ density: 'full' }), entry({ what: 'changed' }))
      const plans = due.map((each) => planOf(each, W49))
      expect(await store.deliveries.plan(plans)).toEqual({ waiting: ['b-2026-W48'], missed: [] })
      expect(await store.deliveries.get('a-2026-W48')).toBeNull()
      const again = await store.subscriptions.due(NINE, 10)
      expect(again).toEqual([subscription({ density: 'full', revision: 2 })])
    })

    test('nothing is planned for a subscription that was removed meanwhile', async () => {
      const { store } = reach()
      expect(await store.deliveries.plan([planOf(subscription(), W49)])).toEqual(NOTHING)
      expect(await store.deliveries.get('a-2026-W48')).toBeNull()
    })

    test('a period has one delivery, even when its hour was changed after it came', async () => {
      const { store } = reach()
      await subscribe(store, {})
      await planDue(store)
      const later = { period: W48.period, at: nine(60) }
      const saved = subscription({ next: later, revision: 2 })
      await store.subscriptions.save(saved, entry({ what: 'changed' }))
      const plan = { ...planOf({ ...saved, revision: 3 }, W49), next: W49 }
      const other = { ...plan, delivery: { id: 'a-again', slot: later } }
      expect(await store.deliveries.plan([other])).toEqual(NOTHING)
      expect(await store.deliveries.ofSubscription('a', 10)).toEqual([PLANNED])
      expect(await store.subscriptions.get('a')).toEqual({ ...saved, next: W49, revision: 4 })
    })

    test('a slot can be let go, and no other may come', async () => {
      const { store } = reach()
      await subscribe(store, {})
      const plan = { subscription: { id: 'a', revision: 1 }, delivery: null, next: null }
      expect(await store.deliveries.plan([plan])).toEqual(NOTHING)
      expect(await store.subscriptions.get('a')).toEqual(subscription({ next: null, revision: 2 }))
      expect(await store.deliveries.ofSubscription('a', 10)).toEqual([])
    })

    test('a slot that passed by leaves a trace, and nobody is to post it', async () => {
      const { store } = reach()
      await subscribe(store, { next: W49 })
      const audit = entry({ what: 'missed', by: null, at: nine(9), detail: 'that of W48' })
      const missed = { id: 'a-2026-W48', slot: W48, reason: 'not running', audit }
      const plan = { ...planOf(subscription({ next: W49 }), W50), missed }
      const stale = { ...plan, subscription: { id: 'a', revision: 9 } }
      expect(await store.deliveries.plan([stale])).toEqual(NOTHING)
      expect(await store.deliveries.plan([plan])).toEqual({
        waiting: ['a-2026-W49'],
        missed: ['a-2026-W48'],
      })
      const state = { kind: 'expired', at: nine(9), reason: 'not running' } as const
      expect(await store.deliveries.get('a-2026-W48')).toEqual({ ...PLANNED, state })
      expect(await store.audit(channel(), 10)).toEqual([audit, entry()])
      expect(await claimAt(store, 60)).toEqual([])
      const again = { ...plan, subscription: { id: 'a', revision: 2 }, delivery: null }
      expect(await store.deliveries.plan([again])).toEqual(NOTHING)
      expect((await store.audit(channel(), 10)).length).toBe(2)
    })

    test('nothing due is nothing to do', async () => {
      expect(await reach().store.deliveries.plan([])).toEqual(NOTHING)
    })

    test('hundreds are planned at once, each once', async () => {
      const { store } = reach()
      const ids = await subscribeMany(store, 450)
      expect((await planDue(store)).toSorted()).toEqual(ids.map((id) => `${id}-2026-W48`))
      const waiting = await store.deliveries.inState('waiting', 1_000)
      expect(waiting.map(({ subscription }) => subscription)).toEqual(ids)
      expect(await store.subscriptions.due(NINE, 1_000)).toEqual([])
    })

    test('what somebody asks for is kept with who did, unless others were there before', async () => {
      const { store } = reach()
      await subscribe(store, {})
      const { deliveries } = store
      const asked = (id: string) => ({ id, subscription: 'a', slot: { period: id, at: nine(1) } })
      const said = (by: string) => entry({ what: 'asked-for', by, at: nine(1) })
      const seen = { since: NINE, deliveries: [] }
      expect(await deliveries.add(asked('first'), said('U1'), seen)).toBe('added')
      expect(await deliveries.add(asked('first'), said('U1'), seen)).toBe('there-already')
      expect(await deliveries.add(asked('second'), said('U2'), seen)).toBe('others-there')
      const both = { since: NINE, deliveries: ['first'] }
      expect(await deliveries.add(asked('second'), said('U2'), both)).toBe('added')
      expect(
        await deliveries.add(asked('third'), said('U3'), { since: nine(1), deliveries: [] }),
      ).toBe('added')
      expect(await store.audit(channel(), 10)).toEqual([
        said('U3'),
        said('U2'),
        said('U1'),
        entry(),
      ])
      const kept = await store.deliveries.ofSubscription('a', 10)
      expect(kept.map(({ id }) => id)).toEqual(['third', 'second', 'first'])
    })

    test('what somebody asks for comes besides the slots, once', async () => {
      const { store } = reach()
      await subscribe(store, {})
      await planDue(store)
      const asked = { id: 'asked', subscription: 'a', slot: { period: 'asked-1', at: nine(-1) } }
      expect(await store.deliveries.add(asked)).toBe('added')
      expect(await store.deliveries.add(asked)).toBe('there-already')
      expect(await store.deliveries.add({ ...asked, id: 'other' })).toBe('there-already')
      expect(await store.deliveries.add({ ...asked, subscription: 'z' })).toBe('gone')
      expect(await store.deliveries.ofSubscription('a', 10)).toEqual([
        PLANNED,
        {
          ...PLANNED,
          id: 'asked',
          slot: asked.slot,
          state: { kind: 'waiting', tryAt: nine(-1), why: null },
        },
      ])
    })

    test('a subscription shows its newest deliveries first, as many as asked for', async () => {
      const { store } = reach()
      await subscribe(store, {}, { id: 'b' })
      for (const slot of [W49, W48, W50]) {
        await store.deliveries.add({ id: slot.period, subscription: 'a', slot })
      }
      await store.deliveries.fix(await claimOne(store), [part(0), part(1)], 'v1')
      const own = await store.deliveries.ofSubscription('a', 2)
      expect(own.map(({ id }) => id)).toEqual(['2026-W50', '2026-W49'])
      const all = await store.deliveries.ofSubscription('a', 10)
      expect(all.map(({ parts }) => parts.length)).toEqual([0, 0, 2])
      expect(await store.deliveries.ofSubscription('b', 10)).toEqual([])
    })

    test('what was posted last is known, with the record it was made of, even if its end was not kept', async () => {
      const { store } = reach()
      await subscribe(store, {}, { id: 'b' })
      const last = () => store.deliveries.lastPosted('a', W50.at)
      for (const [slot, record, state] of [
        [W48, 'v1', { kind: 'sent', message: 'm1' }],
        [W49, 'v2', { kind: 'sending' }],
      ] as const) {
        await store.deliveries.add({ id: slot.period, subscription: 'a', slot })
        const [claim] = await claimAt(store, 20_000, { id: slot.period })
        if (claim === undefined) throw new Error('It cannot be taken.')
        expect(await last()).toEqual(slot === W48 ? null : { at: W48.at, record: 'v1' })
        await store.deliveries.fix(claim, [part(0, { state }), part(1)], record)
      }
      expect(await last()).toEqual({ at: W48.at, record: 'v1' })
      expect(await store.deliveries.lastPosted('a', W48.at)).toBeNull()
      expect(await store.deliveries.lastPosted('b', W50.at)).toBeNull()
    })

    test('deliveries go with their subscription', async () => {
      const { store, query } = reach()
      await subscribe(store, {})
      await planDue(store)
      const claim = await claimOne(store)
      await store.deliveries.fix(claim, [part(0)], 'v1')
      await store.subscriptions.remove('a', entry({ what: 'unsubscribed' }))
      expect(await store.deliveries.get('a-2026-W48')).toBeNull()
      expect(await query('SELECT * FROM quad_parts')).toEqual([])
      expect(await store.deliveries.part(claim, part(0))).toBe('lost')
      expect(await store.deliveries.end(claim, { kind: 'sent' }, NINE)).toBe('lost')
    })
  })
}
