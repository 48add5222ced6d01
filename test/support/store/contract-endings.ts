// How a delivery ends, and what a person may decide about one that is parked.

import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/bot/store/port.ts'
import type { DeliveryEnd } from '../../../src/bot/subscriptions/delivery.ts'
import { PLANNED } from './contract-deliveries.ts'
import type { Reach } from './contract.ts'
import { channel, claimAt, claimOne, entry, nine, part, planDue, subscribe } from './examples.ts'

const PARTS = [
  part(0, { state: { kind: 'sent', message: 'm0' } }),
  part(1, { state: { kind: 'unknown' } }),
  part(2),
]

async function parked(store: Store): Promise<void> {
  await subscribe(store, {})
  await planDue(store)
  const claim = await claimOne(store)
  await store.deliveries.fix(claim, PARTS, 'v1')
  await store.deliveries.end(claim, { kind: 'parked', reason: 'no answer' }, nine(1))
}

export function endingContract(reach: () => Reach): void {
  describe('endings', () => {
    test.each<DeliveryEnd>([
      { kind: 'sent' },
      { kind: 'skipped' },
      { kind: 'refused', code: 'not-in-channel', reason: 'The bot was removed.' },
      { kind: 'parked', reason: 'No answer came.' },
      { kind: 'expired', reason: 'It was two days old.\0\uD800' },
    ])('one that is $kind is not taken again, and says how it ended', async (end) => {
      const { store } = reach()
      await subscribe(store, {})
      await planDue(store)
      const claim = await claimOne(store)
      expect(await store.deliveries.end(claim, end, nine(1))).toBe('kept')
      const reason =
        'reason' in end ? { reason: end.reason.replace('\0\uD800', '\uFFFD\uFFFD') } : {}
      const ended = { ...PLANNED, attempts: 1, state: { ...end, ...reason, at: nine(1) } }
      expect(await store.deliveries.get('a-2026-W48')).toEqual(ended)
      expect(await store.deliveries.inState(end.kind, 10)).toEqual([ended])
      expect(await store.deliveries.inState('waiting', 10)).toEqual([])
      expect(await claimAt(store, 60)).toEqual([])
      expect(await store.deliveries.end(claim, { kind: 'sent' }, nine(2))).toBe('lost')
    })

    test('those in a state come oldest first, as many as asked for', async () => {
      const { store } = reach()
      await subscribe(store, {})
      for (const minutes of [-1, -3, -2]) {
        const slot = { period: `p${minutes}`, at: nine(minutes) }
        await store.deliveries.add({ id: `d${minutes}`, subscription: 'a', slot })
      }
      const waiting = await store.deliveries.inState('waiting', 2)
      expect(waiting.map(({ id }) => id)).toEqual(['d-3', 'd-2'])
      expect(await store.deliveries.inState('claimed', 2)).toEqual([])
    })

    test('a person can have a parked one posted again: what may have arrived is pending then', async () => {
      const { store } = reach()
      await parked(store)
      const who = entry({ what: 'posted-again', by: 'U2', at: nine(3) })
      expect(await store.deliveries.decide('a-2026-W48', 'post-again', nine(3), who)).toBe(
        'decided',
      )
      const [sent, , third] = PARTS
      const waiting = {
        ...PLANNED,
        parts: [sent, part(1), third],
        record: 'v1',
        attempts: 1,
        state: { kind: 'waiting', tryAt: nine(3), why: null },
      }
      expect(await store.deliveries.get('a-2026-W48')).toEqual(waiting)
      expect(await store.audit(channel(), 1)).toEqual([who])
      const claim = await claimOne(store, 3)
      expect([claim.attempt, claim.why, claim.again]).toEqual([2, null, nine(3)])
      await store.deliveries.end(claim, { kind: 'sent' }, nine(4))
      expect((await store.deliveries.get('a-2026-W48'))?.state).toEqual({
        kind: 'sent',
        at: nine(4),
      })
    })

    test('a person can leave a parked one as it is: it ends for the reason that it was parked for', async () => {
      const { store } = reach()
      await parked(store)
      const who = entry({ what: 'given-up', by: 'U2', at: nine(3) })
      expect(await store.deliveries.decide('a-2026-W48', 'leave', nine(3), who)).toBe('decided')
      expect(await store.deliveries.get('a-2026-W48')).toEqual({
        ...PLANNED,
        parts: PARTS,
        record: 'v1',
        attempts: 1,
        state: { kind: 'expired', at: nine(3), reason: 'no answer' },
      })
      expect(await store.audit(channel(), 1)).toEqual([who])
    })

    test('the parked ones of a digest are found however many came after them, oldest first', async () => {
      const { store } = reach()
      await subscribe(store, {}, { id: 'b', next: null })
      for (let index = 0; index < 30; index += 1) {
        const slot = { period: `p${index}`, at: nine(index - 60) }
        const id = `d${String(index).padStart(2, '0')}`
        await store.deliveries.add({ id, subscription: index === 2 ? 'b' : 'a', slot })
        const claim = await claimOne(store, index - 60)
        await store.deliveries.fix(claim, PARTS, 'v1')
        const end =
          index < 5 ? ({ kind: 'parked', reason: 'no answer' } as const) : { kind: 'sent' as const }
        await store.deliveries.end(claim, end, nine(index - 60))
      }
      const { oldest, count } = await store.deliveries.parkedOf('a', 3)
      expect([oldest.map(({ id }) => id), count]).toEqual([['d00', 'd01', 'd03'], 4])
      expect(oldest[0]).toEqual(await store.deliveries.get('d00'))
      expect(await store.deliveries.parkedOf('a', 0)).toEqual({ oldest: [], count: 4 })
      expect(await store.deliveries.parkedOf('c', 3)).toEqual({ oldest: [], count: 0 })
    })

    test('what is not parked is not decided about: a second click does nothing', async () => {
      const { store } = reach()
      await parked(store)
      const decide = (id: string) => store.deliveries.decide(id, 'post-again', nine(3), entry())
      expect(await decide('a-2026-W48')).toBe('decided')
      expect(await decide('a-2026-W48')).toBe('not-parked')
      expect(await decide('unheard-of')).toBe('not-parked')
      expect((await store.audit(channel(), 10)).length).toBe(2)
    })
  })
}
