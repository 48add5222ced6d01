// A cadence in words: for people, and as they type it.

import type { Cadence } from '../model.ts'
import { weekdayInWords } from './weekdays.ts'

/** Every month has these; a later day can be its last instead. */
const DAYS_OF_EVERY_MONTH = 28

/**
 * A cadence for people.
 * @param cadence how often, and on which day
 * @returns "every Monday", "every other Tuesday", "on day 31 of each month (the last day of shorter months)"
 */
export function cadenceInWords(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'daily':
      return 'every day'
    case 'weekly':
      return `every ${weekdayInWords(cadence.weekday)}`
    case 'every-other-week':
      return `every other ${weekdayInWords(cadence.weekday)}`
    case 'monthly-first':
      return `on the first ${weekdayInWords(cadence.weekday)} of each month`
    case 'monthly-day': {
      const shorter = cadence.day > DAYS_OF_EVERY_MONTH ? ' (the last day of shorter months)' : ''
      return `on day ${cadence.day} of each month${shorter}`
    }
  }
}

/**
 * A cadence as it can be typed.
 * @param cadence how often, and on which day
 * @returns what stands before the time, and what stands behind the zone (empty but for every other week)
 */
export function cadenceAsTyped(cadence: Cadence): readonly [before: string, behind: string] {
  switch (cadence.kind) {
    case 'daily':
      return ['daily', '']
    case 'weekly':
      return [`weekly ${typedWeekday(cadence)}`, '']
    case 'every-other-week':
      return [`every other week ${typedWeekday(cadence)}`, `from ${cadence.from}`]
    case 'monthly-first':
      return [`monthly first ${typedWeekday(cadence)}`, '']
    case 'monthly-day':
      return [`monthly day ${cadence.day}`, '']
  }
}

function typedWeekday({ weekday }: Extract<Cadence, { readonly weekday: unknown }>): string {
  return weekdayInWords(weekday).toLowerCase()
}
