// A line -> a command about digests, for the desk. Some of their names begin plain questions too ("status of the
// workstreams"): those are left to the core.

import { DIGEST_GROUP, findDigestCommand, type DigestCommandName } from './digest-table.ts'
import { plain } from './names.ts'

export interface DigestLine {
  readonly command: DigestCommandName
  /** What was typed after the command. */
  readonly line: string
}

/**
 * Reads a line.
 * @param text what was typed, not empty
 * @returns the command; null where it is something else
 */
export function parseDigest(text: string): DigestLine | null {
  const { first, rest } = parted(text.replace(SENT, 'digest '))
  if (first === DIGEST_GROUP.name) {
    const within = parted(rest)
    const command = findDigestCommand(within.first)
    if (command !== null) {
      return { command: command.name, line: numbered(withoutFiller(command.name, within.rest)) }
    }
    return rest === '' ? { command: 'status', line: '' } : null
  }
  const command = findDigestCommand(first)
  if (command === null) return null
  const line = withoutFiller(command.name, rest)
  return TAKES[command.name].test(line) ? { command: command.name, line: numbered(line) } : null
}

/** "send the digest", "please post a digest". */
const SENT =
  /^\s*(?:please\s+)?(?:send|post)\s+(?:(?:me|us)\s+)?(?:(?:the|a|another)\s+)?digest(?![^\s?!.,])/i

/** What may have a day, a time or settings behind it keeps every word that may be meant so. */
const COURTESY = ['now', 'please', 'thanks', 'thank you'] as const

/** Words behind a command that say no more than it does by itself. */
const FILLER = [...COURTESY, 'right now', 'today', 'again', 'here', 'this week'] as const

/** "2": the second digest of the channel, where there are several; whether a "#" is one, the desk says. */
const WHICH = String.raw`#.*|\d{1,3}|(?:the )?(?:first|second|third|fourth|fifth) (?:digest|one)`

const NUMBER = new RegExp(`^(?:${WHICH})?$`, 'is')

const ANYTHING = /^/

/** What may stand behind a command, so that it is one and no question. */
const TAKES: Readonly<Record<DigestCommandName, RegExp>> = {
  subscribe: ANYTHING,
  preview: NUMBER,
  digest: new RegExp(`^(?:${WHICH}|another(?: [0-9a-f]{8})?)?$`, 'is'),
  status: new RegExp(`^(?:(?:${WHICH})?|(?:post again|leave) [0-9a-f-]{36})$`, 'is'),
  pause: ANYTHING,
  resume: NUMBER,
  change: /^(?!(?:in|of|between|since|over|from)\s)(?!.*\?\s*$)/is,
  unsubscribe: NUMBER,
  subscriptions: /^$/,
}

function withoutFiller(name: DigestCommandName, line: string): string {
  // A question mark there makes a question of it, for the core.
  if (name === 'change' || name === 'subscribe') return line
  let left = withoutEnd(line)
  for (;;) {
    const filler = (name === 'pause' ? COURTESY : FILLER).find((each) => isLast(each, left))
    if (filler === undefined) return left
    left = withoutEnd(left.slice(0, left.length - filler.length))
  }
}

function isLast(words: string, line: string): boolean {
  const before = line.at(-words.length - 1) ?? ' '
  return line.slice(-words.length).toLowerCase() === words && /[\s?!.,]/.test(before)
}

/** Without what ends a sentence, and spaces. */
function withoutEnd(line: string): string {
  let end = line.length
  while (end > 0 && /[\s?!.,]/.test(line.charAt(end - 1))) end -= 1
  return line.slice(0, end)
}

function parted(text: string): { readonly first: string; readonly rest: string } {
  const [, first = '', rest = ''] = /^\s*(\S*)\s*([^]*)$/.exec(text) ?? []
  return { first: plain(first), rest: rest.trim() }
}

/** The desk knows digests by "#2"; a number alone is nothing else. */
function numbered(rest: string): string {
  return /^\d{1,3}$/.test(rest) ? `#${rest}` : rest
}
