// What a picture of the record is, and what all pictures have in common.

import { markup, toText, type SafeHtml } from '../markup.ts'
import { altOf, sourcesWords, type AltParts } from './alt.ts'
import { sizeToFit } from './measure.ts'

/** A picture of the record. */
export interface Picture {
  readonly title: string
  /** What it shows, in words, for whoever does not see it; at most 1,000 characters. */
  readonly alt: string
  /** SVG, complete and without anything from elsewhere. */
  readonly svg: string
  /** The same, to be put into a page. */
  readonly drawing: SafeHtml
  /** In pixels, at its plain size. */
  readonly width: number
  readonly height: number
}

/** As wide as a chat shows a picture on a desktop, twice over. */
export const WIDTH = 1080
export const MARGIN = 40

/** The largest text that stands in a picture, and the others. */
export const SIZE = { title: 38, label: 26, text: 24, small: 20 } as const

/** Room for the line that says where the sources are. */
const SOURCES = 44

export const COLORS = {
  paper: '#fbfaf7',
  ink: '#1d2430',
  quiet: '#5b6472',
  line: '#dcd9d0',
  shade: '#f1efe8',
} as const

/**
 * Colours that are told apart whichever way one sees colours (Okabe and Ito, Color Universal Design,
 * https://jfly.uni-koeln.de/color/). Nothing is told by colour alone.
 */
export const PALETTE = {
  blue: '#0072b2',
  orange: '#d55e00',
  green: '#007a5a',
  purple: '#a8487e',
  sky: '#3f93c7',
  amber: '#b87700',
} as const

export const FONT = 'DejaVu Sans'

/**
 * Puts a picture together.
 * @param title stands above it
 * @param words what it shows, in words, and what to ask for its sources, which stands below it
 * @param height of what is drawn below the title
 * @param drawing what is drawn, from y = 0 below the title
 * @returns the picture
 */
export function picture(
  title: string,
  words: AltParts,
  height: number,
  drawing: readonly SafeHtml[],
): Picture {
  const width = WIDTH
  const top = MARGIN + SIZE.title + 22
  const whole = Math.ceil(top + height + SOURCES + MARGIN)
  const alt = altOf(words)
  const sources = textLines([sourcesWords(words.ask)], MARGIN, whole - MARGIN, {
    size: SIZE.small,
    color: COLORS.quiet,
  })
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img" aria-label="${alt}" font-family="${`'${FONT}', sans-serif`}">
<rect width="${width}" height="${whole}" fill="${COLORS.paper}"/>
<text x="${MARGIN}" y="${MARGIN + SIZE.title - 6}" font-size="${sizeToFit(title, SIZE.title, width - 2 * MARGIN)}" font-weight="700" fill="${COLORS.ink}">${title}</text>
<g transform="translate(0 ${top})">
${drawing}
</g>
${sources}</svg>`
  return { title, alt, svg: toText(svg), drawing: svg, width, height: whole }
}

/** How text stands. */
export interface TextStyle {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/**
 * Lines of text.
 * @param lines one below the other
 * @param x where they begin, or their middle or end
 * @param y the base line of the first
 * @param style how they look
 * @returns SVG
 */
export function textLines(
  lines: readonly string[],
  x: number,
  y: number,
  { size = SIZE.text, bold = false, color = COLORS.ink, anchor = 'start' }: TextStyle = {},
): SafeHtml {
  const weight = bold ? 700 : 400
  return markup`${lines.map(
    (line, index) =>
      markup`<text x="${x}" y="${y + index * lineHeight(size)}" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}">${line}</text>\n`,
  )}`
}

/**
 * @param size of the text
 * @returns from one base line to the next
 */
export function lineHeight(size: number): number {
  return Math.round(size * 1.32)
}
