// Instants as text: UTC, always with three digits of a second, so that texts sort as the instants do.

import { z } from 'zod'

/**
 * An instant as it is kept.
 * @param instant of the years 0 to 9999
 * @returns such as 2026-11-23T03:30:00.000Z; what is finer than a millisecond is cut off
 */
export function stamp(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 })
}

/** Text of a row -> an instant. */
export const stamped = z.string().transform((text) => Temporal.Instant.from(text))
