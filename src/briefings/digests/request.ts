// What a digest is made from besides the record, and what comes out.
import type { Briefing } from '../document/briefing.ts'
import type { Density } from '../document/density.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { Covers, DigestSlot, Filters, WhenEmpty } from './settings.ts'

/** What the channel's last digest was made of. */
export interface LastDigest {
  /** Its day, in the channel's zone. */
  readonly on: Temporal.PlainDate
  readonly fingerprints: Fingerprints
}

export interface DigestRequest {
  readonly slot: DigestSlot
  readonly filters: Filters
  readonly density: Density
  readonly whenEmpty: WhenEmpty
  /** Null for a channel's first digest. */
  readonly since: LastDigest | null
  /** The subscription's id: channels begin the round of spotlights at different places. */
  readonly seed: string
}

export type Digest =
  | { readonly kind: 'digest'; readonly briefing: Briefing; readonly outline: Outline }
  /** There is nothing new, no anniversary, and the channel wants nothing then. */
  | { readonly kind: 'nothing' }

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
