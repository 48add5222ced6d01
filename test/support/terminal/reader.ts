// Terminal output as a person sees it, and what no terminal output may hold.

import stringWidth from 'string-width'
import type { Shown } from '../shown.ts'

/** Colours (SGR) and hyperlinks (OSC 8, ended by ST): the only sequences that may be in the output. */
// oxlint-disable-next-line no-control-regex
const SEQUENCE = /\u001B\[([\d;]*)m|\u001B\]8;([^;\u001B]*);([^\u001B]*)\u001B\\/g

/** The output without its sequences. */
export function stripped(output: string): string {
  return output.replace(SEQUENCE, '')
}

/**
 * What is seen: text, with shell quoting undone, and hyperlinks.
 * @param output what a terminal gets
 */
export function readTerminal(output: string): Shown {
  const links: { text: string; url: string }[] = []
  let open: { from: number; url: string } | null = null
  for (const match of output.matchAll(SEQUENCE)) {
    const url = match[3]
    if (url === undefined) continue
    if (open !== null)
      links.push({ url: open.url, text: stripped(output.slice(open.from, match.index)) })
    open = url === '' ? null : { from: match.index + match[0].length, url }
  }
  return { text: stripped(output).replaceAll("'\\''", "'"), links, controls: [] }
}

/**
 * Faults against the terminal: foreign sequences, sequences left open, lines that are too wide.
 * @param output what a terminal gets
 * @param abilities what it said that it can
 */
export function terminalFaults(
  output: string,
  { width, color, hyperlinks }: { width: number; color: boolean; hyperlinks: boolean },
): readonly string[] {
  const sequences = [...output.matchAll(SEQUENCE)]
  const colors = sequences.filter((match) => match[3] === undefined)
  const links = sequences.filter((match) => match[3] !== undefined)
  return [
    ...(/[^\P{Cc}\n]/u.test(stripped(output)) ? ['a control character'] : []),
    ...(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/.test(output) ? ['a bidi control'] : []),
    ...(color || colors.length === 0 ? [] : ['colour where there is none']),
    ...(hyperlinks || links.length === 0 ? [] : ['a hyperlink where there is none']),
    ...links
      .filter(([, , , url]) => !/^$|^https?:\/\/[\x21-\x7E]+$/.test(url ?? ''))
      .map(([, , , url]) => `a hyperlink to ${url}`),
    ...output.split('\n').flatMap((line) => lineFaults(line, width)),
  ]
}

function lineFaults(line: string, width: number): readonly string[] {
  const text = stripped(line)
  const mayStickOut = /https?:\/\/|^ *quad |  quad /.test(text)
  const isTooWide = stringWidth(text) > width && !mayStickOut
  const last = [...line.matchAll(SEQUENCE)].findLast((match) => match[3] !== undefined)
  return [
    ...(isTooWide ? [`${stringWidth(text)} columns: ${text}`] : []),
    ...(last?.[3] ? ['a hyperlink left open at the end of a line'] : []),
    ...(!text.endsWith(' ') ? [] : ['spaces at the end of a line']),
  ]
}
