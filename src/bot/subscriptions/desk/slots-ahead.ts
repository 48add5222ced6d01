// The next digests of a subscription, for people: in the channel's zone and in the reader's own.

import { time, type Inline, type NonEmpty } from '../../../briefings/index.ts'
import type { Slot, Subscription } from '../model.ts'
import { wallTimeInWords } from '../schedule/schedule-words.ts'
import { slotsAfter } from '../schedule/slots.ts'
import type { Asker } from './asker.ts'

const SHOWN = 3

/**
 * The next three digests.
 * @param subscription whose; none while it is paused without an end, or halted
 * @param reader who reads them
 * @returns a line each: "Monday 23 November 2026, 09:00 in Kolkata; for you …", with the moment as a surface
 * shows it in the reader's zone, unless the profile says that clocks there show the same. Where the surface
 * cannot and the profile tells no zone, it is the moment in UTC, of which nothing is claimed
 */
export function slotsAhead(
  { schedule, next }: Pick<Subscription, 'schedule' | 'next'>,
  reader: Pick<Asker, 'zone'>,
): readonly NonEmpty<Inline>[] {
  if (next === null) return []
  const slots: readonly Slot[] = [next, ...slotsAfter(schedule, next.at, SHOWN - 1)]
  return slots.map(({ at }): NonEmpty<Inline> => {
    const there = wallTimeInWords(at, schedule.zone)
    if (isSameClock(at, schedule.zone, reader.zone)) return [{ kind: 'text', text: `${there}.` }]
    const [before, moment] = own(at, reader.zone)
    return [{ kind: 'text', text: `${there}; ${before}` }, moment, { kind: 'text', text: '.' }]
  })
}

const FOR_YOU = 'for you '

/** In words of the reader's zone, where it is known, for surfaces that show no moment in it by themselves. */
function own(at: Temporal.Instant, zone: string | null): readonly [before: string, Inline] {
  const text = zone === null ? null : wordsIn(at, zone)
  return text === null ? ['', time(at, { lead: FOR_YOU })] : [FOR_YOU, time(at, { text })]
}

/** Null where Temporal does not know the zone that a profile names. */
function wordsIn(at: Temporal.Instant, zone: string): string | null {
  try {
    return wallTimeInWords(at, zone)
  } catch {
    return null
  }
}

function isSameClock(at: Temporal.Instant, zone: string, other: string | null): boolean {
  if (other === null) return false
  try {
    const [here, there] = [zone, other].map((each) => at.toZonedDateTimeISO(each))
    return here?.offsetNanoseconds === there?.offsetNanoseconds
  } catch {
    // A profile can name a zone that Temporal does not know.
    return false
  }
}
