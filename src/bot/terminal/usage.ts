// quad --help: how the program is used, without reading the record.

import { usageOf } from '../commands/command.ts'
import { COMMANDS } from '../commands/table.ts'

const MORE_COMMANDS = [
  ['digest', 'What a channel gets on its Monday: new, earlier years, one spotlight'],
] as const

const OPTIONS = [
  ['--json', 'print an object with question, status, text, claims and what is near'],
  ['--surface NAME', 'print what terminal, slack, discord or html would be sent'],
  ['--batch', 'with ask: a question a line from standard input, an object a line'],
  ['--format FORMAT', 'with export: csv, json, ics, bib or md'],
  ['--out FILE', 'with export: write it there and not to standard output'],
  ['--picture FILE', 'with timeline, topics, people, digest: draw it there, as .svg or .png'],
  ['--week WEEK', 'with digest: such as 2026-W48; this week unless given'],
  ['--density D', 'with digest: short, standard or full; standard unless given'],
  ['--first', 'with digest: a channel’s first'],
  ['--since FOLDER', 'with digest: an earlier record, to see what is new since'],
  ['--width N', 'columns; as wide as the terminal unless given'],
  ['--color, --no-color', 'as the terminal tells unless given'],
  ['--today DATE', 'answer as on this day, such as 2026-08-01'],
  ['--help, --version', 'this text; the version'],
] as const

/**
 * How the program is used.
 * @returns lines
 */
export function usageText(): string {
  const commands = COMMANDS.map((command) => [usageOf(command), command.summary] as const)
  return [
    'Quad Brief answers questions about the Quad’s cyber meetings, every statement with its source.',
    '',
    'Usage: quad COMMAND [options]',
    '       quad any question in plain English',
    '',
    'Commands',
    ...columns([...commands, ...MORE_COMMANDS]),
    '',
    'Options',
    ...columns(OPTIONS),
    '',
    'DATA_DIR names another folder of the record. Exit codes: 0 answered, 1 the record is broken,',
    '2 the command line is not understood.',
  ].join('\n')
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}
