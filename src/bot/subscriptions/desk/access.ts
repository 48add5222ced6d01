// Whether digests can be posted where somebody asks, in words.

import { errorWords, isErrorCode } from '../../errors.ts'
import type { Access, Asker } from './asker.ts'
import type { DeskWork } from './deps.ts'
import { reply, type DeskReply } from './reply.ts'

/**
 * @param asker where
 * @param deps knows the platforms
 * @returns what the platform says
 */
export async function accessTo(
  { place }: Pick<Asker, 'place'>,
  { platforms }: Pick<DeskWork, 'platforms'>,
): Promise<Access> {
  return (await platforms.get(place.surface)?.channels.access(place)) ?? { kind: 'unsure' }
}

/** What is missing, and what to do. */
export function closedWords({ code, detail }: Extract<Access, { kind: 'closed' }>): string {
  return errorWords(code, detail)
}

/**
 * What to say where nothing can be posted.
 * @param title what was tried
 * @param closed why it cannot
 * @param again the line that was typed
 * @returns the reply; nothing was changed
 */
export function closedReply(
  title: string,
  closed: Extract<Access, { kind: 'closed' }>,
  again: string,
): DeskReply {
  return reply(title, [closedWords(closed), 'Nothing was changed.'], {
    status: 'not-recorded',
    next: [{ label: 'Try again', ask: again }],
  })
}

/**
 * What a code stands for that was kept with a delivery or a standing.
 * @param code of this version or an earlier one
 * @param detail the platform's own words, where they are known
 * @returns sentences
 */
export function codeWords(code: string, detail?: string): string {
  if (isErrorCode(code)) return errorWords(code, detail)
  return `The platform refuses it (${[code, ...(detail === undefined ? [] : [detail])].join(', ')}).`
}
