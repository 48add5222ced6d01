// What people call the digests of a channel that has several.

import type { Subscription } from '../model.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'

/** One of a channel's digests. */
export interface NumberedDigest {
  /** From 1, the oldest. */
  readonly number: number
  /** "#1: every Monday at 09:00 (Asia/Kolkata)" */
  readonly label: string
}

/**
 * @param all the digests of a channel, oldest first
 * @returns what people call them
 */
export function numberedDigests(all: readonly Subscription[]): readonly NumberedDigest[] {
  return all.map(({ schedule }, index) => ({
    number: index + 1,
    label: `#${index + 1}: ${scheduleInWords(schedule)}`,
  }))
}
