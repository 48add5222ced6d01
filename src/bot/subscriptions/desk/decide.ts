// What people decide about a digest of which nobody knows whether it arrived.

import { dayInWords } from '../delivery/halt.ts'
import type { Subscription } from '../model.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'
import type { Asker } from './asker.ts'
import { notAllowed } from './choose.ts'
import type { DeskWork } from './deps.ts'
import { markOf } from './marks.ts'
import { reply, type DeskReply } from './reply.ts'
import { detailOf, entryOf } from './words.ts'

/** "post again 2f1b…", "leave 2f1b…": what the buttons of an uncertain digest say. */
const DECISION = /^(post again|leave) ([0-9a-f-]{36})$/i

export interface Decision {
  readonly what: 'post-again' | 'leave'
  /** Of the delivery. */
  readonly id: string
}

/**
 * @param line what was typed after `status`
 * @returns the decision about an uncertain digest, which is more than to look; null where it is none
 */
export function readDecision(line: string): Decision | null {
  const found = DECISION.exec(line.trim())
  if (found === null) return null
  const [, what = '', id = ''] = found
  return { what: what.toLowerCase() === 'leave' ? 'leave' : 'post-again', id }
}

/**
 * Takes a decision, and has everybody in the channel told.
 * @param decision which
 * @param asker who and where
 * @param deps what the desk works with
 * @returns what becomes of the digest; or that it waits for none any more
 * @throws {StoreError} nothing was decided then
 */
export async function decide(
  { what, id }: Decision,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply> {
  const { store, clock, wake } = deps
  const delivery = await store.deliveries.get(id)
  const subscription =
    delivery === null ? null : await store.subscriptions.get(delivery.subscription)
  if (delivery === null || subscription === null || !isHere(subscription, asker)) return notParked()
  const refused = notAllowed(subscription, asker)
  if (refused !== null) return refused
  const others = await store.subscriptions.ofChannel(subscription.place)
  const isOneOfSeveral = others.length > 1
  const now = clock.now()
  const { schedule } = subscription
  const digest = `the digest of ${dayInWords(delivery.slot.at, schedule.zone)}`
  const entry = entryOf(
    subscription,
    what === 'leave' ? 'given-up' : 'posted-again',
    detailOf({ subscription, isOneOfSeveral }, digest),
    asker,
    now,
  )
  if ((await store.deliveries.decide(id, what, now, entry)) === 'not-parked') return notParked()
  wake()
  const words = what === 'leave' ? 'It is left as it is.' : 'It is on its way once more.'
  const which = isOneOfSeveral ? `${digest} that comes ${scheduleInWords(schedule)}` : digest
  const mark = isOneOfSeveral ? ` ${markOf(subscription)}` : ''
  return reply('Decided', [words], {
    next: [{ label: 'Status', ask: `status${mark}` }],
    announcement: what === 'leave' ? `leaves ${which} as it is.` : `has ${which} posted once more.`,
  })
}

function notParked(): DeskReply {
  return reply('Nothing to decide', ['This digest waits for no decision any more.'], {
    status: 'not-recorded',
    next: [{ label: 'Status', ask: 'status' }],
  })
}

function isHere({ place }: Subscription, asker: Asker): boolean {
  const { surface, workspace, channel } = asker.place
  return place.surface === surface && place.workspace === workspace && place.channel === channel
}
