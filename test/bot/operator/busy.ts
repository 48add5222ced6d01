// A workspace in which something of everything has happened.

import type { Store } from '../../../src/bot/store/port.ts'
import { channel, NINE, nine, part, subscribe, W48, W49 } from '../../support/store/examples.ts'
import { ended, uuid } from './scene.ts'

/** The Monday before. */
export const W47 = { period: '2026-W47', at: NINE.subtract({ hours: 7 * 24 }) }

/**
 * One digest that comes, one that is paused and one that is halted; one that was sent, one that is parked and one
 * that was refused.
 * @param store empty
 */
export async function busy(store: Store): Promise<void> {
  await subscribe(
    store,
    { id: uuid(1), next: W49 },
    {
      id: uuid(2),
      place: channel('C2'),
      standing: { kind: 'paused', until: '2026-12-07' },
      next: null,
    },
    {
      id: uuid(3),
      place: channel('C3', 'T2'),
      standing: { kind: 'halted', code: 'slack-archived', since: nine(-60) },
      next: null,
    },
  )
  const sent = (index: number) => part(index, { state: { kind: 'sent', message: `m${index}` } })
  const lost = part(1, { state: { kind: 'unknown' } })
  await ended(store, { id: uuid(11), subscription: uuid(1), slot: W48 }, { kind: 'sent' }, [
    sent(0),
    sent(1),
  ])
  await ended(
    store,
    { id: uuid(12), subscription: uuid(1), slot: W47 },
    { kind: 'parked', reason: 'The reply was lost (no answer)' },
    [sent(0), lost],
  )
  await ended(
    store,
    { id: uuid(13), subscription: uuid(3), slot: { ...W48, at: nine(-60) } },
    { kind: 'refused', code: 'slack-archived', reason: 'is_archived' },
    [part(0)],
  )
}

/** Many subscriptions, each in a channel of its own. */
export async function many(store: Store, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const own = String(number).padStart(5, '0')
    await subscribe(store, { id: uuid(number), place: channel(`C${own}`, `T${own.slice(0, 3)}`) })
  }
}
