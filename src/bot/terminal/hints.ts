// What there is in a terminal in place of what Slack and Discord have, in words behind an answer.

import type { Response } from '../commands.ts'
import { findDigestCommand, DIGEST_GROUP } from '../commands/digest-table.ts'

const DIGESTS =
  'In a terminal, “npm run --silent quad -- digest --week 2026-W48” shows the digest of a week, and “npm run --silent simulate” a year of them.'

const NO_BUTTON = 'In a terminal there is no such button: tell whoever runs Quad Brief.'

/**
 * What to do here where an answer speaks of digests for a channel or of a button.
 * @param response the answer
 * @returns a sentence; null for any other answer
 */
export function insteadHere({ command, ask }: Pick<Response, 'command' | 'ask'>): string | null {
  const [, topic = ''] = command === 'help' ? (/^help (\S+)$/.exec(ask) ?? []) : ['', command ?? '']
  if (topic === 'report') return NO_BUTTON
  return topic === DIGEST_GROUP.name || findDigestCommand(topic) !== null ? DIGESTS : null
}
