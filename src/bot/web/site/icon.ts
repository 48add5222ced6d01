// The mark of the site: four countries, one group.

import { markup, toText } from '../../markup.ts'
import { PALETTE } from '../../pictures/picture.ts'

const DOTS = [
  [10, 10],
  [22, 10],
  [10, 22],
  [22, 22],
] as const

/** SVG, readable on light and dark. */
export const ICON: string = toText(
  markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${PALETTE.blue}"/>${DOTS.map(([x, y]) => markup`<circle cx="${x}" cy="${y}" r="4.5" fill="#ffffff"/>`)}</svg>
`,
)
