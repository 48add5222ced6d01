// What somebody has typed so far -> whole lines to choose from.

import type { Commands } from '../commands.ts'
import type { Command } from '../commands/command.ts'
import { inputOf } from '../commands/complete.ts'
import { DIGEST_COMMANDS } from '../commands/digest-table.ts'
import { COMMANDS } from '../commands/table.ts'
import type { Completion } from './shapes.ts'

/** More is no help. */
const SHOWN = 8
/** As many values are looked through for those that stand in the line already. */
const KNOWN = 500

const ALL: readonly Command[] = [...COMMANDS, ...DIGEST_COMMANDS]

/**
 * Completes a line.
 * @param line as it was typed so far
 * @param commands know the values of options
 * @returns lines, the best first; none for what is no command
 */
export function completeLine(
  line: string,
  { complete }: Pick<Commands, 'complete'>,
): readonly Completion[] {
  const typed = line.trimStart().toLowerCase()
  if (typed !== '' && !typed.startsWith('/quad ') && '/quad '.startsWith(typed)) return named('')
  const [, name = '', space = '', rest = ''] = /^\/quad\s+(\S*)(\s*)([^]*)$/i.exec(line) ?? []
  if (!typed.startsWith('/quad ')) return []
  if (space === '') return named(name.toLowerCase())
  const command = ALL.find((each) => each.name === name.toLowerCase())
  return command === undefined ? [] : valued(command, rest, complete)
}

function named(beginning: string): readonly Completion[] {
  return ALL.filter(({ name }) => name.startsWith(beginning)).map(({ name, summary, options }) => ({
    label: `/quad ${name}`,
    detail: summary,
    line: `/quad ${name}${options.length > 0 ? ' ' : ''}`,
  }))
}

function valued(
  { name, options }: Command,
  rest: string,
  complete: Commands['complete'],
): readonly Completion[] {
  let before = ''
  let left = rest
  for (const { kind, description } of options) {
    if (inputOf(kind) === 'free') continue
    const taken = complete(kind, '', KNOWN)
      .flatMap((choice) => [choice.value, choice.name])
      .find((value) => left.toLowerCase().startsWith(`${value.toLowerCase()} `))
    if (taken !== undefined) {
      before += left.slice(0, taken.length + 1)
      left = left.slice(taken.length + 1)
      continue
    }
    const found = complete(kind, left.trim(), SHOWN)
    if (found.length === 0) continue
    return found.map((choice) => ({
      label: choice.name,
      detail: description,
      line: `/quad ${name} ${before}${choice.value} `,
    }))
  }
  return []
}
