// Settings as they can be typed, for a button that sets them again. A button has room for some ninety
// characters, so only what is different is said.

import type { Filters } from '../../../briefings/index.ts'
import type { Schedule } from '../model.ts'
import { filtersInWords } from '../reading/settings-words.ts'
import { scheduleAsTyped } from '../schedule/schedule-words.ts'
import type { Settings } from '../settings.ts'

/** What settings are typed over; where no schedule is, it is said. */
export type Kept = Omit<Settings, 'schedule'> & { readonly schedule?: Schedule }

/**
 * @param settings of a digest
 * @param kept what counts where nothing is said
 * @param record where the topics stand
 * @returns "weekly monday 09:00 Asia/Kolkata, all topics, only India, density short"; `readSettings` over what is
 * kept reads it as the settings. Empty where nothing is different
 */
export function settingsAsTyped(
  { schedule, filters, density, whenEmpty, whoMayChange }: Settings,
  kept: Kept,
  record: Parameters<typeof filtersInWords>[1],
): string {
  const typed = scheduleAsTyped(schedule)
  const isSameSchedule = kept.schedule !== undefined && scheduleAsTyped(kept.schedule) === typed
  return [
    ...(isSameSchedule ? [] : [typed]),
    ...filtersAsTyped(filters, kept.filters, record),
    ...(density === kept.density ? [] : [`density ${density}`]),
    ...(whenEmpty === kept.whenEmpty ? [] : [`empty ${whenEmpty}`]),
    ...(whoMayChange === kept.whoMayChange ? [] : [`who may change ${whoMayChange}`]),
  ].join(', ')
}

/** Countries stay where only topics are said, and the other way round: what is to go has to be said too. */
function filtersAsTyped(
  filters: Filters,
  kept: Filters,
  record: Parameters<typeof filtersInWords>[1],
): readonly string[] {
  const words = filtersInWords(filters, record)
  if (words === filtersInWords(kept, record)) return []
  const left = (kind: keyof Filters): boolean => isEmpty(filters[kind]) && !isEmpty(kept[kind])
  if (words === 'everything') return [words]
  return [
    ...(left('countries') ? ['all countries'] : []),
    ...(left('topics') ? ['all topics'] : []),
    words,
  ]
}

function isEmpty({ include, exclude }: Filters[keyof Filters]): boolean {
  return include.length + exclude.length === 0
}
