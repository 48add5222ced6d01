// Which country hosted which meeting, as a strip of the four.

import { countries, type Lookup } from '../../briefings/index.ts'
import type { SafeHtml } from '../markup.ts'
import { box } from './box.ts'
import { monthOf } from './columns.ts'
import { wrapped } from './measure.ts'
import { COLORS, lineHeight, MARGIN, PALETTE, picture, SIZE, textLines, WIDTH } from './picture.ts'
import type { Picture } from './picture.ts'

const GAP = 16
const INSIDE = 18
const TOP = 78

/** The newest of a country; the others are counted. */
const SHOWN = 5

/**
 * Draws the hosts.
 * @param lookup the record
 * @returns the picture
 */
export function hostsPicture(lookup: Lookup): Picture {
  const width = (WIDTH - 2 * MARGIN - 3 * GAP) / 4
  const hosted = countries.map(({ code, name }) => {
    const all = lookup.meetingsHostedBy(code).flatMap((id) => lookup.meeting(id) ?? [])
    const meetings = all
      .slice(-SHOWN)
      .map(({ place, period }) => [`${place.city},`, monthOf(period.start)])
    const left = all.length - meetings.length
    return { name, meetings: left === 0 ? meetings : [[`${left} earlier`], ...meetings] }
  })
  const boxes = hosted.map(({ name, meetings }) => {
    const words = meetings.length > 0 ? meetings : [['no meeting yet']]
    const lines = words.flat().flatMap((each) => wrapped(each, SIZE.text, width - 2 * INSIDE))
    return { name, lines, isHost: meetings.length > 0 }
  })
  const height = TOP + Math.max(...boxes.map(({ lines }) => lines.length)) * lineHeight(SIZE.text)
  const drawing = boxes.flatMap(({ name, lines, isHost }, index): readonly SafeHtml[] => {
    const x = MARGIN + index * (width + GAP)
    const place = { x, y: 0, width, height }
    return [
      isHost ? box(place, 'filled', PALETTE.blue) : box(place, 'empty'),
      textLines([name], x + INSIDE, 40, { size: SIZE.label, bold: true }),
      textLines(lines, x + INSIDE, TOP, { color: isHost ? COLORS.ink : COLORS.quiet }),
    ]
  })
  const groups = hosted.map(({ name, meetings }) => {
    const texts =
      meetings.length === 0 ? ['no meeting yet'] : meetings.map((each) => each.join(' '))
    return { name, entries: texts.map((text) => ({ text })) }
  })
  const words = { lead: 'Hosts.', groups, between: ', ', note: '', ask: 'who hosted' } as const
  return picture('Who hosted the group', words, height, drawing)
}
