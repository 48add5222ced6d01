// Subscriptions: what is kept is what was given, and no change overwrites another.

import { describe, expect, test } from 'vitest'
import type { Subscription } from '../../../src/bot/subscriptions/model.ts'
import type { Reach } from './contract.ts'
import { channel, entry, NINE, nine, subscribe, subscription, W48, W49, W50 } from './examples.ts'

/** Every kind of every union that a subscription holds. */
const KINDS: readonly Partial<Subscription>[] = [
  { schedule: { cadence: { kind: 'daily' }, time: '00:00', zone: 'Pacific/Apia' } },
  {
    schedule: {
      cadence: { kind: 'every-other-week', weekday: 7, from: '2026-11-23' },
      time: '23:59',
      zone: 'Australia/Lord_Howe',
    },
  },
  { schedule: { cadence: { kind: 'monthly-first', weekday: 1 }, time: '09:15', zone: 'UTC' } },
  { schedule: { cadence: { kind: 'monthly-day', day: 31 }, time: '09:15', zone: 'Asia/Tokyo' } },
  { density: 'full', whenEmpty: 'skip', whoMayChange: 'admins' },
  { standing: { kind: 'paused', until: '2027-01-04' }, next: W49 },
  { standing: { kind: 'paused', until: null }, next: null },
  { standing: { kind: 'halted', code: 'not-in-channel', since: nine(0.001) }, next: null },
  { place: { surface: 'discord', workspace: '1', channel: '2' } },
  { place: { surface: 'playground', workspace: '', channel: '' } },
  { setBy: `'; DROP TABLE quad_subscriptions; -- 🙂 $1` },
]

