// A word that is no command -> the commands that were most likely meant.
import distance from 'damerau-levenshtein'
import { plain } from './names.ts'
import { DIGEST_COMMANDS, type DigestCommandName } from './digest-table.ts'
import { COMMANDS, type CommandName } from './table.ts'

/** More than this is no help. */
const SHOWN = 3

/** As many letters begin a command beyond doubt. */
const BEGINNING = 3

/**
 * Finds commands that a word may stand for.
 * @param word what was typed
 * @returns at most three names, nearest first; none where nothing is near
 */
export function nearestCommands(word: string): readonly (CommandName | DigestCommandName)[] {
  const typed = plain(word)
  return [...COMMANDS, ...DIGEST_COMMANDS]
    .map(({ name }) => ({ name, steps: steps(typed, name) }))
    .filter(({ name, steps: needed }) => needed <= allowance(Math.max(typed.length, name.length)))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, SHOWN)
    .map(({ name }) => name)
}

/** Letters to add, leave out, replace or swap; a beginning is as near as one of these. */
function steps(typed: string, name: string): number {
  if (typed.length >= BEGINNING && name.startsWith(typed)) return 1
  return distance(typed, name).steps
}

function allowance(length: number): number {
  return length < 5 ? 1 : 2
}
