// The desk: what people type about digests -> what was done, in words. Every surface asks here.
import { neutral } from '../../../briefings/index.ts'
import type { Asker } from './asker.ts'
import { change, unsubscribe } from './change.ts'
import type { DeskDeps } from './deps.ts'
import { list } from './list.ts'
import { pause, resume } from './pause.ts'
import { postNow, preview } from './preview.ts'
import type { DeskReply } from './reply.ts'
import { status } from './status.ts'
import { subscribe } from './subscribe.ts'

/** The commands that the desk answers. */
export const DESK_COMMANDS = [
  'subscribe',
  'preview',
  'digest',
  'status',
  'pause',
  'resume',
  'change',
  'unsubscribe',
  'subscriptions',
] as const
export type DeskCommand = (typeof DESK_COMMANDS)[number]

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
}

/**
 * Makes the desk.
 * @param deps what it works with
 * @returns the desk
 */
export function createDesk(deps: DeskDeps): Desk {
  const HANDLERS: Readonly<
    Record<DeskCommand, (line: string, asker: Asker) => Promise<DeskReply>>
  > = {
    subscribe: (line, asker) => subscribe(line, asker, deps),
    preview: (line, asker) => preview(line, asker, deps),
    digest: (line, asker) => postNow(line, asker, deps),
    status: (line, asker) => status(line, asker, deps),
    pause: (line, asker) => pause(line, asker, deps),
    resume: (line, asker) => resume(line, asker, deps),
    change: (line, asker) => change(line, asker, deps),
    unsubscribe: (line, asker) => unsubscribe(line, asker, deps),
    subscriptions: (_line, asker) => list(asker, deps),
  }
  // What was typed comes back in buttons, which hold one line of plain text.
  const plain = (line: string): string => neutral(line).replaceAll(/\s+/g, ' ').trim()
  return { run: (command, line, asker) => HANDLERS[command](plain(line), asker) }
}
