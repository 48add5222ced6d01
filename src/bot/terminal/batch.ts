// A stream of text -> its lines, and lines -> a stream, no faster than it is read.

import { once } from 'node:events'
import type { Writable } from 'node:stream'

/**
 * The lines of a text that arrives in pieces. A line ends with \n or \r\n and nothing else, so that every other
 * character stays a part of its line; the last one may go without.
 * @param pieces the text, as it arrives
 * @returns each line without its end, blank ones too
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let pending = ''
  let isFirst = true
  const lineOf = (text: string): string => {
    const line = text.endsWith('\r') ? text.slice(0, -1) : text
    const mark = isFirst && line.startsWith('\uFEFF') ? 1 : 0
    isFirst = false
    return line.slice(mark)
  }
  for await (const piece of pieces) {
    const [first = '', ...rest] = piece.split('\n')
    pending += first
    for (const next of rest) {
      yield lineOf(pending)
      pending = next
    }
  }
  if (pending !== '') yield lineOf(pending)
}

/**
 * Writes a line and waits until the reader has taken enough.
 * @param stream where it goes
 * @param line without its end
 */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain')
}
