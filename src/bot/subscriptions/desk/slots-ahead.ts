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
 * shows it in the reader's zone, unless the profile says that clocks there show the same
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
    return [{ kind: 'text', text: `${there}; for you ` }, time(at), { kind: 'text', text: '.' }]
  })
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
