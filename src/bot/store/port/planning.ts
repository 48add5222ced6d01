// What is asked of the store when slots are due, and what it did.

import type { AuditEntry, Slot, Subscription } from '../../subscriptions/model.ts'

/** What is to become of a due slot. */
export interface Plan {
  /** As read from `due`. */
  readonly subscription: Pick<Subscription, 'id' | 'revision'>
  /** The delivery to make; null where the slot is let go (paused until then, or too long ago). */
  readonly delivery: { readonly id: string; readonly slot: Slot } | null
  /** A slot that passed by: kept as expired since the instant of its entry; none unless given. */
  readonly missed?: {
    readonly id: string
    readonly slot: Slot
    readonly reason: string
    readonly audit: AuditEntry
  } | null
  /** The slot after it. */
  readonly next: Slot | null
}

/** What a plan has written: each row is in the answer of one planner alone, however many plan at once. */
export interface PlanWritten {
  /** The ids of the deliveries that are new and wait. */
  readonly waiting: readonly string[]
  /** The ids of the deliveries that are kept as missed. */
  readonly missed: readonly string[]
}
