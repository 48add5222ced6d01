// One line of text, as typed after /quad or in a terminal -> a command with its values, or a question.

import { neutral } from '../../briefings/index.ts'
import type { Command, CommandOption, Values } from './command.ts'
import type { DigestCommandName } from './digest-table.ts'
import { helpAskedFor } from './help-asked.ts'
import { plain, type Names } from './names.ts'
import { parseDigest } from './parse-digest.ts'
import { findCommand, type CommandName } from './table.ts'

export type ParsedLine =
  | { readonly kind: 'command'; readonly command: CommandName; readonly values: Values }
  /** A command about a channel's digests, which the desk answers: what was typed after it. */
  | { readonly kind: 'desk'; readonly command: DigestCommandName; readonly line: string }
  /** No command: the whole line is a question in plain English. */
  | { readonly kind: 'question'; readonly text: string }
  /** A command that cannot be asked like this; `problem` says what is missing, as a sentence. */
  | { readonly kind: 'usage'; readonly command: CommandName; readonly problem: string }

/**
 * Reads a line. A first word that is a command makes it one only where every other word is a value of its
 * options: "who India New Delhi" is the command, "who hosted in New Delhi?" a question.
 * @param line what was typed; an empty line asks for help
 * @param names the names of the record
 * @returns what it means
 */
export function parseLine(line: string, names: Names): ParsedLine {
  const text = neutral(line).trim()
  if (text === '') return { kind: 'command', command: 'help', values: {} }
  const topic = helpAskedFor(text)
  if (topic !== null) return { kind: 'command', command: 'help', values: { command: topic } }
  const digest = parseDigest(text)
  if (digest !== null) return { kind: 'desk', ...digest }
  const [, first = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(text) ?? []
  const command = findCommand(plain(first))
  if (command === null || text.length > COMMAND_LENGTH) return { kind: 'question', text }
  // Who asks takes any line: one that is a command is read as that.
  const asked = command.name === 'ask' && rest !== '' ? parseLine(rest, names) : null
  if (asked !== null && asked.kind !== 'question') return asked
  const values = valuesIn(rest, command, names)
  return values === null ? { kind: 'question', text } : checked(command, values)
}

/** No command with all its values is longer; a longer line is a question, which is read up to its own limit. */
const COMMAND_LENGTH = 300

/**
 * A command with values, unless a required one is missing.
 * @param command a command of the table
 * @param values what was given by option name; blank is not given
 * @returns the command or what is missing
 */
export function checked(
  command: Command & { readonly name: CommandName },
  values: Values,
): Extract<ParsedLine, { kind: 'command' | 'usage' }> {
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([name, value = '']) => {
      const text = neutral(value).trim()
      return text === '' ? [] : [[name, text] as const]
    }),
  )
  const missing = command.options.find(({ name, required }) => required && !(name in given))
  if (missing === undefined) return { kind: 'command', command: command.name, values: given }
  const problem = `Say which ${missing.name}, for example: ${command.example}`
  return { kind: 'usage', command: command.name, problem }
}

/** The values that a line gives, in any order; null where a part of it is no value. */
function valuesIn(rest: string, command: Command, names: Names): Values | null {
  const { options } = command
  const isA = kindsOf(command, names)
  const [first] = options
  if (first?.kind === 'text') return { [first.name]: rest }
  const words = rest.split(/\s+/).filter((word) => plain(word) !== '')
  const values: Record<string, string> = {}
  let at = 0
  while (at < words.length) {
    const left = options.filter(({ name }) => !(name in values))
    const found = longestValue(words.slice(at), left, isA)
    if (found === null) return null
    values[found.option.name] = found.value
    at += found.length
  }
  return values
}

interface FoundValue {
  readonly option: CommandOption
  readonly value: string
  /** In words. */
  readonly length: number
}

function longestValue(
  words: readonly string[],
  options: readonly CommandOption[],
  isA: Names['isA'],
): FoundValue | null {
  for (let length = words.length; length > 0; length -= 1) {
    const value = trimmed(words.slice(0, length).join(' '))
    const option = options.find(({ kind }) => isA(kind, value))
    if (option !== undefined) return { option, value, length }
  }
  return null
}

/** "meeting Japan" is the meeting there, but in "who Japan India" both are countries. */
function kindsOf({ options }: Command, names: Names): Names['isA'] {
  const hasCountry = options.some(({ kind }) => kind === 'country')
  const mayBePlace = (kind: CommandOption['kind']): boolean =>
    !hasCountry && (kind === 'meeting' || kind === 'record' || kind === 'selection')
  return (kind, phrase) =>
    names.isA(kind, phrase) || (mayBePlace(kind) && names.isA('country', phrase))
}

/** Without the marks around it. */
function trimmed(phrase: string): string {
  return phrase.replace(/^[\p{P}\s]+|(?<![\p{P}\s])[\p{P}\s]+$/gu, '')
}
