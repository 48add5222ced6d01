// Claims: one worker at a time, and what it writes counts only while it holds the delivery.

import { describe, expect, test } from 'vitest'
import type { Claim, Store } from '../../../src/bot/store/port.ts'
import type { Part } from '../../../src/bot/subscriptions/delivery.ts'
import { PLANNED } from './contract-deliveries.ts'
import type { Reach } from './contract.ts'
import { channel, claimAt, claimOne, NINE, nine, part, planDue, subscribe } from './examples.ts'

const ids = (claims: readonly Claim[]) => claims.map(({ delivery }) => delivery.id)

async function planned(store: Store): Promise<void> {
  await subscribe(store, {})
  await planDue(store)
}

export function claimContract(reach: () => Reach): void {
  describe('claiming', () => {
    test('a worker gets a delivery as it is, for the time of its lease', async () => {
      const { store } = reach()
      await planned(store)
      const delivery = {
        ...PLANNED,
        attempts: 1,
        state: { kind: 'claimed', leaseUntil: nine(5) },
      }
      expect(await claimAt(store)).toEqual([{ delivery, attempt: 1, why: null, again: null }])
      expect(await store.deliveries.get('a-2026-W48')).toEqual(delivery)
    })

    test('nothing is taken before its time, nor while somebody holds it', async () => {
      const { store } = reach()
      await planned(store)
      expect(await claimAt(store, -0.001)).toEqual([])
      expect(ids(await claimAt(store))).toEqual(['a-2026-W48'])
      expect(await claimAt(store, 4.999)).toEqual([])
    })

    test('when a lease runs out the next worker takes over, with all that is fixed', async () => {
      const { store } = reach()
      await planned(store)
      const first = await claimOne(store)
      const parts = [part(0, { state: { kind: 'sending' } }), part(1)]
      await store.deliveries.fix(first, [part(0), part(1)], 'v1')
      await store.deliveries.part(first, part(0, { state: { kind: 'sending' } }))
      const delivery = {
        ...PLANNED,
        parts,
        record: 'v1',
        attempts: 2,
        state: { kind: 'claimed', leaseUntil: nine(10) },
      }
      expect(await claimAt(store, 5)).toEqual([{ delivery, attempt: 2, why: null, again: null }])
    })

    test('whoever lost a delivery can write nothing about it', async () => {
      const { store } = reach()
      await planned(store)
      const lost = await claimOne(store)
      await store.deliveries.fix(lost, [part(0)], 'v1')
      const held = await claimOne(store, 5)
      const { deliveries } = store
      expect([
        await deliveries.extend(lost, nine(60)),
        await deliveries.fix(lost, [part(0), part(1)], 'v2'),
        await deliveries.part(lost, part(0, { state: { kind: 'sending' } })),
        await deliveries.release(lost, nine(60), 'too slow'),
        await deliveries.end(lost, { kind: 'sent' }, nine(6)),
      ]).toEqual(['lost', 'lost', 'lost', 'lost', 'lost'])
      expect(await deliveries.get('a-2026-W48')).toEqual(held.delivery)
    })

    test('a worker that goes on after its lease ran out keeps it while nobody else took over', async () => {
      const { store } = reach()
      await planned(store)
      const claim = await claimOne(store)
      expect(await store.deliveries.extend(claim, nine(20))).toBe('kept')
      expect(await claimAt(store, 19)).toEqual([])
      expect(ids(await claimAt(store, 20))).toEqual(['a-2026-W48'])
    })

    test('what could be taken is told without taking it, oldest slot first', async () => {
      const { store } = reach()
      await subscribe(store, {}, { id: 'b' }, { id: 'c' })
      await planDue(store)
      const [first, second] = await claimAt(store, 0, { limit: 2 })
      if (first === undefined || second === undefined) throw new Error('There are not two.')
      await store.deliveries.end(second, { kind: 'sent' }, NINE)
      expect(await store.deliveries.ready(nine(4), 10)).toEqual([{ id: 'c-2026-W48', attempts: 0 }])
      expect(await store.deliveries.ready(nine(5), 10)).toEqual([
        { id: 'a-2026-W48', attempts: 1 },
        { id: 'c-2026-W48', attempts: 0 },
      ])
      expect(await store.deliveries.ready(nine(5), 1)).toEqual([{ id: 'a-2026-W48', attempts: 1 }])
      expect(ids(await claimAt(store, 5))).toEqual(['a-2026-W48', 'c-2026-W48'])
    })

    test('the oldest slots are taken first, no more than asked for', async () => {
      const { store } = reach()
      await subscribe(store, {})
      for (const [id, minutes] of [
        ['new', -1],
        ['old', -3],
        ['middle', -2],
        ['to-come', 1],
      ] as const) {
        const slot = { period: id, at: nine(minutes) }
        await store.deliveries.add({ id, subscription: 'a', slot })
      }
      expect(ids(await claimAt(store, 0, { limit: 2 }))).toEqual(['old', 'middle'])
      expect(ids(await claimAt(store, 0, { limit: 2 }))).toEqual(['new'])
    })

    test('a worker can take the one that it was told of, if its time has come', async () => {
      const { store } = reach()
      await subscribe(store, {}, { id: 'b' })
      await planDue(store)
      expect(ids(await claimAt(store, 0, { id: 'b-2026-W48' }))).toEqual(['b-2026-W48'])
      expect(await claimAt(store, 0, { id: 'b-2026-W48' })).toEqual([])
      expect(await claimAt(store, -1, { id: 'a-2026-W48' })).toEqual([])
      expect(await claimAt(store, 0, { id: 'unheard-of' })).toEqual([])
    })

    test('a worker can take those of some surfaces alone', async () => {
      const { store } = reach()
      await subscribe(
        store,
        { id: 'slack' },
        { id: 'discord', place: { surface: 'discord', workspace: '1', channel: '2' } },
        { id: 'page', place: { surface: 'playground', workspace: '1', channel: '2' } },
      )
      await planDue(store)
      const lease = { now: NINE, leaseUntil: nine(5), limit: 10 }
      const { deliveries } = store
      expect(await deliveries.claim({ ...lease, surfaces: [] })).toEqual([])
      const two = await deliveries.claim({ ...lease, surfaces: ['discord', 'playground'] })
      expect(ids(two)).toEqual(['discord-2026-W48', 'page-2026-W48'])
      expect(ids(await deliveries.claim(lease))).toEqual(['slack-2026-W48'])
    })

    test('a worker can take a few of each workspace, so that a large one does not hold up the others', async () => {
      const { store } = reach()
      const large = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
      await subscribe(store, ...large, { id: 'z', place: channel('C1', 'T2') })
      await planDue(store)
      const few = () =>
        store.deliveries.claim({ now: NINE, leaseUntil: nine(5), limit: 3, ofWorkspace: 2 })
      const told = await store.deliveries.ready(NINE, 10, 2)
      expect(told.map(({ id }) => id)).toEqual(['a-2026-W48', 'b-2026-W48', 'z-2026-W48'])
      expect(ids(await few())).toEqual(['a-2026-W48', 'b-2026-W48', 'z-2026-W48'])
      expect(ids(await few())).toEqual(['c-2026-W48', 'd-2026-W48'])
    })

    test('nor where the oldest of a large workspace are far more than is taken', async () => {
      const { store } = reach()
      const large = Array.from({ length: 90 }, (_, at) => ({
        id: `a${String(at).padStart(2, '0')}`,
      }))
      const others = ['y', 'z'].map((id) => ({ id, place: channel('C1', `T-${id}`) }))
      await subscribe(store, ...large, ...others)
      await planDue(store)
      const lease = { now: NINE, leaseUntil: nine(5), limit: 4, ofWorkspace: 2 }
      expect(ids(await store.deliveries.claim(lease))).toEqual(
        ['a00', 'a01', 'y', 'z'].map((id) => `${id}-2026-W48`),
      )
    })

    test('what was given back is taken again when it said, and says why', async () => {
      const { store } = reach()
      await planned(store)
      const claim = await claimOne(store)
      expect(await store.deliveries.release(claim, nine(2), 'Slack answers 503')).toBe('kept')
      expect(await store.deliveries.get('a-2026-W48')).toEqual({
        ...PLANNED,
        attempts: 1,
        state: { kind: 'waiting', tryAt: nine(2), why: 'Slack answers 503' },
      })
      expect(await store.deliveries.part(claim, part(0))).toBe('lost')
      expect(await claimAt(store, 1)).toEqual([])
      expect((await claimOne(store, 2)).attempt).toBe(2)
    })

    test('why it was given back stays with it, through a lost lease and a wait for nothing', async () => {
      const { store } = reach()
      await planned(store)
      const why = 'Slack answers 503'
      await store.deliveries.release(await claimOne(store), nine(1), why)
      expect((await claimOne(store, 1)).why).toBe(why)
      const taken = await claimOne(store, 6)
      expect(taken.why).toBe(why)
      await store.deliveries.release(taken, nine(7), null)
      const state = { kind: 'waiting', tryAt: nine(7), why }
      expect((await store.deliveries.get('a-2026-W48'))?.state).toEqual(state)
      await store.deliveries.release(await claimOne(store, 7), nine(8), 'busy')
      expect((await claimOne(store, 8)).why).toBe('busy')
    })

    test('parts are kept as they go, each by itself, in order', async () => {
      const { store } = reach()
      await planned(store)
      const claim = await claimOne(store)
      await store.deliveries.fix(claim, [part(2), part(0), part(1)], 'v1')
      const changed: readonly Part[] = [
        part(0, { state: { kind: 'sent', message: '1763868600.000100' } }),
        part(1, { state: { kind: 'unknown' } }),
        part(2, { nonce: 'other', payload: '{}', state: { kind: 'sending' } }),
      ]
      for (const each of changed.toReversed()) {
        expect(await store.deliveries.part(claim, each)).toBe('kept')
      }
      expect((await store.deliveries.get('a-2026-W48'))?.parts).toEqual(changed)
      expect(await store.deliveries.fix(claim, [], 'v2')).toBe('kept')
      const emptied = await store.deliveries.get('a-2026-W48')
      expect([emptied?.parts, emptied?.record]).toEqual([[], 'v2'])
    })
  })
}
