// A line that the core made nothing of -> the lines that were most likely meant.

import { neutral } from '../../briefings/index.ts'
import { findDigestCommand } from './digest-table.ts'
import { nearestCommands } from './nearest.ts'

/**
 * Finds them: a line of a word or two may stand for any command, and a longer one for those about digests, which
 * take any words.
 * @param question what was typed
 * @returns lines to type instead; none where nothing is near
 */
export function linesMeant(question: string): readonly string[] {
  const [first = '', ...rest] = wordsOf(question)
  return nearestCommands(first).flatMap((name) => {
    if (findDigestCommand(name) !== null) return [[name, ...rest].join(' ')]
    return rest.length <= 1 ? [name] : []
  })
}

/** Nothing of the record begins like these, and a line behind them may name a city that it knows. */
const SUBSCRIBING: readonly string[] = ['subscribe', 'unsubscribe', 'subscriptions']

/**
 * @param text what was typed
 * @returns whether it is a misspelt command that begins or ends a digest, though the core may find words in it
 */
export function isAlmostSubscribing(text: string): boolean {
  const [first = ''] = wordsOf(text)
  return nearestCommands(first).some((name) => SUBSCRIBING.includes(name))
}

function wordsOf(text: string): readonly string[] {
  return neutral(text).trim().split(/\s+/)
}
