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
