// One digest on its way to one channel: what it is, how far it has come, how it ended.

import type { Place, Slot } from './model.ts'

/** One message of a digest: the first is the digest, the others stand in its thread. */
export interface Part {
  /** From 0. */
  readonly index: number
  /** The same for every attempt, at most 25 characters: what the platform knows the message by. */
  readonly nonce: string
  /** The message as it goes to the platform, as JSON; empty once a purge has forgotten it. */
  readonly payload: string
  readonly state: PartState
}

export type PartState =
  /** Not sent, for certain. */
  | { readonly kind: 'pending' }
  /** About to be sent, or sent: whoever finds it so must look before sending it. */
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly message: string }
  /** Sent, and the answer was lost; looking did not tell. */
  | { readonly kind: 'unknown' }

export interface Delivery {
  /** A UUID. */
  readonly id: string
  readonly subscription: string
  /** Where the subscription posts. */
  readonly place: Place
  readonly slot: Slot
  /** Empty until the first attempt. */
  readonly parts: readonly Part[]
  /** The version of the record that it was made of; null until the first attempt. */
  readonly record: string | null
  /** How many times it was claimed. */
  readonly attempts: number
  readonly state: DeliveryState
}

export type DeliveryState =
  /** To be sent, not before `tryAt`; `why` says why it was not at once, and is null where nothing went wrong. */
  | { readonly kind: 'waiting'; readonly tryAt: Temporal.Instant; readonly why: string | null }
  | { readonly kind: 'claimed'; readonly leaseUntil: Temporal.Instant }
  | ({ readonly at: Temporal.Instant } & DeliveryEnd)

export type DeliveryEnd =
  | { readonly kind: 'sent' }
  /** There was nothing new, and the channel wants nothing then. */
  | { readonly kind: 'skipped' }
  /** The platform refuses for good; `code` is a line of the table of errors. */
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string }
  /** A part may or may not have arrived: a person decides. */
  | { readonly kind: 'parked'; readonly reason: string }
  /** It could not be sent while it was still of use. */
  | { readonly kind: 'expired'; readonly reason: string }
