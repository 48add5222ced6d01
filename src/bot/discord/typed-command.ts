// A line as it is typed after /quad elsewhere -> what is typed in Discord, where every value stands in an option.

import type { Commands } from '../commands.ts'
import type { Command } from '../commands/command.ts'
import { findDigestCommand, DIGEST_GROUP } from '../commands/digest-table.ts'
import { parseDigest } from '../commands/parse-digest.ts'
import { findCommand } from '../commands/table.ts'

/** What a person types first. */
export const COMMAND_NAME = 'quad'

/**
 * What to type.
 * @param ask a question, or a command as it is typed after /quad
 * @returns "/quad latest", "/quad digests pause until: 5 January"; "/quad ask question: …", which takes any line, for a
 * question and for a command whose values stand in several options
 */
export function typedCommand(ask: string): string {
  const line = digestCommand(ask) ?? recordCommand(ask) ?? `ask ${option('question', ask)}`
  return `/${COMMAND_NAME} ${line}`
}

/**
 * How the example of a command about the record is typed.
 * @param command of the table
 * @param commands read a line as it is typed after /quad elsewhere
 * @returns "/quad who country: India meeting: New Delhi"
 */
export function typedExample(command: Command, commands: Pick<Commands, 'parse'>): string {
  const parsed = commands.parse(command.example)
  if (parsed.kind !== 'command' || parsed.command !== command.name) {
    return typedCommand(command.example)
  }
  const { values } = parsed
  const given = command.options.flatMap(({ name }) => {
    const value = values[name]
    return value === undefined ? [] : [option(name, value)]
  })
  return [`/${COMMAND_NAME}`, command.name, ...given].join(' ')
}

function recordCommand(ask: string): string | null {
  const [name = '', ...rest] = ask.split(' ')
  const command = findCommand(name)
  if (command === null) return null
  if (rest.length === 0) return command.options.some(({ required }) => required) ? null : name
  const [only, ...others] = command.options
  const takesAll = only !== undefined && others.length === 0 && only.kind === 'text'
  return takesAll ? `${name} ${option(only.name, rest.join(' '))}` : null
}

const NUMBERED = /^#(\d{1,3})(?:\s+|$)/

function digestCommand(ask: string): string | null {
  const digest = parseDigest(ask)
  if (digest === null) return null
  const { command, line } = digest
  const names = findDigestCommand(command)?.options.map(({ name }) => name) ?? []
  const which = NUMBERED.exec(line)?.[1]
  const rest = line.replace(NUMBERED, '').replace(/^until\s+/i, '')
  // The desk reads what stands in one of these as a line, whatever else it says.
  const free = names.find((name) => name === 'when' || name === 'until')
  if ((rest !== '' && free === undefined) || (which !== undefined && !names.includes('which'))) {
    return null
  }
  return [
    DIGEST_GROUP.name,
    command,
    ...(which === undefined ? [] : [option('which', which)]),
    ...(rest === '' || free === undefined ? [] : [option(free, rest)]),
  ].join(' ')
}

function option(name: string, value: string): string {
  return `${name}: ${value}`
}
