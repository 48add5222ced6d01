// The columns of pictures that go meeting by meeting.

import type { Lookup, Meeting } from '../../briefings/index.ts'
import { dateParts } from '../../briefings/index.ts'
import { markup, type SafeHtml } from '../markup.ts'
import { textWidth } from './measure.ts'
import { COLORS, MARGIN, SIZE, textLines, WIDTH } from './picture.ts'

export const HEAD = 72

/** Between the words of two columns. */
const APART = 16

export interface Columns {
  /** The newest meetings, oldest first. */
  readonly meetings: readonly Meeting[]
  /** How many earlier ones are not shown. */
  readonly left: number
  /** Where the columns begin. */
  readonly from: number
  readonly width: number
}

/**
 * @param lookup the record
 * @param labels the room for what stands before each row
 * @param most how many columns leave room for words
 * @returns the columns
 */
export function columnsOf({ dataset }: Lookup, labels: number, most: number): Columns {
  const meetings = dataset.meetings.slice(-most)
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
    const city = { size: fitting(place.city, SIZE.label, width), bold: true }
    const quiet = { size: fitting(month, SIZE.small, width), color: COLORS.quiet }
    return markup`${textLines([place.city], x, SIZE.label, { ...city, anchor: 'middle' })}${textLines([month], x, SIZE.label + 30, { ...quiet, anchor: 'middle' })}`
  })}`
}

/** Bold letters are wider. */
const BOLD = 1.12

/** @returns the size at which a line fits into a column; no larger than it is wanted */
function fitting(line: string, size: number, width: number): number {
  return Math.min(size, Math.floor((width - APART) / (textWidth(line, 1) * BOLD)))
}

/**
 * That earlier meetings are not shown.
 * @param columns the columns
 * @returns a sentence; empty where all are
 */
export function leftWords({ left }: Columns): string {
  return left === 0 ? '' : ` ${left} earlier meetings are not shown.`
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
