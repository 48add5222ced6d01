// The words after quad -> what to do, or what is wrong with them.

import { parseArgs } from 'node:util'
import { FORMATS, formatOf } from '../exports/formats.ts'
import type { DigestValues, Mistake } from './digest-arguments.ts'

export const SURFACES = ['terminal', 'slack', 'discord', 'html'] as const
export type SurfaceName = (typeof SURFACES)[number]

/** How answers are printed. */
export interface Look {
  /** Null: as the terminal tells. */
  readonly width: number | null
  readonly color: boolean | null
}

export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'answer'
      /** A command or a question; empty asks for help. */
      readonly line: string
      readonly as: SurfaceName | 'json'
      readonly look: Look
      readonly today: Temporal.PlainDate | null
      /** The file to write an export to; not there: to standard output. */
      readonly out?: string
      /** The file to draw a picture of the answer into, .svg or .png; not there: none is drawn. */
      readonly picture?: string
    }
  /** A question a line from standard input, an object a line to standard output. */
  | { readonly kind: 'batch'; readonly today: Temporal.PlainDate | null }
  /** The digest of a week; its options are read where it is made. */
  | {
      readonly kind: 'digest'
      readonly values: DigestValues
      readonly as: SurfaceName | 'json'
      readonly look: Look
      readonly today: Temporal.PlainDate | null
      /** The file to draw its picture into; not there: none is drawn. */
      readonly picture?: string
    }
  | ({ readonly kind: 'mistake' } & Mistake)

const OPTIONS = {
  json: { type: 'boolean' },
  surface: { type: 'string' },
  batch: { type: 'boolean' },
  today: { type: 'string' },
  width: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  picture: { type: 'string' },
  week: { type: 'string' },
  density: { type: 'string' },
  since: { type: 'string' },
  first: { type: 'boolean' },
  color: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/**
 * Reads the command line. Words need no quotes: all that is no option is one line.
 * @param args the words after the program's name
 * @returns what to do
 */
export function readArguments(args: readonly string[]): Arguments {
  const parsed = parse(args)
  if ('problem' in parsed) return { kind: 'mistake', ...parsed }
  const { values, positionals } = parsed
  if (values.help === true) return { kind: 'help' }
  if (values.version === true) return { kind: 'version' }
  const surface = surfaceOf(values.surface)
  if (surface === null) {
    return mistake(`--surface ${values.surface} is unknown.`, `Use one of: ${SURFACES.join(', ')}.`)
  }
  const today = dateOf(values.today)
  if (today === undefined) {
    return mistake(`--today ${values.today} is no date.`, 'Write it as 2026-08-01.')
  }
  const width = widthOf(values.width)
  if (width === undefined) {
    return mistake(`--width ${values.width} is no width.`, 'Give a number of columns, such as 80.')
  }
  if (values.json === true && values.surface !== undefined) {
    return mistake('--json and --surface are two forms of output.', 'Give one of them.')
  }
  const { format, out } = values
  const misplaced = misplacedExport(values, positionals) ?? misplacedPicture(values, positionals)
  if (misplaced !== null) return misplaced
  if (values.batch === true) return batch(positionals, values.surface, today)
  const as = values.json === true ? 'json' : surface
  const look = { width, color: values.color ?? null }
  const digest = digestOptions(values)
  if (positionals.length === 1 && positionals[0] === 'digest') {
    const { picture } = values
    const drawn = picture === undefined ? {} : { picture }
    return { kind: 'digest', values: digest, as, look, today, ...drawn }
  }
  const [stray] = Object.keys(digest)
  if (stray !== undefined) {
    return mistake(`--${stray} goes with digest only.`, 'Type: quad digest --week 2026-W48')
  }
  return {
    kind: 'answer',
    line: [...positionals, ...(format === undefined ? [] : [formatOf(format) ?? ''])].join(' '),
    as,
    look,
    today,
    ...(out === undefined ? {} : { out }),
    ...(values.picture === undefined ? {} : { picture: values.picture }),
  }
}

interface Values extends DigestValues {
  readonly format?: string
  readonly out?: string
  readonly picture?: string
  readonly batch?: boolean
  readonly json?: boolean
  readonly surface?: string
}

function digestOptions({ week, density, since, first }: Values): DigestValues {
  return {
    ...(week === undefined ? {} : { week }),
    ...(density === undefined ? {} : { density }),
    ...(since === undefined ? {} : { since }),
    ...(first === undefined ? {} : { first }),
  }
}

/** What is wrong with --format and --out; null where nothing is. */
function misplacedExport(values: Values, [command = '']: readonly string[]): Arguments | null {
  const { format, out, json, surface } = values
  const option = format === undefined ? '--out' : '--format'
  if (format === undefined && out === undefined) return null
  if (!/^export\b/i.test(command)) {
    return mistake(`${option} goes with export only.`, 'Type: quad export tokyo --format ics')
  }
  if (format !== undefined && formatOf(format) === null) {
    return mistake(`--format ${format} is unknown.`, `Use one of: ${FORMATS.join(', ')}.`)
  }
  if (out !== undefined && (json === true || surface !== undefined)) {
    return mistake('--out writes the file itself.', 'Leave out --json and --surface.')
  }
  return out === '' ? mistake('--out needs the name of a file.', 'Type: --out tokyo.ics') : null
}

/** What is wrong with --picture; null where nothing is. */
function misplacedPicture(
  { picture, batch, json, surface }: Values,
  [command = '']: readonly string[],
): Arguments | null {
  if (picture === undefined) return null
  if (!/.\.(?:svg|png)$/i.test(picture)) {
    return mistake('--picture needs the name of a file.', 'Type: --picture timeline.png, or .svg')
  }
  if (json === true || batch === true || surface !== undefined || /^export$/i.test(command)) {
    return mistake('--picture goes with one answer.', 'Type: quad timeline --picture timeline.png')
  }
  return null
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const [problem = ''] = said.split(/\.?(?:\n|\. )/)
    return {
      problem: `${problem.replace(/\.$/, '')}.`,
      fix: 'See quad --help. Words that begin with a dash go after --, as in: quad ask -- -1',
    }
  }
}

function batch(
  words: readonly string[],
  surface: string | undefined,
  today: Temporal.PlainDate | null,
): Arguments {
  if (words.length !== 1 || words[0] !== 'ask') {
    const fix = 'Type: quad ask --batch --json < questions.txt'
    return mistake('--batch reads its questions from standard input.', fix)
  }
  if (surface !== undefined) return mistake('--batch prints JSON only.', 'Leave out --surface.')
  return { kind: 'batch', today }
}

function mistake(problem: string, fix: string): Arguments {
  return { kind: 'mistake', problem, fix }
}

function surfaceOf(name = 'terminal'): SurfaceName | null {
  return SURFACES.find((surface) => surface === name) ?? null
}

/** Undefined where it is no date. */
function dateOf(text: string | undefined): Temporal.PlainDate | null | undefined {
  if (text === undefined) return null
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}

/** Undefined where it is no width. */
function widthOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return null
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}
