// A wall time on a calendar day in a zone -> the instant at which clocks there show it.

/** When a wall time comes. */
export interface WallTime {
  readonly at: Temporal.Instant
  /** Whether the zone has the calendar day at all: Apia had no 30 December 2011. */
  readonly dayExists: boolean
}

/**
 * When clocks in a zone first show a time of a day, or a later one where they skip it.
 * @param day the calendar day
 * @param time 09:00
 * @param zone an IANA zone
 * @returns the instant: the first of two where clocks are put back over the time, and where they are put
 *   forward over it, that at which they are (02:30 is 03:00 where 02:00 becomes 03:00)
 * @throws {RangeError} when Temporal does not know the zone
 */
export function wallTime(day: Temporal.PlainDate, time: string, zone: string): WallTime {
  const wanted = day.toPlainDateTime(time)
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (found.toPlainDateTime().equals(wanted)) return { at: found.toInstant(), dayExists: true }
  // The time is skipped, and `earlier` is as far before the gap as the time is into it.
  const after = found.getTimeZoneTransition('next')
  if (after === null)
    throw new RangeError(`${zone} skips ${wanted.toString()} without a change of its clocks.`)
  const before = after.subtract({ nanoseconds: 1 })
  return {
    at: after.toInstant(),
    dayExists: [before, after].some((side) => side.toPlainDate().equals(day)),
  }
}
