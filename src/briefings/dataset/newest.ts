// How far the record reaches.

import type { Dataset } from './dataset.ts'

/**
 * The date of the newest entry of the record.
 * @param dataset its meetings and milestones
 * @returns when that began, as precise as it is recorded; null for an empty record
 */
export function newestEntry({
  meetings,
  milestones,
}: Pick<Dataset, 'meetings' | 'milestones'>): string | null {
  const starts = [...meetings, ...milestones].map(({ period }) => period.start)
  return starts.toSorted().at(-1) ?? null
}
