// Slots against the oracle: what is not exactly as it has to be.

import type { Schedule } from '../../../../src/bot/subscriptions/model.ts'
import { nextSlot } from '../../../../src/bot/subscriptions/schedule/slots.ts'
import { firstShown, sinceMidnight, type DigestDay, type Stretch } from './clock.ts'

const DAY = 86_400_000

/**
 * Goes from slot to slot.
 * @param schedule any schedule
 * @param days the days of consecutive digests
 * @param stretches the offsets of its zone
 * @returns a line for each slot whose period or millisecond is not the expected one
 */
export function faultsInARow(
  schedule: Schedule,
  days: readonly DigestDay[],
  stretches: readonly Stretch[],
): readonly string[] {
  const faults: string[] = []
  let after: Temporal.Instant | null = null
  for (const { day, period } of days) {
    const due = firstShown(stretches, day * DAY + sinceMidnight(schedule.time))
    after ??= Temporal.Instant.fromEpochMilliseconds(due - 1)
    const slot = nextSlot(schedule, after)
    if (slot.period !== period || slot.at.epochMilliseconds !== due) {
      const expected = Temporal.Instant.fromEpochMilliseconds(due)
      faults.push(
        `${JSON.stringify(schedule)}: ${slot.period} at ${slot.at.toString()}, not ${period} at ${expected.toString()}`,
      )
    }
    after = slot.at
  }
  return faults
}
