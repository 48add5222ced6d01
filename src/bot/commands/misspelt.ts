// A line that is no command as it was typed, but one beyond doubt: misspelt, or asked for as a question.

import type { Names } from './names.ts'
import { nearestCommands } from './nearest.ts'
import { parseLine, type ParsedLine } from './parse.ts'

type ParsedCommand = Extract<ParsedLine, { kind: 'command' }>

/** No command with its values is longer. */
const LONGEST = 100

/** These take any words, and so none is proof that they were meant. */
const TAKES_ANYTHING: ReadonlySet<string> = new Set(['ask', 'help'])

/**
 * "exprot tokyo csv": the first word is almost a command, and every other word is a value of it.
 * @param line what was typed
 * @param names the names of the record
 * @returns the command; null where none fits
 */
export function misspeltCommand(line: string, names: Names): ParsedCommand | null {
  const [, first = '', rest = ''] = /^(\S+)\s+([^]+)$/.exec(line.trim()) ?? []
  if (rest === '' || line.length > LONGEST) return null
  for (const name of nearestCommands(first)) {
    const parsed = TAKES_ANYTHING.has(name) ? null : parseLine(`${name} ${rest}`, names)
    if (parsed?.kind === 'command' && parsed.command === name) return parsed
  }
  return null
}

const CITING =
  /^(?:(?:so|please|and|hey),? )?(?:how (?:do|can|should|would|must|to) (?:(?:i|we|you|one) )?|(?:can|could) (?:i|we|you) )(?:properly )?(?:cite|quote|reference) (?:the |your |this )?(?:record of )?(?:the )?(.{1,60}?)(?: meeting| record)?\s*\??$/i

/**
 * "how do I cite the Delhi meeting": the citation, and not all its sources.
 * @param line what was typed
 * @param names the names of the record
 * @returns the command; null where the question is another
 */
export function citingCommand(line: string, names: Names): ParsedCommand | null {
  const meeting = line.length > LONGEST ? undefined : CITING.exec(line.trim())?.[1]
  const parsed = meeting === undefined ? null : parseLine(`cite ${meeting}`, names)
  return parsed?.kind === 'command' && parsed.command === 'cite' ? parsed : null
}
