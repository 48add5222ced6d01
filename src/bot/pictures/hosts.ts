// Which country hosted which meeting, as a strip of the four.
import { countries, type Lookup } from '../../briefings/index.ts'
import { markup, type SafeHtml } from '../markup.ts'
import { monthOf } from './columns.ts'
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

const GAP = 16

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
    const lines = all
      .slice(-SHOWN)
      .map(({ place, period }) => `${place.city}, ${monthOf(period.start)}`)
    const left = all.length - lines.length
    return { name, lines: left === 0 ? lines : [`${left} earlier`, ...lines] }
  })
  const most = Math.max(1, ...hosted.map(({ lines }) => lines.length))
  const height = 78 + most * lineHeight(SIZE.text)
  const drawing = hosted.map(({ name, lines }, index): SafeHtml => {
    const x = MARGIN + index * (width + GAP)
    const isHost = lines.length > 0
    const box = markup`<rect x="${x}" y="0" width="${width}" height="${height}" rx="12" fill="${isHost ? '#ffffff' : COLORS.shade}" stroke="${isHost ? PALETTE.blue : COLORS.line}" stroke-width="${isHost ? 4 : 2}" stroke-dasharray="${isHost ? 'none' : '6 6'}"/>\n`
    const label = textLines([name], x + 18, 38, { size: SIZE.label, bold: true })
    const shown = isHost ? lines : ['no meeting yet']
    const color = isHost ? COLORS.ink : COLORS.quiet
    return markup`${box}${label}${textLines(shown, x + 18, 78, { color })}`
  })
  const alt = `Hosts. ${hosted.map(({ name, lines }) => `${name}: ${lines.length === 0 ? 'no meeting yet' : lines.join(', ')}`).join('. ')}.`
  return picture('Who hosted the group', alt, height, drawing)
}
