// The commands that the bot answers itself, without a question to the core.

import type { CommandName } from './table.ts'

const OWN = ['export', 'cite', 'privacy', 'about'] as const satisfies readonly CommandName[]

/** The commands that the bot answers itself. */
export type OwnCommand = (typeof OWN)[number]

/** @returns whether the bot answers a command itself */
export function isOwn(name: CommandName): name is OwnCommand {
  return OWN.some((own) => own === name)
}
