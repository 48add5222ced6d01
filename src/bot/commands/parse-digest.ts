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
  const { first, rest } = parted(text)
  if (first === DIGEST_GROUP.name) {
    const within = parted(rest)
    const command = findDigestCommand(within.first)
    if (command !== null) return { command: command.name, line: numbered(within.rest) }
    return rest === '' ? { command: 'status', line: '' } : null
  }
  const command = findDigestCommand(first)
  if (command === null || !TAKES[command.name].test(rest)) return null
  return { command: command.name, line: numbered(rest) }
}

/** "2": the second digest of the channel, where there are several; whether a "#" is one, the desk says. */
const NUMBER = /^(?:#.*|\d{1,3})?$/s

const ANYTHING = /^/

/** What may stand behind a command, so that it is one and no question. */
const TAKES: Readonly<Record<DigestCommandName, RegExp>> = {
  subscribe: ANYTHING,
  preview: NUMBER,
  digest: /^(?:#.*|\d{1,3}|another)?$/is,
  status: /^(?:(?:#.*|\d{1,3})?|(?:post again|leave) [0-9a-f-]{36})$/is,
  pause: ANYTHING,
  resume: NUMBER,
  change: /^(?!(?:in|of|between|since|over|from)\s)(?!.*\?\s*$)/is,
  unsubscribe: NUMBER,
  subscriptions: /^$/,
}

function parted(text: string): { readonly first: string; readonly rest: string } {
  const [, first = '', rest = ''] = /^\s*(\S*)\s*([^]*)$/.exec(text) ?? []
  return { first: plain(first), rest: rest.trim() }
}

/** The desk knows digests by "#2"; a number alone is nothing else. */
function numbered(rest: string): string {
  return /^\d{1,3}$/.test(rest) ? `#${rest}` : rest
}
