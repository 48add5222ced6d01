// How much room text takes, without a font at hand: wide enough for every common sans-serif font.

const NARROW = /[iljtfrI.,:;'’!|()[\]-]/
const WIDE = /[mwMW@%—]/

/** Ems of a character, a little more than DejaVu Sans takes, which is a wide one. */
function widthOf(character: string): number {
  if (character === ' ') return 0.34
  if (NARROW.test(character)) return 0.42
  if (WIDE.test(character)) return 1.02
  if (/[A-Z0-9]/.test(character)) return 0.74
  return /[\u0020-\u024f]/.test(character) ? 0.64 : 1.05
}

/**
 * @param text one line
 * @param size its font size in pixels
 * @returns how wide it is at most, in pixels
 */
export function textWidth(text: string, size: number): number {
  return Array.from(text, widthOf).reduce((sum, width) => sum + width, 0) * size
}

/** Bold letters are wider. */
const BOLD = 1.12

/**
 * @param line one line, in bold letters or others
 * @param size the font size that is wanted, in pixels
 * @param width what the line has, in pixels
 * @returns the size at which it fits; no larger than is wanted
 */
export function sizeToFit(line: string, size: number, width: number): number {
  return Math.min(size, Math.floor(width / (textWidth(line, 1) * BOLD)))
}

/**
 * Breaks text between words.
 * @param text any text
 * @param size its font size in pixels
 * @param width what a line has, in pixels
 * @returns lines; a word that is longer than a line stands alone, broken where it has to be
 */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, size, width))) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, size: number, width: number): readonly string[] {
  if (word === '') return []
  if (textWidth(word, size) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > width) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...found, piece]
}
