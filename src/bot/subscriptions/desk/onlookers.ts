// Whoever can read a channel and press buttons there, but not write in it, looks at its digests and changes nothing.

import { errorText } from '../../errors.ts'
import type { Asker } from './asker.ts'
import { readDecision } from './decide.ts'
import type { DeskCommand } from './desk-commands.ts'
import { reply, type DeskReply } from './reply.ts'

/**
 * Whether somebody may look alone, and asks for more.
 * @param command what is asked
 * @param line what was typed after it
 * @param asker who
 * @returns what to say, with nothing done; null where the desk goes on
 */
export function refusedToOnlooker(
  command: DeskCommand,
  line: string,
  { mayWrite = true }: Pick<Asker, 'mayWrite'>,
): DeskReply | null {
  const isLook = LOOKS.has(command) && !(command === 'status' && readDecision(line) !== null)
  if (mayWrite || isLook) return null
  return reply('Not allowed', [errorText('may-not-write')], { status: 'not-recorded' })
}

const LOOKS: ReadonlySet<DeskCommand> = new Set(['preview', 'status', 'subscriptions'])
