// A box with words in it.

import { markup, type SafeHtml } from '../markup.ts'
import { COLORS } from './picture.ts'

/** Where a box stands. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Draws a box.
 * @param place where
 * @param look `empty` where the record says nothing: dashed, so that it differs without its colour too
 * @param accent the colour of a thick edge; null for a thin one
 * @returns SVG
 */
export function box(
  { x, y, width, height }: Place,
  look: 'filled' | 'empty',
  accent: string | null = null,
): SafeHtml {
  const [fill, dashes] = look === 'filled' ? ['#ffffff', 'none'] : [COLORS.shade, '6 6']
  return markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${fill}" stroke="${accent ?? COLORS.line}" stroke-width="${accent === null ? 2 : 4}" stroke-dasharray="${dashes}"/>\n`
}
