// Digests, spoken of in a message that mentions the bot -> what the desk did, for all who read there.

import { note } from '../../../briefings/index.ts'
import type { Briefing } from '../../../briefings/index.ts'
import type { DeskRequest } from '../../commands/desk-request.ts'
import type { Asker } from '../../subscriptions/desk/asker.ts'
import type { Desk } from '../../subscriptions/desk/desk.ts'

const FOR_YOU_ALONE =
  'The digest itself is not shown here, since everybody would see it: “/quad digests preview” shows it to you alone.'

/**
 * Does what a message asks of the desk. The answer stands where all see it, so that nothing else need be announced.
 * @param desk the desk
 * @param request what is asked
 * @param asker who and where
 * @returns what to answer
 * @throws {StoreError} nothing was done then
 */
export async function deskBriefing(
  desk: Pick<Desk, 'run'>,
  { command, line }: DeskRequest,
  asker: Asker,
): Promise<Briefing> {
  const { briefing, messages } = await desk.run(command, line, asker)
  if (messages === null) return briefing
  const hint = { kind: 'paragraph', statement: note(FOR_YOU_ALONE) } as const
  const [first, ...rest] = briefing.blocks
  return { ...briefing, blocks: first === undefined ? [hint] : [first, ...rest, hint] }
}
