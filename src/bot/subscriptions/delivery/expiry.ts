// How old a digest may be and still be of use: the one table.

import type { Cadence } from '../model.ts'

const MAX_AGE: Readonly<Record<Cadence['kind'], Temporal.Duration>> = {
  daily: Temporal.Duration.from({ hours: 12 }),
  weekly: Temporal.Duration.from({ hours: 3 * 24 }),
  'every-other-week': Temporal.Duration.from({ hours: 3 * 24 }),
  'monthly-first': Temporal.Duration.from({ hours: 7 * 24 }),
  'monthly-day': Temporal.Duration.from({ hours: 7 * 24 }),
}

/** Whoever asked for one does not wait longer. */
const ASKED = Temporal.Duration.from({ hours: 1 })

/**
 * Until when a digest is of use.
 * @param at its slot
 * @param cadence of the subscription
 * @param isAsked whether somebody asked for it, outside the slots
 * @returns the last instant at which it may be posted
 */
export function usefulUntil(
  at: Temporal.Instant,
  cadence: Cadence,
  isAsked = false,
): Temporal.Instant {
  return at.add(isAsked ? ASKED : MAX_AGE[cadence.kind])
}

/**
 * Why a digest that was not posted in time was not.
 * @param index how many of its messages are there
 * @param of how many it has
 * @param why what went wrong at the last attempt; null where that is not known
 * @returns sentences: the reason, and what to do where nothing came
 */
export function expiredWords(index: number, of: number, why: string | null): string {
  const last = why === null ? '' : ` What came between: ${why}${/[.!?]$/.test(why) ? '' : '.'}`
  return index === 0
    ? `It could not be posted while it was still of use.${last} The next one comes as planned; “digest” posts one now.`
    : `Only the first ${index} of its ${of} messages could be posted while it was still of use.${last}`
}
