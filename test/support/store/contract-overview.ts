// What whoever runs the bot looks at: everything, whosever it is.

import { describe, expect, test } from 'vitest'
import type { DeliveryQuery } from '../../../src/bot/store/port.ts'
import type { DeliveryEnd } from '../../../src/bot/subscriptions/delivery.ts'
import { PLANNED } from './contract-deliveries.ts'
import type { Reach } from './contract.ts'
import {
  channel,
  claimAt,
  entry,
  NINE,
  nine,
  part,
  subscribe,
  subscription,
  W48,
  W49,
  W50,
} from './examples.ts'

export function overviewContract(reach: () => Reach): void {
  describe('overview', () => {
    const named = { id: 'x', place: { surface: 'discord', workspace: '77', channel: '9' } } as const
    const halted = { kind: 'halted', code: 'slack-archived', since: NINE } as const
    const paused = { kind: 'paused', until: null } as const

    test('all subscriptions come in pages, by place, and each of them once', async () => {
      const { store } = reach()
      const all = [
        named,
        { id: 'c', place: channel('C1', 'T1') },
        { id: 'b', place: channel('C1', 'T1'), created: nine(-2_000) },
        { id: 'a', place: channel('C2', 'T1') },
        { id: 'd', place: channel('C0', 'T2') },
      ]
      await subscribe(store, ...all.toReversed())
      const sorted = ['x', 'b', 'c', 'a', 'd'].map((id) =>
        subscription(all.find((each) => each.id === id)),
      )
      expect(await store.overview.subscriptions({ limit: 10 })).toEqual(sorted)
      const [first, second] = await store.overview.subscriptions({ limit: 2 })
      expect([first, second]).toEqual(sorted.slice(0, 2))
      if (second === undefined) throw new Error('There is no second one.')
      const rest = await store.overview.subscriptions({ after: second, limit: 10 })
      expect(rest).toEqual(sorted.slice(2))
    })

    test('subscriptions are found by how they stand and by what is in their ids, as it was typed', async () => {
      const { store } = reach()
      await subscribe(
        store,
        { id: 'a-1', place: channel('C_1') },
        { id: 'a-2', place: channel('CX1', 'T9'), standing: paused, next: null },
        { ...named, standing: halted, next: null, setBy: 'Person%7' },
      )
      const found = async (query: Partial<Parameters<typeof store.overview.subscriptions>[0]>) =>
        (await store.overview.subscriptions({ limit: 10, ...query })).map(({ id }) => id)
      expect(await found({ standing: 'active' })).toEqual(['a-1'])
      expect(await found({ standing: 'paused' })).toEqual(['a-2'])
      expect(await found({ standing: 'halted' })).toEqual(['x'])
      expect(await found({ text: 'c_1' })).toEqual(['a-1'])
      expect(await found({ text: 't9' })).toEqual(['a-2'])
      expect(await found({ text: 'DISC' })).toEqual(['x'])
      expect(await found({ text: 'person%' })).toEqual(['x'])
      expect(await found({ text: 'archived' })).toEqual(['x'])
      expect(await found({ text: 'KOLKATA' })).toEqual(['x', 'a-1', 'a-2'])
      expect(await found({ text: 'A-', standing: 'paused' })).toEqual(['a-2'])
      for (const text of ['%', "' OR 1=1 --", '\\', '_2', 'Ω\0', '\uD800']) {
        expect([text, await found({ text })]).toEqual([text, text === '%' ? ['x'] : []])
      }
    })

    test('the newest deliveries of all subscriptions come first, in pages, or those in a state', async () => {
      const { store } = reach()
      await subscribe(store, {}, { ...named })
      const planned = [
        ['a', W48],
        ['a', W50],
        ['x', W49],
        ['x', W50],
      ] as const
      for (const [of, slot] of planned) {
        await store.deliveries.add({ id: `${of}-${slot.period}`, subscription: of, slot })
      }
      const [claim] = await claimAt(store, 0, { id: 'a-2026-W48' })
      if (claim === undefined) throw new Error('It cannot be taken.')
      await store.deliveries.fix(claim, [part(0), part(1)], 'v1')
      await store.deliveries.end(claim, { kind: 'parked', reason: 'no answer' }, nine(1))
      const own = { ...PLANNED, subscription: 'x', place: named.place }
      const waits = (slot: typeof W48) => ({ kind: 'waiting', tryAt: slot.at, why: null }) as const
      const all = [
        { ...own, id: 'x-2026-W50', slot: W50, state: waits(W50) },
        { ...PLANNED, id: 'a-2026-W50', slot: W50, state: waits(W50) },
        { ...own, id: 'x-2026-W49', slot: W49, state: waits(W49) },
        {
          ...PLANNED,
          parts: [part(0), part(1)],
          record: 'v1',
          attempts: 1,
          state: { kind: 'parked', at: nine(1), reason: 'no answer' } as const,
        },
      ]
      const { overview } = store
      expect(await overview.deliveries({ limit: 10 })).toEqual(all)
      expect(await overview.deliveries({ limit: 2 })).toEqual(all.slice(0, 2))
      const after = { id: 'a-2026-W50', slot: W50 }
      expect(await overview.deliveries({ after, limit: 10 })).toEqual(all.slice(2))
      const inStates = (...states: NonNullable<DeliveryQuery['states']>) =>
        overview.deliveries({ states, limit: 10 })
      expect(await inStates('parked')).toEqual(all.slice(3))
      expect(await overview.deliveries({ states: ['waiting'], after, limit: 10 })).toEqual([all[2]])
      expect(await inStates('sent')).toEqual([])
      expect(await inStates('sent', 'parked', 'waiting')).toEqual(all)
      const endedSince = nine(1)
      expect(await overview.deliveries({ endedSince, limit: 10 })).toEqual(all.slice(3))
      expect(await overview.deliveries({ endedSince: nine(2), limit: 10 })).toEqual([])
    })

    test('it is counted how subscriptions stand, what is open, and what ended lately', async () => {
      const { store } = reach()
      const nothing = {
        waiting: 0,
        claimed: 0,
        parked: 0,
        sent: 0,
        skipped: 0,
        refused: 0,
        expired: 0,
      }
      expect(await store.overview.counts(NINE)).toEqual({
        subscriptions: { active: 0, paused: 0, halted: 0 },
        deliveries: nothing,
        dueSince: null,
      })
      await subscribe(
        store,
        {},
        { id: 'b' },
        { id: 'p', standing: paused, next: null },
        { ...named, standing: halted },
      )
      const reason = 'so'
      const ends: readonly (readonly [string, DeliveryEnd, number])[] = [
        ['long-parked', { kind: 'parked', reason }, -10],
        ['long-sent', { kind: 'sent' }, -10],
        ['sent', { kind: 'sent' }, 0],
        ['sent-too', { kind: 'sent' }, 5],
        ['refused', { kind: 'refused', code: 'slack-archived', reason }, 5],
      ]
      for (const [id, end, at] of ends) {
        await store.deliveries.add({ id, subscription: 'a', slot: { period: id, at: nine(-20) } })
        const [claim] = await claimAt(store, -15, { id })
        if (claim === undefined) throw new Error('It cannot be taken.')
        await store.deliveries.end(claim, end, nine(at))
      }
      await store.deliveries.add({ id: 'waits', subscription: 'a', slot: W49 })
      await store.deliveries.add({ id: 'held', subscription: 'a', slot: W48 })
      await claimAt(store, 0, { id: 'held' })
      expect(await store.overview.counts(NINE)).toEqual({
        subscriptions: { active: 2, paused: 1, halted: 1 },
        deliveries: { ...nothing, waiting: 1, claimed: 1, parked: 1, sent: 2, refused: 1 },
        dueSince: W48.at,
      })
    })

    test('what a person had posted again is due since then, and not since its slot', async () => {
      const { store } = reach()
      await subscribe(store, {})
      const dueSince = async () => (await store.overview.counts(NINE)).dueSince
      const slot = { period: 'old', at: nine(-100) }
      await store.deliveries.add({ id: 'old', subscription: 'a', slot })
      expect(await dueSince()).toEqual(nine(-100))
      const [claim] = await claimAt(store, 0)
      if (claim === undefined) throw new Error('It cannot be taken.')
      expect(await dueSince()).toEqual(nine(-100))
      await store.deliveries.end(claim, { kind: 'parked', reason: 'no answer' }, nine(1))
      expect(await dueSince()).toBeNull()
      await store.deliveries.decide('old', 'post-again', nine(50), entry())
      expect(await dueSince()).toEqual(nine(50))
      await claimAt(store, 60)
      expect(await dueSince()).toEqual(nine(50))
      await store.deliveries.add({
        id: 'new',
        subscription: 'a',
        slot: { period: 'new', at: nine(20) },
      })
      expect(await dueSince()).toEqual(nine(20))
    })

    test('what was done in any workspace comes newest first', async () => {
      const { store } = reach()
      await subscribe(store, {}, { ...named })
      const what = { what: 'paused', at: nine(1), by: null, detail: 'for a while' } as const
      await store.subscriptions.save(subscription(), entry(what))
      const all = [entry(what), entry({ subscription: 'x', place: named.place }), entry()]
      expect(await store.overview.audit(10)).toEqual(all)
      expect(await store.overview.audit(1)).toEqual(all.slice(0, 1))
    })
  })
}
