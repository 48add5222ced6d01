// What says which of a channel's digests is meant: a number that people type, "#2", or a mark that buttons carry,
// "#3f2a9c1b". Numbers move up when a digest ends; a mark stays that of its digest.

import type { Subscription } from '../model.ts'

/** Either, at the beginning of a line, with a comma that may stand behind it. */
const MARK = /^\s*#\s?(\d{1,3}|[0-9a-f]{8})(?=[\s,]|$)\s*,?/i

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** "the second digest", "second one". */
const ORDINAL = new RegExp(`^\\s*(?:the )?(${ORDINALS.join('|')}) (?:digest|one)(?=[\\s,]|$)`, 'i')

export interface Marked {
  /** "2" or "3f2a9c1b"; undefined where nothing says which. */
  readonly mark: string | undefined
  /** Whether it is a number. */
  readonly isNumber: boolean
  /** What else was typed. */
  readonly rest: string
}

/**
 * Takes a line apart.
 * @param line what was typed after a command
 * @returns what says which digest is meant, and the rest
 */
export function readMark(line: string): Marked {
  const typed = line.replace(ORDINAL, (_, word: string) => `#${ordinalOf(word)}`)
  const mark = MARK.exec(typed)?.[1]?.toLowerCase()
  const isNumber = mark !== undefined && mark.length <= 3
  return { mark, isNumber, rest: typed.replace(MARK, '').trim() }
}

/**
 * @param subscription a digest
 * @returns its mark, for the lines that buttons carry
 */
export function markOf({ id }: Pick<Subscription, 'id'>): string {
  return `#${shortId(id)}`
}

/**
 * @param id a UUID
 * @returns its last 8 characters: enough among what one channel has
 */
export function shortId(id: string): string {
  return id.slice(-8).toLowerCase()
}

/**
 * Finds the digest that is meant.
 * @param all the digests of the channel, oldest first
 * @param marked of the line
 * @returns its index; -1 where there is none
 */
export function indexOfMarked(
  all: readonly Pick<Subscription, 'id'>[],
  { mark, isNumber }: Pick<Marked, 'mark' | 'isNumber'>,
): number {
  if (mark === undefined) return -1
  return all.findIndex(({ id }, index) =>
    isNumber ? index + 1 === Number(mark) : shortId(id) === mark,
  )
}

function ordinalOf(word: string): number {
  return ORDINALS.findIndex((each) => each === word.toLowerCase()) + 1
}
