// What a digest is made from besides the record, and what comes out.

import type { Briefing } from '../document/briefing.ts'
import type { Density } from '../document/density.ts'
import type { Question } from '../questions/question.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { Covers, DigestSlot, Filters, WhenEmpty } from './settings.ts'

/** What the channel's last digest was made of. */
export interface LastDigest {
  /** Its day, in the channel's zone. */
  readonly on: Temporal.PlainDate
  readonly fingerprints: Fingerprints
}

/** Everything that a digest depends on: the same request makes the same digest. */
export interface DigestRequest {
  readonly slot: DigestSlot
  readonly filters: Filters
  readonly density: Density
  readonly whenEmpty: WhenEmpty
  /** Null for a channel's first digest. */
  readonly since: LastDigest | null
  /** The subscription's id: channels begin the round of spotlights at different places. */
  readonly seed: string
  /** What people type where the digest is read; the first digest says nothing of commands unless given. */
  readonly commands?: DigestCommands
}

/** Commands as people type them on one surface. */
export interface DigestCommands {
  /** Before a question: "/quad". */
  readonly ask: string
  readonly change: string
  readonly pause: string
  readonly unsubscribe: string
  readonly status: string
}

export type Digest =
  | {
      readonly kind: 'digest'
      readonly briefing: Briefing
      readonly outline: Outline
      /** What its spotlight is on; null where the digest has none. */
      readonly subject: DigestSubject | null
    }
  /** There is nothing new, no anniversary, and the channel wants nothing then. */
  | { readonly kind: 'nothing' }

/** What a spotlight is on. */
export interface DigestSubject {
  /** What asks for all of it. */
  readonly ask: Question
  /** Ids of the meetings and milestones that it is about. */
  readonly records: readonly string[]
}

/** What a digest holds, in a few words. */
export interface Outline {
  readonly isFirst: boolean
  /** Labels of the records that are new, corrected or gone, and of the anniversaries. */
  readonly fresh: readonly string[]
  readonly corrected: readonly string[]
  readonly removed: readonly string[]
  readonly anniversaries: readonly string[]
  /** Null where the digest has none. */
  readonly spotlight: string | null
}

/**
 * The place of a slot in the row of all slots of its length: the next slot's is higher by one.
 * @param slot any slot
 * @returns a whole number, negative before 2026
 */
export function turnOf({ covers, from }: DigestSlot): number {
  const days = FIRST_MONDAY.until(from).days
  const turns: Readonly<Record<Covers, number>> = {
    day: days,
    week: Math.floor(days / 7),
    fortnight: Math.floor(days / 14),
    month: (from.year - FIRST_MONDAY.year) * 12 + from.month - FIRST_MONDAY.month,
  }
  return turns[covers]
}

const FIRST_MONDAY = Temporal.PlainDate.from('2026-01-05')
