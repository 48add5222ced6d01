// preview and digest: what comes next, for the asker alone; and one for everybody, now.

import type { Delivery } from '../delivery.ts'
import { askedFor, isAsked } from '../delivery/asked.ts'
import { digestFor, pictureFor } from '../delivery/content.ts'
import { nextSlot } from '../schedule/slots.ts'
import { accessTo, closedReply } from './access.ts'
import type { Asker } from './asker.ts'
import { choose } from './choose.ts'
import type { DeskWork } from './deps.ts'
import { reply, type DeskReply, type Row } from './reply.ts'
import { slotsAhead } from './slots-ahead.ts'

/**
 * Shows the very messages of the next digest, as the record is now.
 * @param line which one, where there are several
 * @param asker who and where
 * @param deps what the desk works with
 * @returns when it comes, and its messages
 * @throws {StoreError}
 */
export async function preview(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const { store, briefings, clock, platforms } = deps
  const chosen = await choose('preview', line, asker, store)
  if (chosen.kind === 'none') return chosen.reply
  const { subscription, mark } = chosen
  const [coming] = slotsAhead(subscription, asker)
  const slot = subscription.next ?? nextSlot(subscription.schedule, clock.now())
  const digest = await digestFor(subscription, slot, store, briefings)
  const when: Row =
    coming === undefined
      ? 'None comes at the moment, since it is paused or halted; this would.'
      : { label: 'Comes', lines: [coming] }
  if (digest.kind === 'nothing') {
    const nothing =
      'As the record is now, nothing would be posted: there is nothing new, and this channel wants nothing then.'
    return reply('Preview', [when, nothing])
  }
  const sender = platforms.get(asker.place.surface)?.sender
  if (sender === undefined) throw new Error(`Nothing is posted on ${asker.place.surface}.`)
  // Whoever posts it says why it cannot be drawn.
  const picture = pictureFor(digest, subscription, briefings, () => undefined)
  const context = { subscription, ...(picture === null ? {} : { picture }) }
  const messages = sender.render(digest.briefing, context)
  const next = [{ label: 'Post it now', ask: `digest ${mark}`.trim() }]
  return reply('Preview', [when, 'Only you see this.'], {
    next,
    messages,
    picture: picture?.sketch ?? null,
  })
}

/** How many deliveries are looked through for one that was asked for and waits. */
const RECENT = 10

/**
 * Has a digest posted now, besides those of the schedule.
 * @param line which one, where there are several
 * @param asker who and where
 * @param deps what the desk works with
 * @returns that it is on its way
 * @throws {StoreError}
 */
export async function postNow(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const { store, clock, wake } = deps
  const chosen = await choose('digest', line, asker, store)
  if (chosen.kind === 'none') return chosen.reply
  const { subscription, mark } = chosen
  const access = await accessTo(asker, deps)
  if (access.kind === 'closed') return closedReply('Digest', access, `digest ${mark}`.trim())
  const { id } = subscription
  const next = [{ label: 'Status', ask: `status ${mark}`.trim() }]
  const lately = await store.deliveries.ofSubscription(id, RECENT)
  const isThere =
    lately.some(isOnItsWay) ||
    (await store.deliveries.add(askedFor(id, clock.now(), asker.request))) === 'there-already'
  wake()
  const words = isThere
    ? 'One that was asked for is on its way already.'
    : 'It is on its way to this channel.'
  return reply('Digest', [words], { next })
}

function isOnItsWay({ slot, state }: Delivery): boolean {
  return isAsked(slot) && (state.kind === 'waiting' || state.kind === 'claimed')
}
