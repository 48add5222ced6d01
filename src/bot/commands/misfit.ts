// A line that begins with a command, and goes on with what is none of its values.

import type { Command, CommandOption, OptionKind } from './command.ts'
import { findDigestCommand, type DigestCommandName } from './digest-table.ts'
import { plain } from './names.ts'
import { findCommand, type CommandName } from './table.ts'

export type Misfit =
  | {
      readonly kind: 'command'
      readonly command: Command & { readonly name: CommandName }
      /** What was typed after it. */
      readonly said: string
    }
  | { readonly kind: 'digest'; readonly command: DigestCommandName; readonly said: string }

/** These begin plain English, too; whatever follows them is a question. */
const ENGLISH: ReadonlySet<string> = new Set(['who', 'ask', 'open'])

/** A line with more words behind a command is a question, whatever its first word. */
const WORDS = 3

/** The same for a command about digests, about which the record holds nothing. */
const DIGEST_WORDS = 12

/**
 * @param line a line that is no command as a whole
 * @returns the command that it begins with, and what follows; null where it is more likely a question
 */
export function misfitOf(line: string): Misfit | null {
  const [first = '', ...rest] = line.trim().split(/\s+/)
  if (first.length > LONGEST || rest.length === 0 || rest.length > DIGEST_WORDS) return null
  const name = plain(first)
  const said = rest.join(' ')
  const digest = findDigestCommand(name)
  if (digest !== null && (rest.length <= WORDS || !line.trimEnd().endsWith('?'))) {
    return { kind: 'digest', command: digest.name, said }
  }
  if (rest.length > WORDS) return null
  const command = ENGLISH.has(name) ? null : findCommand(name)
  return command === null ? null : { kind: 'command', command, said }
}

/** No command is longer. */
const LONGEST = 40

/**
 * The option that was most likely meant.
 * @param command a command with options
 * @returns the first that says what it is about; null where it has none
 */
export function mainOption({ options }: Command): CommandOption | null {
  return options.find(({ kind }) => kind !== 'density') ?? options[0] ?? null
}

/**
 * @param command the command
 * @param kind what its main option holds
 * @param said what was typed for it
 * @returns what is wrong, as a sentence, and whether the record does not know it or the command does not take it
 */
export function misfitInWords(
  { name, example }: Command,
  kind: OptionKind,
  said: string,
): { readonly problem: string; readonly isUnknown: boolean } {
  const unknown = UNKNOWN[kind]
  if (unknown !== undefined) return { problem: unknown(said), isUnknown: true }
  const takes = kind === 'density' ? 'short, standard or full' : `a ${kind}`
  return { problem: `${name} takes ${takes}, as in ${example}.`, isUnknown: false }
}

const noMeeting = (said: string): string => `The record holds no meeting that fits “${said}”.`

/** Kinds of which the record knows all that there are. */
const UNKNOWN: Readonly<Partial<Record<OptionKind, (said: string) => string>>> = {
  person: (said) => `The record has nobody called “${said}”.`,
  country: (said) => `“${said}” is no member of the Quad.`,
  topic: (said) => `The record has no topic called “${said}”.`,
  meeting: noMeeting,
  record: noMeeting,
  selection: noMeeting,
}
