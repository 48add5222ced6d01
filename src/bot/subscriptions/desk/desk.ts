// The desk: what people type about digests -> what was done, in words. Every surface asks here.

import { neutral } from '../../../briefings/index.ts'
import type { Asker } from './asker.ts'
import { change, unsubscribe } from './change.ts'
import type { DeskDeps, DeskWork } from './deps.ts'
import type { DeskCommand } from './desk-commands.ts'
import { list } from './list.ts'
import { refusedToOnlooker } from './onlookers.ts'
import { pause, resume, resumeOne } from './pause.ts'
import { postNow } from './post-now.ts'
import { preview } from './preview.ts'
import type { DeskReply } from './reply.ts'
import { status } from './status.ts'
import { subscribe } from './subscribe.ts'

export { DESK_COMMANDS, type DeskCommand } from './desk-commands.ts'

export interface Desk {
  /**
   * Does what somebody typed.
   * @param command which
   * @param line what was typed after it
   * @param asker who and where
   * @returns what was done, or why not
   * @throws {StoreError} nothing was done then
   */
  run(command: DeskCommand, line: string, asker: Asker): Promise<DeskReply>
  /**
   * Lets the digests of one subscription come again, as `resume` does in its channel.
   * @param id of the subscription
   * @param asker who, and where its channel is
   * @returns what comes when, or why it does not
   * @throws {StoreError} nothing was done then
   */
  resume(id: string, asker: Asker): Promise<DeskReply>
}

/**
 * Makes the desk.
 * @param deps what it works with
 * @returns the desk
 */
export function createDesk(deps: DeskDeps): Desk {
  // What was typed comes back in buttons, which hold one line of plain text.
  const plain = (line: string): string => neutral(line).replaceAll(/\s+/g, ' ').trim()
  const work = (): DeskWork => ({ ...deps, briefings: deps.briefings() })
  return {
    run: async (command, line, asker) =>
      refusedToOnlooker(command, plain(line), asker) ??
      HANDLERS[command](plain(line), asker, work()),
    resume: (id, asker) => resumeOne(id, asker, work()),
  }
}

type Handler = (line: string, asker: Asker, work: DeskWork) => Promise<DeskReply>

const HANDLERS: Readonly<Record<DeskCommand, Handler>> = {
  subscribe,
  preview,
  digest: postNow,
  status,
  pause,
  resume,
  change,
  unsubscribe,
  subscriptions: (_line, asker, work) => list(asker, work),
}
