// A change that somebody else's change, or the planning of a digest, came before: it is made anew upon that.
import { reply, type DeskReply } from './reply.ts'

const TRIES = 4

/**
 * Tries until nobody else's change comes between.
 * @param attempt reads, changes and saves; null where something was changed meanwhile
 * @returns what it replied; that it did not work where somebody changes something all the time
 */
export async function retried(attempt: () => Promise<DeskReply | null>): Promise<DeskReply> {
  for (let left = TRIES; left > 0; left -= 1) {
    const replied = await attempt()
    if (replied !== null) return replied
  }
  const words =
    'This digest is being changed by somebody else at the same moment, so nothing was changed by you. Look at it and try again.'
  return reply('Changed meanwhile', [words], {
    status: 'not-recorded',
    next: [{ label: 'Status', ask: 'status' }],
  })
}
