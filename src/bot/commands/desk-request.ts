// What somebody typed or chose on any surface -> what to ask the desk of the digests, where it is about those.
// A surface asks here first, and the commands only where it is null.

import { neutral } from '../../briefings/index.ts'
import type { DeskCommand } from '../subscriptions/desk/desk.ts'
import type { Values } from './command.ts'
import { findDigestCommand } from './digest-table.ts'
import type { ParsedLine } from './parse.ts'

/** What `Desk.run` takes, besides who asks. */
export interface DeskRequest {
  readonly command: DeskCommand
  /** What was typed after the command. */
  readonly line: string
}

/**
 * The request of a line, as it was typed or as a button carries it.
 * @param parsed what `Commands.parse` makes of it
 * @returns null where it is not about digests
 */
export function deskRequest(parsed: ParsedLine): DeskRequest | null {
  return parsed.kind === 'desk' ? { command: parsed.command, line: parsed.line } : null
}

/**
 * The request of a command whose options a surface has read itself.
 * @param name the command
 * @param values by option name; blank is not given
 * @returns null where it is not about digests
 */
export function deskRequestOf(name: string, values: Values): DeskRequest | null {
  const command = findDigestCommand(name)
  if (command === null) return null
  const given = Object.fromEntries(
    Object.entries(values)
      .map(([name, value = '']) => [name, neutral(value)] as const)
      .filter(([, value]) => value.trim() !== ''),
  )
  return { command: command.name, line: command.ask(given).slice(command.name.length).trim() }
}
