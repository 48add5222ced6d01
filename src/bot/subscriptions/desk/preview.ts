// preview: what comes next, for the asker alone.

import { digestFor, pictureFor } from '../delivery/content.ts'
import { nextSlot } from '../schedule/slots.ts'
import type { Asker } from './asker.ts'
import { choose, mayAct } from './choose.ts'
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
  const chosen = await choose({ command: 'preview', line }, asker, store)
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
  // Who sees it, the surface says: in Discord a mention is answered where everybody reads.
  return reply('Preview', [when, 'Nothing is posted yet.'], {
    next: mayAct(subscription, asker)
      ? [{ label: 'Post one for now', ask: `digest ${mark}`.trim() }]
      : [],
    messages,
    picture: picture?.sketch ?? null,
  })
}
