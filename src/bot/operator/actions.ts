// What the buttons of the operator's view do: the same as people's own in a channel, by the same desk.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { toPlainText } from '../../briefings/index.ts'
import type { Asker } from '../subscriptions/desk/asker.ts'
import type { DeskReply } from '../subscriptions/desk/reply.ts'
import { OPERATOR, type Place } from '../subscriptions/model.ts'
import type { Operated } from './operated.ts'

/** What somebody is told afterwards, by what stands in the address. */
export const TOLD = {
  'posted-again': 'The digest is on its way once more.',
  left: 'The digest is left as it is.',
  resumed: 'The digest comes again, from the next one on.',
} as const

export type Told = keyof typeof TOLD

/** What came of it; `refused` with words for people, and then nothing was changed. */
export type Done =
  | { readonly kind: 'done'; readonly told: Told }
  | { readonly kind: 'refused'; readonly words: string }

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
  { store, desk }: Operated,
): Promise<Done> {
  const delivery = await store.deliveries.get(id)
  if (delivery === null) return GONE
  const line = decision === 'leave' ? `leave ${id}` : `post again ${id}`
  const reply = await desk.run('status', line, askerAt(delivery.place))
  return doneBy(reply, decision === 'leave' ? 'left' : 'posted-again')
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
  { store, desk }: Operated,
): Promise<Done> {
  const subscription = await store.subscriptions.get(id)
  if (subscription === null) return GONE
  return doneBy(await desk.resume(id, askerAt(subscription.place)), 'resumed')
}

function askerAt(place: Place): Asker {
  const request = `operator ${randomUUID()}`
  return { place, person: OPERATOR, isAdmin: true, zone: null, request }
}

function doneBy({ status, briefing }: DeskReply, told: Told): Done {
  if (status === 'answered') return { kind: 'done', told }
  return { kind: 'refused', words: toPlainText({ ...briefing, suggestions: [] }) }
}
