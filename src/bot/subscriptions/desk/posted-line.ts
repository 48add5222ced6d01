// When a digest was posted, and where it stands, in words.

import { time } from '../../../briefings/index.ts'
import type { Delivery } from '../delivery.ts'
import type { Asker } from './asker.ts'
import type { DeskWork } from './deps.ts'
import type { Line } from './reply.ts'

/**
 * @param before what stands before the moment: "Posted"
 * @param delivery one that was sent
 * @param asker where it was posted
 * @param deps knows the addresses of messages
 * @returns the line, with a link to the message where the platform tells its address
 */
export async function postedLine(
  before: string,
  { state, parts, slot }: Delivery,
  { place }: Pick<Asker, 'place'>,
  { platforms }: Pick<DeskWork, 'platforms'>,
): Promise<Line> {
  const at = time('at' in state ? state.at : slot.at)
  const first = parts[0]?.state
  const message = first?.kind === 'sent' ? first.message : null
  const channels = platforms.get(place.surface)?.channels
  const url = message === null ? null : ((await channels?.link(place, message)) ?? null)
  const posted = [{ kind: 'text', text: `${before} ` }, at] as const
  if (url === null) return [...posted, { kind: 'text', text: '.' }]
  return [...posted, { kind: 'text', text: ': ' }, { kind: 'link', text: 'see it', url }]
}
