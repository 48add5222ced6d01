// Meetings and what happened around them, down the years.

import {
  dateInWords,
  firstDay,
  periodInWords,
  type Lookup,
  type Meeting,
  type Milestone,
} from '../../briefings/index.ts'
import { markup, type SafeHtml } from '../markup.ts'
import { KIND_MARKS, kindLegend, markAt, type Kind } from './marks.ts'
import { wrapped } from './measure.ts'
import {
  COLORS,
  lineHeight,
  MARGIN,
  picture,
  SIZE,
  textLines,
  WIDTH,
  type Picture,
} from './picture.ts'

const AXIS = 138
const DATE = AXIS + 40
const TITLE = DATE + 330
const GAP = 16

/** More would be no picture any more. */
const SHOWN = 40

interface Event {
  readonly id: string
  readonly start: string
  readonly when: string
  readonly title: string
  readonly kind: Kind
}

/**
 * Draws the timeline.
 * @param lookup the record
 * @param year only this one; all without it
 * @returns the picture; the newest events where there are too many
 */
export function timelinePicture(lookup: Lookup, year?: number): Picture {
  const all = eventsOf(lookup)
  if (year === undefined) return drawn('Quad cyber timeline', all, 'timeline')
  const own = all.filter(({ start }) => start.startsWith(`${year}`))
  return drawn(`Quad cyber timeline, ${year}`, own, `timeline ${year}`)
}

/**
 * Draws some events of the timeline.
 * @param lookup the record
 * @param records ids of the meetings and milestones
 * @returns the picture, whose title says that they are some; the newest events where there are too many
 */
export function eventsPicture(lookup: Lookup, records: readonly string[]): Picture {
  const all = eventsOf(lookup)
  const own = all.filter(({ id }) => records.includes(id))
  return drawn(`Quad cyber timeline: ${own.length} of ${all.length} events`, own, 'timeline')
}

function eventsOf({ dataset }: Lookup): readonly Event[] {
  return [...dataset.meetings.map(ofMeeting), ...dataset.milestones.map(ofMilestone)].sort(
    (one, other) => Temporal.PlainDate.compare(firstDay(one.start), firstDay(other.start)),
  )
}

function drawn(title: string, all: readonly Event[], ask: string): Picture {
  const events = all.slice(-SHOWN)
  const drawing: SafeHtml[] = []
  let y = 0
  let lastYear = ''
  for (const event of events) {
    const thisYear = event.start.slice(0, 4)
    const isNewYear = thisYear !== lastYear
    if (isNewYear && lastYear !== '') y += GAP
    drawing.push(...eventRow(event, y, isNewYear ? thisYear : null))
    y += rowHeight(event)
    lastYear = thisYear
  }
  const axis = markup`<line x1="${AXIS}" y1="0" x2="${AXIS}" y2="${y}" stroke="${COLORS.line}" stroke-width="4"/>\n`
  const kinds = [...new Set(events.map(({ kind }) => kind))]
  const legend = kindLegend(kinds, y + 24)
  const left = all.length - events.length
  const newest = left === 0 ? '' : ` The newest ${events.length} of ${all.length} events are drawn.`
  const entries = events.map(({ when, title: what, kind }) => {
    return { text: `${when}: ${what}`, isFirst: kind === 'meeting' }
  })
  const words = {
    lead: `${title}.${newest}`,
    groups: events.length === 0 ? [] : [{ name: '', entries }],
    between: '; ',
    note: '',
    ask,
  } as const
  return picture(title, words, y + 24 + legend.height, [axis, ...drawing, legend.drawing])
}

function ofMeeting({ id, period, place }: Meeting): Event {
  const title = `The Quad Senior Cyber Group meets in ${place.city}`
  return { id, start: period.start, when: periodInWords(period), title, kind: 'meeting' }
}

function ofMilestone({ id, period, title, kind }: Milestone): Event {
  const when = period.end === undefined ? dateInWords(period.start) : periodInWords(period)
  return { id, start: period.start, when, title, kind }
}

function titleLines({ title, kind }: Event): readonly string[] {
  // Bold letters are wider.
  const size = kind === 'meeting' ? SIZE.label * 1.12 : SIZE.text
  return wrapped(title, size, WIDTH - MARGIN - TITLE)
}

function dateLines({ when }: Event): readonly string[] {
  return wrapped(when, SIZE.small, TITLE - DATE - 12)
}

function rowHeight(event: Event): number {
  const lines = Math.max(titleLines(event).length, dateLines(event).length)
  return lines * lineHeight(SIZE.text) + GAP
}

function eventRow(event: Event, y: number, year: string | null): readonly SafeHtml[] {
  const { kind } = event
  const base = y + SIZE.text
  const isMeeting = kind === 'meeting'
  return [
    ...(year === null
      ? []
      : [textLines([year], AXIS - 26, base, { size: SIZE.label, bold: true, anchor: 'end' })]),
    markAt(kind, AXIS, base - 7),
    textLines(dateLines(event), DATE, base, { size: SIZE.small, color: COLORS.quiet }),
    textLines(titleLines(event), TITLE, base, {
      size: isMeeting ? SIZE.label : SIZE.text,
      bold: isMeeting,
      color: isMeeting ? KIND_MARKS.meeting.color : COLORS.ink,
    }),
  ]
}
