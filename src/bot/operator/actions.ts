// What the buttons of the operator's view do: the same as people's own in a channel, by the same desk.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { statementText } from '../../briefings/index.ts'
import type { Asker } from '../subscriptions/desk/asker.ts'
import type { DeskReply } from '../subscriptions/desk/reply.ts'
import { OPERATOR, type Place } from '../subscriptions/model.ts'
import type { Operated } from './operated.ts'
import { channelWords } from './parts.ts'

/** What came of it, with words for people; where it is `refused`, nothing was changed. */
export interface Done {
  readonly kind: 'done' | 'refused'
  readonly words: string
}

const id = z.uuid()
export const decideRequest = z.object({ id, decision: z.enum(['post-again', 'leave']) })
export const resumeRequest = z.object({ id })

const GONE: Done = { kind: 'refused', words: 'It is gone by now, so nothing was changed.' }

/**
 * Decides about a delivery that is parked.
 * @param request which, and what is to become of it
 * @param operated whose it is
 * @returns what came of it
 * @throws {StoreError} nothing was changed then
 */
export async function decide(
  { id, decision }: z.infer<typeof decideRequest>,
  operated: Operated,
): Promise<Done> {
  const { store, desk } = operated
  const delivery = await store.deliveries.get(id)
  if (delivery === null) return GONE
  const isLeft = decision === 'leave'
  const line = isLeft ? `leave ${id}` : `post again ${id}`
  const reply = await desk.run('status', line, askerAt(delivery.place))
  if (reply.status !== 'answered') return refused(reply)
  const digest = `The digest of ${channelWords(delivery.place, operated)}`
  const words = isLeft ? 'was left as it is.' : 'was put on its way once more.'
  return { kind: 'done', words: `${digest} ${words}` }
}

/**
 * Lets a subscription's digests come again.
 * @param request which
 * @param operated whose it is
 * @returns what came of it
 * @throws {StoreError} nothing was changed then
 */
export async function resume(
  { id }: z.infer<typeof resumeRequest>,
  operated: Operated,
): Promise<Done> {
  const { store, desk } = operated
  const subscription = await store.subscriptions.get(id)
  if (subscription === null) return GONE
  const { place, standing } = subscription
  const reply = await desk.resume(id, askerAt(place))
  // Of one that comes anyway the desk says so, and changes nothing.
  if (reply.status !== 'answered' || standing.kind === 'active') return refused(reply)
  const digest = `The digest of ${channelWords(place, operated)}`
  return { kind: 'done', words: `${digest} was resumed: it comes from the next one on.` }
}

function askerAt(place: Place): Asker {
  const request = `operator ${randomUUID()}`
  return { place, person: OPERATOR, isAdmin: true, zone: null, request }
}

function refused({ briefing }: DeskReply): Done {
  const words = briefing.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [statementText(block.statement)] : [],
  )
  return { kind: 'refused', words: words.join(' ') }
}
