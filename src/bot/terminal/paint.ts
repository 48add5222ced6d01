// Lines of styled runs -> the characters that a terminal gets: the only place that writes escape sequences.

import { styleText } from 'node:util'
import type { Span, Style } from './spans.ts'
import type { Line } from './wrap.ts'

type Format = Parameters<typeof styleText>[0]

const FORMATS: Readonly<Record<Style, Format>> = {
  plain: [],
  title: ['bold', 'cyanBright'],
  heading: ['bold', 'cyan'],
  label: 'bold',
  strong: 'bold',
  open: ['bold', 'yellow'],
  quiet: 'dim',
  address: 'blue',
  command: 'green',
}

/** What the terminal understands. */
export interface Abilities {
  readonly color: boolean
  readonly hyperlinks: boolean
}

/**
 * Writes a line with the colours and links that the terminal knows.
 * @param line runs of neutral text
 * @param abilities what the terminal understands; where it knows nothing, the line is plain text
 * @returns the line, every sequence that it opens closed
 */
export function paint(line: Line, abilities: Abilities): string {
  return line.map((span) => paintSpan(span, abilities)).join('')
}

function paintSpan({ text, style, href }: Span, { color, hyperlinks }: Abilities): string {
  const spaces = /^ */.exec(text)?.[0] ?? ''
  const visible = text.slice(spaces.length)
  if (visible === '') return text
  const styled = color ? styleText(FORMATS[style], visible, { validateStream: false }) : visible
  return spaces + (hyperlinks && href !== undefined ? linked(styled, href) : styled)
}

function linked(text: string, href: string): string {
  return `\u001B]8;;${href}\u001B\\${text}\u001B]8;;\u001B\\`
}
