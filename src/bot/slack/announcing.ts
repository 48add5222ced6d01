// What changed about digests in a channel -> a message there, for everybody.

import type { Log } from '../operations/log.ts'
import { plainMessage } from './messages.ts'
import type { Talk } from './talk.ts'

/**
 * Tells a channel what changed there. Never rejects.
 * @param talk posts it
 * @param log hears that it failed
 * @param channelId which channel
 * @param text a sentence: who did what
 */
export async function tellChannel(
  talk: Pick<Talk, 'post'>,
  log: Log,
  channelId: string,
  text: string,
): Promise<void> {
  const { kind } = await talk.post(channelId, [plainMessage(text)])
  if (kind !== 'sent') log.warn({ channelId, kind }, 'A channel was not told what changed in it.')
}