export function subscriptionContract(reach: () => Reach): void {
  describe('subscriptions', () => {
    test('one that was added is there again, whole, whatever it holds', async () => {
      const { subscriptions } = reach().store
      const all = KINDS.map((given, index) => subscription({ ...given, id: `id-${index}` }))
      for (const each of all) await subscriptions.add(each, entry({ subscription: each.id }))
      expect(await Promise.all(all.map(({ id }) => subscriptions.get(id)))).toEqual(all)
    })

    test('one that nobody added is not there', async () => {
      expect(await reach().store.subscriptions.get('a')).toBeNull()
    })

    test('a channel has several, oldest first; a workspace has those of all its channels', async () => {
      const { store } = reach()
      const [old, young] = [nine(-20), nine(-10)]
      await subscribe(
        store,
        { id: 'b-young', place: channel('C2'), created: young },
        { id: 'b-old', place: channel('C2'), created: old },
        { id: 'a-young', place: channel('C1'), created: young },
        { id: 'small', place: channel('c1'), created: old },
        { id: 'elsewhere', place: channel('C1', 'T2') },
        { id: 'other', place: { surface: 'discord', workspace: 'T1', channel: 'C1' } },
      )
      const ids = (found: readonly Subscription[]) => found.map(({ id }) => id)
      expect(ids(await store.subscriptions.ofChannel(channel('C2')))).toEqual(['b-old', 'b-young'])
      expect(ids(await store.subscriptions.ofWorkspace('slack', 'T1'))).toEqual([
        'a-young',
        'b-old',
        'b-young',
        'small',
      ])
    })

    test('those of one instant have one order, in which nothing that is done to them changes anything', async () => {
      const { store } = reach()
      const ids = ['c', 'B', 'a', 'ä', 'b-1', 'b']
      await subscribe(store, ...ids.map((id) => ({ id, place: channel('C2'), created: nine(-20) })))
      const order = async () => ({
        ofChannel: (await store.subscriptions.ofChannel(channel('C2'))).map(({ id }) => id),
        ofWorkspace: (await store.subscriptions.ofWorkspace('slack', 'T1')).map(({ id }) => id),
      })
      const inOrder = ['B', 'a', 'b', 'b-1', 'c', 'ä']
      expect(await order()).toEqual({ ofChannel: inOrder, ofWorkspace: inOrder })
      for (const id of ids) {
        const kept = await store.subscriptions.get(id)
        if (kept === null) throw new Error(`${id} is not there.`)
        await store.subscriptions.save({ ...kept, density: 'short' }, entry({ subscription: id }))
      }
      expect(await order()).toEqual({ ofChannel: inOrder, ofWorkspace: inOrder })
    })

    test('a long list is read in pages, every one once, in one order on every database', async () => {
      const { store } = reach()
      const inOrder = ['0-9', '09', 'A', 'B', 'a', 'a-b', 'ab', 'ä']
      await subscribe(store, ...inOrder.toReversed().map((id) => ({ id })))
      const read: string[] = []
      for (let after: string | null = null; ; after = read.at(-1) ?? null) {
        const page: readonly Subscription[] = await store.subscriptions.page(after, 3)
        read.push(...page.map(({ id }) => id))
        if (page.length < 3) break
      }
      expect(read).toEqual(inOrder)
    })

    test('a change is kept with the next revision, and says so in the audit', async () => {
      const { store } = reach()
      await subscribe(store, {})
      const changed = subscription({
        schedule: { cadence: { kind: 'daily' }, time: '10:00', zone: 'Asia/Tokyo' },
        standing: { kind: 'paused', until: '2027-01-04' },
        next: null,
      })
      const what = entry({ what: 'paused', at: NINE, detail: 'until 4 January 2027' })
      expect(await store.subscriptions.save(changed, what)).toBe('saved')
      expect(await store.subscriptions.get('a')).toEqual({ ...changed, revision: 2 })
      expect(await store.audit({ surface: 'slack', workspace: 'T1' }, 10)).toEqual([what, entry()])
    })

    test('a change made of what was read before another change is not kept', async () => {
      const { store } = reach()
      await subscribe(store, {})
      const read = subscription()
      await store.subscriptions.save({ ...read, density: 'full' }, entry({ what: 'changed' }))
      const late = store.subscriptions.save({ ...read, density: 'short' }, entry({ at: NINE }))
      expect(await late).toBe('changed-meanwhile')
      expect(await store.subscriptions.get('a')).toEqual({ ...read, density: 'full', revision: 2 })
      expect(await store.audit(channel(), 10)).toEqual([entry({ what: 'changed' }), entry()])
    })

    test('a change of what was removed is not kept either', async () => {
      const { store } = reach()
      await subscribe(store, {})
      const bye = entry({ what: 'unsubscribed', at: NINE })
      expect(await store.subscriptions.remove('a', bye)).toBe('removed')
      expect(await store.subscriptions.remove('a', entry({ at: nine(1) }))).toBe('gone')
      expect(await store.subscriptions.save(subscription(), entry({ at: nine(2) }))).toBe('gone')
      expect(await store.subscriptions.get('a')).toBeNull()
      expect(await store.audit(channel(), 10)).toEqual([bye, entry()])
    })

    test('one that is set back forgets what a clock that ran ahead planned, and nothing that was begun', async () => {
      const { store } = reach()
      await subscribe(store, { id: 'a', next: W48 }, { id: 'b', next: W50 })
      const [early, late, begun, other] = ['a-48', 'a-49', 'a-50', 'b-49'] as const
      await store.deliveries.add({ id: early, subscription: 'a', slot: W48 })
      await store.deliveries.add({ id: late, subscription: 'a', slot: W49 })
      await store.deliveries.add({ id: begun, subscription: 'a', slot: W50 })
      await store.deliveries.add({ id: other, subscription: 'b', slot: W49 })
      const leaseUntil = W50.at.add({ minutes: 1 })
      await store.deliveries.claim({ now: W50.at, leaseUntil, limit: 1, id: begun })
      const said = entry({ at: nine(1), by: null, what: 'changed' })
      const back = subscription({ next: W49 })
      const stale = { ...back, revision: back.revision - 1 }
      expect(await store.subscriptions.setBack(stale, nine(60), said)).toBe('changed-meanwhile')
      expect(await store.deliveries.ofSubscription('a', 10)).toHaveLength(3)
      expect(await store.subscriptions.setBack(back, nine(60), said)).toBe('saved')
      const { revision } = back
      expect(await store.subscriptions.get('a')).toEqual({ ...back, revision: revision + 1 })
      const left = await Promise.all([
        store.deliveries.ofSubscription('a', 10),
        store.deliveries.ofSubscription('b', 10),
      ])
      expect(left.flat().map(({ id }) => id)).toEqual([begun, early, other])
      expect(await store.audit(channel(), 1)).toEqual([said])
    })

    test('a second one by the same id is refused, and the first stays as it is', async () => {
      const { store } = reach()
      await subscribe(store, {})
      await expect(subscribe(store, { setBy: 'U2' })).rejects.toThrow('does not do as it should')
      expect(await store.subscriptions.get('a')).toEqual(subscription())
      expect(await store.audit(channel(), 10)).toEqual([entry()])
    })

    test('those whose slot has come are due, the earliest first, and no others', async () => {
      const { store } = reach()
      await subscribe(
        store,
        { id: 'now', next: W48 },
        { id: 'a-millisecond-early', next: { ...W48, at: NINE.add({ milliseconds: 1 }) } },
        { id: 'long-ago', next: { period: '2026-W47', at: nine(-7 * 24 * 60) } },
        { id: 'also-now', next: W48 },
        { id: 'never', next: null },
      )
      const due = async (limit: number) =>
        (await store.subscriptions.due(NINE, limit)).map(({ id }) => id)
      expect(await due(10)).toEqual(['long-ago', 'also-now', 'now'])
      expect(await due(2)).toEqual(['long-ago', 'also-now'])
    })
  })
}
