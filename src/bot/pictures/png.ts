// SVG -> PNG, with a font of our own, so that a picture is the same on every machine.

import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { FONT, type Picture } from './picture.ts'

const require = createRequire(import.meta.url)
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}`),
)

/**
 * Draws a picture as PNG, at its plain size.
 * @param picture made by this folder
 * @returns the file's bytes
 */
export function pngOf({ svg }: Picture): Uint8Array {
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: FONT }
  return new Resvg(svg, { font }).render().asPng()
}
