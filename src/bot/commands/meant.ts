// A line that is no command, and for which the core has no good answer -> the lines that were most likely meant.

import { neutral } from '../../briefings/index.ts'
import { findDigestCommand, type DigestCommandName } from './digest-table.ts'
import { plain } from './names.ts'
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

/** What people who look after a channel say everywhere, and what does it here. */
const ELSEWHERE: ReadonlyMap<string, readonly DigestCommandName[]> = new Map([
  ...sayings(['status', 'change'], ['settings', 'setting', 'preferences', 'configure', 'config']),
  ...sayings(
    ['subscribe', 'status', 'pause', 'unsubscribe'],
    ['notifications', 'notification', 'notify', 'notify me', 'alerts', 'reminders'],
  ),
  ...sayings(['pause', 'unsubscribe'], ['stop', 'cancel', 'quit', 'turn off', 'switch off']),
  ...sayings(
    ['pause', 'unsubscribe'],
    ['stop notifications', 'mute notifications', 'turn off notifications', 'notifications off'],
  ),
  ...sayings(['pause', 'resume'], ['mute', 'snooze', 'silence']),
  ...sayings(['resume', 'subscribe'], ['unmute', 'unpause', 'start', 'turn on', 'switch on']),
])

/** None of these is longer. */
const LONGEST = 40

function sayings(
  meant: readonly DigestCommandName[],
  words: readonly string[],
): readonly (readonly [string, readonly DigestCommandName[]])[] {
  return words.map((word) => [word, meant] as const)
}

/**
 * @param text what was typed
 * @returns the commands about digests that it stands for elsewhere, such as “mute”; none for anything else
 */
export function digestCommandsMeant(text: string): readonly DigestCommandName[] {
  return text.length > LONGEST ? [] : (ELSEWHERE.get(plain(text)) ?? [])
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
