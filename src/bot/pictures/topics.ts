// Which topic was discussed at which meeting.

import { recordLabel, type Lookup } from '../../briefings/index.ts'
import { markup, type SafeHtml } from '../markup.ts'
import { columnHeads, columnsOf, HEAD, leftWords } from './columns.ts'
import { wrapped } from './measure.ts'
import {
  COLORS,
  lineHeight,
  MARGIN,
  PALETTE,
  picture,
  SIZE,
  textLines,
  WIDTH,
  type Picture,
} from './picture.ts'

const LABELS = 460
const ROW = 52

/** How many meetings leave room for their names. */
const COLUMNS = 5

/**
 * Draws topics by meetings.
 * @param lookup the record
 * @param shown ids of the topics; null for all
 * @returns the picture
 */
export function topicsPicture(lookup: Lookup, shown: readonly string[] | null = null): Picture {
  const columns = columnsOf(lookup, LABELS, COLUMNS)
  const { meetings, from, width } = columns
  const rows = [...lookup.dataset.topics.values()]
    .filter(({ id }) => shown === null || shown.includes(id))
    .map(({ id, name }) => ({ name: capitalised(name), at: new Set(lookup.meetingsOn(id)) }))
    .filter(({ at }) => meetings.some(({ id }) => at.has(id)))
  const heights = rows.map(({ name }) =>
    Math.max(ROW, labelLines(name).length * lineHeight(SIZE.text) + 16),
  )
  let y = HEAD
  const drawing: SafeHtml[] = [columnHeads(columns)]
  rows.forEach(({ name, at }, index) => {
    const height = heights[index] ?? ROW
    const lines = labelLines(name)
    const middle = y + height / 2
    const base = middle + SIZE.text / 3 - ((lines.length - 1) * lineHeight(SIZE.text)) / 2
    if (index % 2 === 0) {
      drawing.push(
        markup`<rect x="${MARGIN}" y="${y}" width="${WIDTH - 2 * MARGIN}" height="${height}" fill="${COLORS.shade}"/>\n`,
      )
    }
    drawing.push(textLines(lines, MARGIN + 12, base))
    meetings.forEach(({ id }, column) => {
      const x = from + (column + 0.5) * width
      drawing.push(at.has(id) ? discussed(x, middle) : notDiscussed(x, middle))
    })
    y += height
  })
  const legend = textLines(
    [
      `A tick: recorded as discussed. A dash: not recorded, which does not say that it was not discussed.${leftWords(columns)}`,
    ].flatMap((text) => wrapped(text, SIZE.small, WIDTH - 2 * MARGIN)),
    MARGIN,
    y + 34,
    { size: SIZE.small, color: COLORS.quiet },
  )
  const alt = `Topics by meeting. ${meetings
    .map((meeting) => {
      const names = rows.filter(({ at }) => at.has(meeting.id)).map(({ name }) => name)
      return `${recordLabel(meeting)}: ${names.join(', ')}`
    })
    .join('. ')}.${leftWords(columns)}`
  return picture('What the meetings discussed', alt, y + 34 + 24, [...drawing, legend])
}

function labelLines(name: string): readonly string[] {
  return wrapped(name, SIZE.text, LABELS - 24)
}

function discussed(x: number, y: number): SafeHtml {
  return markup`<circle cx="${x}" cy="${y}" r="15" fill="${PALETTE.blue}"/><path d="M${x - 7} ${y}l5 6l9 -11" fill="none" stroke="#ffffff" stroke-width="3.5"/>\n`
}

function notDiscussed(x: number, y: number): SafeHtml {
  return markup`<line x1="${x - 7}" y1="${y}" x2="${x + 7}" y2="${y}" stroke="${COLORS.quiet}" stroke-width="2.5"/>\n`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
