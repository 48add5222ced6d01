// Meetings and milestones -> a calendar (iCalendar, RFC 5545) of all-day events.

import { createRequire } from 'node:module'
import type * as IcalGenerator from 'ical-generator'
import {
  country,
  dateParts,
  firstDay,
  lastDay,
  neutral,
  periodInWords,
  recordLabel,
  toPlainText,
  type Dataset,
  type Meeting,
  type Milestone,
} from '../../briefings/index.ts'
import { dossier } from './dossier.ts'
import { entriesOf, type EntryKind } from './entries.ts'

/**
 * What a description holds. Calendars cut long ones: Google's at 8,192 characters.
 * https://developers.google.com/workspace/calendar/api/v3/reference/events#description
 */
const DESCRIBED: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'dates',
  'place',
  'representatives',
  'discussed',
  'outcomes',
  'says',
  'leads',
])

/**
 * Writes a calendar.
 * @param records what is to be in it, at least one: a calendar must hold something
 * @param dataset the whole record
 * @param today the day on which it is written, which the events are stamped with
 * @returns iCalendar text; an event's UID is made of the record's id and stays the same for ever
 */
export function calendarText(
  records: readonly (Meeting | Milestone)[],
  dataset: Dataset,
  today: Temporal.PlainDate,
): string {
  const require = createRequire(import.meta.url)
  const library = require('ical-generator') as typeof IcalGenerator
  const calendar = library.default({
    name: 'Quad cyber meetings',
    prodId: { company: 'quad-brief', product: 'Quad Brief', language: 'EN' },
  })
  for (const record of records) {
    calendar.createEvent({
      // https://www.rfc-editor.org/rfc/rfc5545#section-3.8.4.7
      id: `${record.id}@quad-brief`,
      // https://www.rfc-editor.org/rfc/rfc5545#section-3.8.7.2
      stamp: today.toZonedDateTime('UTC').toInstant(),
      ...span(record),
      allDay: true,
      summary: neutral(summaryOf(record)),
      description: describe(record, dataset),
      // Nobody's day is taken up by it. https://www.rfc-editor.org/rfc/rfc5545#section-3.8.2.7
      transparency: library.ICalEventTransparency.TRANSPARENT,
      categories: [{ name: 'title' in record ? record.kind : 'meeting' }],
      ...(record.place === undefined
        ? {}
        : { location: `${neutral(record.place.city)}, ${country(record.place.country).name}` }),
    })
  }
  // The library leaves the last line without its end. https://www.rfc-editor.org/rfc/rfc5545#section-3.1
  return `${calendar.toString()}\r\n`
}

/** The end of an all-day event is the day after it. https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1 */
function span({ period: { start, end = start } }: Meeting | Milestone) {
  return { start: firstDay(start), end: lastDay(end).add({ days: 1 }) }
}

/** A week or month that only is known takes all its days, and says so. */
function summaryOf(record: Meeting | Milestone): string {
  const name = 'title' in record ? record.title : `Quad Senior Cyber Group, ${recordLabel(record)}`
  const { period } = record
  return dateParts(period.start).kind === 'day'
    ? name
    : `${name} (in ${periodInWords(period)}; the day is not known)`
}

function describe(record: Meeting | Milestone, dataset: Dataset): string {
  const isDescribed = ({ kind }: { readonly kind: EntryKind }): boolean => DESCRIBED.has(kind)
  const left = entriesOf(record, dataset).filter((entry) => !isDescribed(entry)).length
  const rest =
    left === 0
      ? []
      : [
          `${left} more ${left === 1 ? 'statement' : 'statements'}: ask Quad Brief “export ${record.id} md”.`,
        ]
  const text = toPlainText(dossier(record, dataset, isDescribed))
  return [...text.split('\n').map(neutral), ...rest.flatMap((line) => ['', line])].join('\n')
}
