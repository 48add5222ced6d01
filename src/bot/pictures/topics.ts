// Which topic is on record at which meeting.

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
 * @param at ids of the meetings; null for all
 * @returns the picture; its title names the topics, or says how many they are
 */
export function topicsPicture(
  lookup: Lookup,
  shown: readonly string[] | null = null,
  at: readonly string[] | null = null,
): Picture {
  const columns = columnsOf(lookup, LABELS, COLUMNS, at)
  const { meetings, from, width } = columns
  const rows = [...lookup.dataset.topics.values()]
    .filter(({ id }) => shown === null || shown.includes(id))
    .map(({ id, name }) => ({ name, recordedAt: new Set(lookup.meetingsOn(id)) }))
    .filter(({ recordedAt }) => meetings.some(({ id }) => recordedAt.has(id)))
  const heights = rows.map(({ name }) =>
    Math.max(ROW, labelLines(name).length * lineHeight(SIZE.text) + 16),
  )
  let y = HEAD
  const drawing: SafeHtml[] = [columnHeads(columns)]
  rows.forEach(({ name, recordedAt }, index) => {
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
      drawing.push(recordedAt.has(id) ? tick(x, middle) : dash(x, middle))
    })
    y += height
  })
  const legend = textLines(
    [
      `A tick: on record at the meeting. A dash: not recorded, which does not say that it was not discussed. ${leftWords(columns)}`,
    ].flatMap((text) => wrapped(text, SIZE.small, WIDTH - 2 * MARGIN)),
    MARGIN,
    y + 34,
    { size: SIZE.small, color: COLORS.quiet },
  )
  const title = shown === null ? 'Topics on record at the meetings' : titleOf(rows, lookup)
  const groups = meetings.map((meeting) => {
    const own = rows.filter(({ recordedAt }) => recordedAt.has(meeting.id))
    const texts = own.length === 0 ? [NOTHING] : own.map(({ name }) => name)
    return { name: recordLabel(meeting), entries: texts.map((text) => ({ text })) }
  })
  const words = {
    lead: `${title}, by meeting.`,
    groups,
    between: ', ',
    note: `${notNamedWords(rows.length, shown === null)} ${leftWords(columns)}`.trim(),
    ask: 'topics',
  } as const
  return picture(title, words, y + 34 + 24, [...drawing, legend])
}

/** What is said of a meeting at which none of the topics is recorded. */
const NOTHING = 'not recorded'

/** Of topics that are not shown it says nothing. */
function notNamedWords(count: number, isAll: boolean): string {
  const end = 'does not say that it was not discussed.'
  if (!isAll && count < 2) return `That it is not recorded at a meeting ${end}`
  const which = isAll ? 'A topic that' : 'One of these topics that'
  return `${which} is not named at a meeting is not recorded there, which ${end}`
}

/** The choice is named, so that nobody takes it for all that was discussed. */
function titleOf(rows: readonly { readonly name: string }[], { dataset }: Lookup): string {
  const [first, ...others] = rows
  const isOne = first !== undefined && others.length === 0
  const what = isOne ? capitalised(first.name) : `${rows.length} of ${dataset.topics.size} topics`
  return `${what} at the meetings`
}

function labelLines(name: string): readonly string[] {
  return wrapped(capitalised(name), SIZE.text, LABELS - 24)
}

function tick(x: number, y: number): SafeHtml {
  return markup`<circle cx="${x}" cy="${y}" r="15" fill="${PALETTE.blue}"/><path d="M${x - 7} ${y}l5 6l9 -11" fill="none" stroke="#ffffff" stroke-width="3.5"/>\n`
}

function dash(x: number, y: number): SafeHtml {
  return markup`<line x1="${x - 7}" y1="${y}" x2="${x + 7}" y2="${y}" stroke="${COLORS.quiet}" stroke-width="2.5"/>\n`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
