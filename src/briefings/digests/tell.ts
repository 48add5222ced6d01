// What a digest says of one record, as much of it as the channel wants to hear.

import { meetingLine, whoLine } from '../answers/meeting-forms.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone } from '../dataset/schema.ts'
import type { Density } from '../document/density.ts'
import type { Draft } from '../document/write.ts'
import { entriesOf } from './entries.ts'
import { OF_ALL, passes } from './filter.ts'
import type { Filters } from './settings.ts'

const MEETING_STATEMENTS: Readonly<Record<Density, number>> = {
  short: 0,
  standard: 1,
  full: Number.POSITIVE_INFINITY,
}

/**
 * A record in a few statements.
 * @param record a meeting or milestone
 * @param filters what the channel chose
 * @param density how much of it
 * @param lookup the record that it belongs to
 * @returns statements that stand for themselves; none where the record is not for the channel
 */
export function tell(
  record: Meeting | Milestone,
  filters: Filters,
  density: Density,
  lookup: Lookup,
): readonly Draft[] {
  const told = entriesOf(record, lookup).filter(({ about }) => passes(about, filters))
  const of = (...fields: readonly string[]): readonly Draft[] =>
    told.filter(({ field }) => fields.includes(field)).map(({ statement }) => statement)
  if ('title' in record) {
    const said = of('says', 'leads')
    const open = of('open')
    if (density === 'full') return [...said, ...of('texts'), ...open]
    return density === 'short' ? said.slice(0, 1) : [...said.slice(0, 2), ...open.slice(0, 1)]
  }
  if (told.length === 0) return []
  const who = passes(OF_ALL, filters)
    ? [whoLine(record, lookup)]
    : record.delegations.flatMap(({ country }) => of(`delegation-${country}`))
  const results = of('outcomes')
  const onTopic = told.filter(
    ({ field, about }) => ['discussed', 'texts'].includes(field) && about.topics.length > 0,
  )
  const more = results.length > 0 ? results : onTopic.map(({ statement }) => statement)
  return [
    meetingLine(record),
    ...(density === 'short' ? [] : who),
    ...more.slice(0, MEETING_STATEMENTS[density]),
  ]
}
