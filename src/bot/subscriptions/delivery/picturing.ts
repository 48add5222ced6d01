// The picture that goes along with a message of a digest. It is never in the message's way: where it cannot be had in
// time, the message goes without it, and the log says why.

import { pictureFileIfAny } from '../../pictures/file.ts'
import { readMessage, sketchOfKept } from '../../pictures/kept.ts'
import type { Part } from '../delivery.ts'
import { callWithin } from './call.ts'
import type { DeliverDeps, Platform, Step } from './deps.ts'
import type { Hold } from './hold.ts'
import type { Prepared, SendOrder } from './sender.ts'

export interface Picturing {
  /**
   * What draws the picture of a message, the same whoever posts it: it was kept what it is of.
   * @param part as it is kept
   * @returns undefined where there is none
   */
  pictureOf(part: Part): SendOrder['picture']
  /**
   * Brings the picture to where the message can refer to it, where the platform wants it so.
   * @param order the message
   * @returns the same order, with what came of it
   * @throws {LostClaim} another worker has it
   * @throws {StoreError}
   */
  prepared(order: SendOrder): Promise<SendOrder>
  /** Says why a message went without its picture. */
  missed(part: number, reason: string): void
}

export interface PicturingContext {
  readonly hold: Hold
  readonly platform: Platform
  readonly deps: DeliverDeps
  readonly step: (name: Step) => Promise<void>
}

/**
 * Makes it for one delivery.
 * @param context the delivery and what it is worked with
 * @returns it
 */
export function createPicturing({
  hold,
  platform: { sender },
  deps,
  step,
}: PicturingContext): Picturing {
  const { id: delivery } = hold.claim.delivery

  const missed = (part: number, reason: string): void => {
    deps.log.warn({ delivery, part, reason }, 'A digest goes without its picture.')
  }

  return {
    missed,
    pictureOf({ index, payload }) {
      const kept = readMessage(payload)?.picture ?? null
      if (kept === null) return undefined
      return () => {
        const sketch = sketchOfKept(kept, deps.briefings().lookup)
        if (sketch === null) missed(index, 'the record has changed since')
        return pictureFileIfAny(sketch ?? undefined, (error) => missed(index, String(error)))
      }
    },
    async prepared(order) {
      const { prepare } = sender
      if (prepare === undefined) return order
      const picture = order.picture?.() ?? null
      if (picture === null) return order
      await hold.ensure()
      const done = await callWithin<Prepared>(
        (signal) => prepare(order, picture, signal),
        deps,
        (reason) => ({ kind: 'failed', reason }),
      )
      await step('prepared')
      if (done.kind === 'ready') return { ...order, prepared: done.reference }
      missed(order.part.index, done.reason)
      return order
    },
  }
}
