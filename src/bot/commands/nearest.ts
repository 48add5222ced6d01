// A word that is no command -> the commands that were most likely meant.

import { DIGEST_COMMANDS, type DigestCommandName } from './digest-table.ts'
import { stepsBetween } from './distance.ts'
import { plain } from './names.ts'
import { COMMANDS, type CommandName } from './table.ts'

/** More than this is no help. */
const SHOWN = 3

/** As many letters begin a command beyond doubt. */
const BEGINNING = 3

/** A word that is longer than this is like no command, and is not looked at. */
const LONGEST_LOOKED_AT = 40

/** These are English words, however near they are to a command. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(['why', 'how', 'what', 'when', 'where', 'whom'])

/**
 * Finds commands that a word may stand for.
 * @param word what was typed
 * @param between how far two words are apart; asked only of words whose lengths leave them near enough
 * @returns at most three names, nearest first; none where nothing is near, and none for a command itself
 */
export function nearestCommands(
  word: string,
  between: (word: string, other: string) => number = stepsBetween,
): readonly (CommandName | DigestCommandName)[] {
  if (word.length > LONGEST_LOOKED_AT) return []
  const typed = plain(word)
  if (QUESTION_WORDS.has(typed)) return []
  const names = [...COMMANDS, ...DIGEST_COMMANDS].map(({ name }) => name)
  if (names.some((name) => name === typed)) return []
  return names
    .flatMap((name) => {
      const needed = steps(typed, name, between)
      return needed === null ? [] : [{ name, needed }]
    })
    .sort((a, b) => a.needed - b.needed)
    .slice(0, SHOWN)
    .map(({ name }) => name)
}

/** Letters to add, leave out, replace or swap; a beginning is as near as one of these. Null: too many. */
function steps(
  typed: string,
  name: string,
  between: (word: string, other: string) => number,
): number | null {
  if (typed.length >= BEGINNING && name.startsWith(typed)) return 1
  const allowed = allowance(Math.max(typed.length, name.length))
  if (Math.abs(typed.length - name.length) > allowed) return null
  const needed = between(typed, name)
  return needed <= allowed ? needed : null
}

function allowance(length: number): number {
  return length < 5 ? 1 : 2
}
