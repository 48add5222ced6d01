// The columns of pictures that go meeting by meeting.
import type { Lookup, Meeting } from '../../briefings/index.ts'
import { dateParts } from '../../briefings/index.ts'
import { markup, type SafeHtml } from '../markup.ts'
import { COLORS, MARGIN, SIZE, textLines, WIDTH } from './picture.ts'

/** More columns would leave no room for words. */
const MOST = 6

export const HEAD = 66

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
 * @returns the columns
 */
export function columnsOf({ dataset }: Lookup, labels: number): Columns {
  const meetings = dataset.meetings.slice(-MOST)
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
    return markup`${textLines([place.city], x, SIZE.label, { size: SIZE.label, bold: true, anchor: 'middle' })}${textLines([monthOf(period.start)], x, SIZE.label + 26, { size: SIZE.small, color: COLORS.quiet, anchor: 'middle' })}`
  })}`
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
