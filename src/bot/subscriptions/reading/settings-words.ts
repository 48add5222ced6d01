// What a channel chose in words, and what somebody changed about it.

import { dateInWords, type Filters } from '../../../briefings/index.ts'
import type { Cadence } from '../model.ts'
import { cadenceInWords } from '../schedule/cadence-words.ts'
import type { Settings } from '../settings.ts'
import { subjectInWords, type Subject, type TopicSource } from './filter-names.ts'

/**
 * Filters for people.
 * @param filters what digests speak of
 * @param record where the topics stand
 * @returns "everything", "only India and Japan", "only ransomware, not the United States"; `readFilters` reads it
 *   as the same filters
 */
export function filtersInWords({ countries, topics }: Filters, record: TopicSource): string {
  const chosen = (part: 'include' | 'exclude'): readonly Subject[] => [
    ...countries[part].map((id) => ({ kind: 'country' as const, id })),
    ...topics[part].map((id) => ({ kind: 'topic' as const, id })),
  ]
  const named = (lead: string, subjects: readonly Subject[]): readonly string[] =>
    subjects.length === 0
      ? []
      : [`${lead} ${listed(subjects.map((each) => subjectInWords(each, record)))}`]
  const only = chosen('include')
  const parts = [
    ...named(
      'only',
      only.filter(({ kind }) => kind === 'country'),
    ),
    ...named(
      'only',
      only.filter(({ kind }) => kind === 'topic'),
    ),
    ...named('not', chosen('exclude')),
  ]
  return parts.length === 0 ? 'everything' : parts.join(', ')
}

/**
 * What a change changed, for the line that is kept of it.
 * @param before the settings as they were
 * @param after the settings as they are
 * @param record where the topics stand
 * @returns "“09:00” to “10:00”; density “short” to “full”"; "nothing" where nothing is different
 */
export function changesInWords(before: Settings, after: Settings, record: TopicSource): string {
  const [was, is] = [before.schedule, after.schedule]
  const changes: readonly (readonly [lead: string, from: string, to: string])[] = [
    ['', ...cadences(was.cadence, is.cadence)],
    ['', was.time, is.time],
    ['', was.zone, is.zone],
    ['', filtersInWords(before.filters, record), filtersInWords(after.filters, record)],
    ['density ', before.density, after.density],
    ['when nothing is new ', before.whenEmpty, after.whenEmpty],
    ['who may change it ', before.whoMayChange, after.whoMayChange],
  ]
  const different = changes.filter(([, from, to]) => from !== to)
  return different.length === 0
    ? 'nothing'
    : different.map(([lead, from, to]) => `${lead}“${from}” to “${to}”`).join('; ')
}

/** The weeks are told where nothing else tells two apart. */
function cadences(before: Cadence, after: Cadence): readonly [string, string] {
  const words = [cadenceInWords(before), cadenceInWords(after)] as const
  if (before.kind !== 'every-other-week' || after.kind !== 'every-other-week') return words
  if (words[0] !== words[1] || sameWeeks(before.from, after.from)) return words
  return [
    `${words[0]} from ${dateInWords(before.from)}`,
    `${words[1]} from ${dateInWords(after.from)}`,
  ]
}

function sameWeeks(one: string, other: string): boolean {
  const [a, b] = [one, other].map((day) => {
    const date = Temporal.PlainDate.from(day)
    return date.subtract({ days: date.dayOfWeek })
  })
  return a === undefined || b === undefined || a.until(b).days % 14 === 0
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
