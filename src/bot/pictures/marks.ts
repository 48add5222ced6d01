// The mark of each kind of event: a shape and a colour, so that neither is needed alone.

import type { Milestone } from '../../briefings/index.ts'
import { markup, type SafeHtml } from '../markup.ts'
import { textWidth } from './measure.ts'
import { COLORS, MARGIN, PALETTE, SIZE, textLines, WIDTH } from './picture.ts'

export type Kind = Milestone['kind'] | 'meeting'

interface Mark {
  readonly label: string
  readonly color: string
  /** A path around 0 0, about 22 pixels wide. */
  readonly path: string
}

const CIRCLE = 'M-13 0a13 13 0 1 0 26 0a13 13 0 1 0 -26 0'

export const KIND_MARKS: Readonly<Record<Kind, Mark>> = {
  meeting: { label: 'Meeting of the group', color: PALETTE.blue, path: CIRCLE },
  creation: {
    label: 'Creation',
    color: COLORS.ink,
    path: 'M0 -13L4 -4L13 -4L6 2L8 11L0 6L-8 11L-6 2L-13 -4L-4 -4Z',
  },
  leaders: { label: 'Leaders', color: PALETTE.orange, path: 'M0 -12L12 0L0 12L-12 0Z' },
  'foreign-ministers': {
    label: 'Foreign ministers',
    color: PALETTE.green,
    path: 'M-10 -10H10V10H-10Z',
  },
  statement: { label: 'Statement', color: PALETTE.purple, path: 'M0 -11L12 10H-12Z' },
  campaign: { label: 'Campaign', color: PALETTE.amber, path: 'M-12 -10L12 -10L0 11Z' },
  personnel: {
    label: 'Change of people',
    color: PALETTE.sky,
    path: 'M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M-5 0a5 5 0 1 1 10 0a5 5 0 1 1 -10 0',
  },
  report: { label: 'Report', color: COLORS.quiet, path: 'M-11 -4H11V4H-11Z' },
}

/**
 * A mark.
 * @param kind of event
 * @param x its middle
 * @param y its middle
 * @returns SVG
 */
export function markAt(kind: Kind, x: number, y: number): SafeHtml {
  const { path, color } = KIND_MARKS[kind]
  return markup`<path transform="translate(${x} ${y})" d="${path}" fill="${color}" fill-rule="evenodd" stroke="${COLORS.paper}" stroke-width="3" paint-order="stroke"/>\n`
}

/**
 * What the marks mean.
 * @param kinds those that were drawn
 * @param top where it begins
 * @returns SVG, and how high it is
 */
export function kindLegend(
  kinds: readonly Kind[],
  top: number,
): { readonly drawing: SafeHtml; readonly height: number } {
  let x = MARGIN + 14
  let y = top + 14
  const items = kinds.map((kind) => {
    const { label } = KIND_MARKS[kind]
    const width = 30 + textWidth(label, SIZE.small) + 26
    if (x + width > WIDTH - MARGIN) {
      x = MARGIN + 14
      y += 36
    }
    const item = markup`${markAt(kind, x, y)}${textLines([label], x + 24, y + 6, { size: SIZE.small, color: COLORS.quiet })}`
    x += width
    return item
  })
  return { drawing: markup`${items}`, height: y - top + 20 }
}
