// Runs of text -> lines that are not wider than the terminal, counted in columns as it shows them.

import { characters, columns, isNarrow } from './columns.ts'
import type { Span } from './spans.ts'

export type Line = readonly Span[]

/** What a person sees as one character. */
interface Cell {
  readonly text: string
  readonly width: number
  readonly span: Span
}

// Scripts that are written without spaces, and the punctuation that may not start or end a line in them.
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
/** Every character of those comes later; Unicode's tables take long to load. */
const FIRST_UNSPACED = '\u2E80'
const NO_START = /^[、。，．・：；？！）」』】〉》〕］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u
const NO_END = /^[（「『【〈《〔［｛]/u

/**
 * How many columns a line needs.
 * @param line runs of text
 * @returns the number of columns
 */
export function lineColumns(line: Line): number {
  return columns(line.map(({ text }) => text).join(''))
}

/**
 * Breaks runs at spaces, between characters of scripts without spaces, and else where the line is full.
 * @param spans the runs of one paragraph
 * @param width the columns of a line, at least 2; only a `whole` run sticks out of it
 * @returns at least one line
 */
export function wrap(spans: readonly Span[], width: number): readonly Line[] {
  const cells = collapsed(spans.flatMap(cellsOf))
  const lines: Line[] = []
  let start = 0
  let lastBreak = -1
  let used = 0
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]
    if (cell === undefined) break
    used += cell.width
    if (isSpace(cell)) {
      lastBreak = index + 1
      continue
    }
    if (used > width && index > start) {
      const end = lastBreak > start ? lastBreak : isWhole(cells[index - 1]) ? -1 : index
      if (end > start) {
        lines.push(spansOf(cells.slice(start, end)))
        start = end
        used = cells.slice(start, index + 1).reduce((sum, each) => sum + each.width, 0)
      }
    }
    if (mayPart(cell, cells[index + 1])) lastBreak = index + 1
  }
  const last = spansOf(cells.slice(start))
  return last.length > 0 || lines.length === 0 ? [...lines, last] : lines
}

function cellsOf(span: Span): readonly Cell[] {
  const widthOf = isNarrow(span.text) ? () => 1 : columns
  return characters(span.text).map((text) => ({ text, width: widthOf(text), span }))
}

/** Of spaces in a row the last one, which may be a joined one; none at the start. */
function collapsed(cells: readonly Cell[]): readonly Cell[] {
  const start = cells.findIndex(({ text }) => text !== ' ')
  return cells.filter(
    (cell, index) => !isSpace(cell) || (index > start && cells[index + 1]?.text !== ' '),
  )
}

const isSpace = ({ text, span }: Cell): boolean => text === ' ' && span.unit === undefined
const isWhole = (cell: Cell | undefined): boolean => cell?.span.unit === 'whole'

function mayPart(cell: Cell, next: Cell | undefined): boolean {
  if (next === undefined || isWhole(cell) || isWhole(next)) return false
  if (cell.text === ']' && next.text === '[') return true
  if (cell.text < FIRST_UNSPACED && next.text < FIRST_UNSPACED) return false
  const isUnspaced = UNSPACED.test(cell.text) || UNSPACED.test(next.text)
  const isLetterBefore = UNSPACED.test(cell.text) || /^[\p{L}\p{N}]/u.test(cell.text)
  return isUnspaced && isLetterBefore && !NO_START.test(next.text) && !NO_END.test(cell.text)
}

function spansOf(cells: readonly Cell[]): Line {
  const start = cells.findIndex(({ text }) => text !== ' ')
  const end = cells.findLastIndex(({ text }) => text !== ' ') + 1
  const runs: { span: Span; text: string }[] = []
  for (const { span, text } of cells.slice(Math.max(0, start), end)) {
    const run = runs.at(-1)
    if (run?.span === span) run.text += text
    else runs.push({ span, text })
  }
  return runs.map(({ span, text }) => ({ ...span, text }))
}
