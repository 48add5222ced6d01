// The columns of pictures that go meeting by meeting.

import type { Lookup, Meeting } from '../../briefings/index.ts'
import { dateParts } from '../../briefings/index.ts'
import { markup, type SafeHtml } from '../markup.ts'
import { sizeToFit } from './measure.ts'
import { COLORS, MARGIN, SIZE, textLines, WIDTH } from './picture.ts'

export const HEAD = 72

/** Between the words of two columns. */
const APART = 16

export interface Columns {
  /** The newest meetings, oldest first. */
  readonly meetings: readonly Meeting[]
  /** How many others are not shown. */
  readonly left: number
  /** Where the columns begin. */
  readonly from: number
  readonly width: number
}

/**
 * @param lookup the record
 * @param labels the room for what stands before each row
 * @param most how many columns leave room for words
 * @param shown ids of the meetings; null for all
 * @returns the columns
 */
export function columnsOf(
  { dataset }: Lookup,
  labels: number,
  most: number,
  shown: readonly string[] | null,
): Columns {
  const meetings = dataset.meetings
    .filter(({ id }) => shown === null || shown.includes(id))
    .slice(-most)
  const from = MARGIN + labels
  const width = (WIDTH - MARGIN - from) / Math.max(1, meetings.length)
  return { meetings, left: dataset.meetings.length - meetings.length, from, width }
}

/**
 * The heads of the columns.
 * @param columns the columns
 * @returns SVG, HEAD pixels high
 */
export function columnHeads({ meetings, from, width }: Columns): SafeHtml {
  return markup`${meetings.map(({ place, period }, index) => {
    const x = from + (index + 0.5) * width
    const month = monthOf(period.start)
    const city = { size: sizeToFit(place.city, SIZE.label, width - APART), bold: true }
    const quiet = { size: sizeToFit(month, SIZE.small, width - APART), color: COLORS.quiet }
    return markup`${textLines([place.city], x, SIZE.label, { ...city, anchor: 'middle' })}${textLines([month], x, SIZE.label + 30, { ...quiet, anchor: 'middle' })}`
  })}`
}

/**
 * That other meetings are not shown.
 * @param columns the columns
 * @returns a sentence; empty where all are
 */
export function leftWords({ left, meetings }: Columns): string {
  const of = left + meetings.length
  return left === 0 ? '' : `${left} of ${of} meetings ${left === 1 ? 'is' : 'are'} not shown.`
}

/**
 * @param iso a date of the record
 * @returns "Mar 2022"; the year alone where no month is known
 */
export function monthOf(iso: string): string {
  const parts = dateParts(iso)
  if (parts.kind !== 'day' && parts.kind !== 'month') return `${parts.year}`
  return `${MONTHS[parts.month - 1] ?? ''} ${parts.year}`
}

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
]
