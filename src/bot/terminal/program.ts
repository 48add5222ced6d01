// What quad does: reads its arguments, asks the core, prints the answer.

import { relative } from 'node:path'
import { createBriefings, loadDataset, visit, type Briefings } from '../../briefings/index.ts'
import { createCommands, type Response } from '../commands.ts'
import { nearestCommands } from '../commands/nearest.ts'
import { COMMANDS } from '../commands/table.ts'
import { dataDirOf } from '../config/data-dir.ts'
import type { ExportFile } from '../exports/formats.ts'
import { payloadText } from '../payloads.ts'
import { keptRecord } from '../record/kept-record.ts'
import { readArguments, type Arguments } from './arguments.ts'
import { terminalCapabilities } from './capabilities.ts'
import { insteadHere } from './hints.ts'
import type { Streams } from './streams.ts'
import { writeOut, writePicture } from './write-out.ts'

const DONE = 0
const BROKEN_RECORD = 1
const NOT_UNDERSTOOD = 2

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Runs the program.
 * @param args the words after its name
 * @param env environment variables
 * @param streams where it reads and prints
 * @returns the exit code: 0 answered, 1 the record is broken, 2 the command line is not understood
 */
export async function runProgram(
  args: readonly string[],
  env: Environment,
  streams: Streams,
): Promise<number> {
  const { stdout, stderr } = streams
  return visit<Arguments, Promise<number>>(readArguments(args), {
    help: async () => {
      const { usageText } = await import('./usage.ts')
      return print(stdout, usageText(), DONE)
    },
    version: async () => {
      const { programVersion } = await import('../version.ts')
      const { name, version } = programVersion()
      return print(stdout, `${name} ${version}`, DONE)
    },
    mistake: async ({ problem, fix }) => print(stderr, `${problem}\n${fix}`, NOT_UNDERSTOOD),
    answer: (wanted) =>
      withRecord(env, stderr, (briefings) => answerOne(wanted, briefings, env, streams)),
    digest: (wanted) =>
      withRecord(env, stderr, async (briefings) => {
        const { printDigest } = await import('./digest.ts')
        return printDigest(wanted, briefings, env, streams)
      }),
    batch: (wanted) =>
      withRecord(env, stderr, (briefings) => answerLines(wanted, briefings, streams)),
  })
}

type Wanted<K extends Arguments['kind']> = Extract<Arguments, { kind: K }>

async function answerOne(
  { line, as, look, today, out, picture }: Wanted<'answer'>,
  briefings: Briefings,
  env: Environment,
  streams: Streams,
): Promise<number> {
  const { stdout, stderr } = streams
  const commands = createCommands(briefings)
  const parsed = commands.parse(line)
  if (parsed.kind === 'usage') return print(stderr, parsed.problem, NOT_UNDERSTOOD)
  const response = commands.respond(line, today ?? Temporal.Now.plainDateISO())
  const unknown =
    parsed.kind === 'question' ? unknownCommand(parsed.text, response, briefings) : null
  if (unknown !== null) return print(stderr, unknown, NOT_UNDERSTOOD)
  if (as === 'json') {
    const { answerJson } = await import('./json.ts')
    return print(stdout, JSON.stringify(answerJson(response), null, 2), DONE)
  }
  if (as !== 'terminal') return print(stdout, await payloadText(as, response), DONE)
  if (response.file !== undefined) return writeFileOut(response.file, out, streams)
  if (picture !== undefined) {
    const fix = 'There are pictures of timeline, topics, people and who hosted.'
    return response.picture === undefined
      ? print(stderr, `This answer has no picture.\n${fix}`, NOT_UNDERSTOOD)
      : writePicture(response.picture, picture, streams)
  }
  const { renderTerminal } = await import('./render.ts')
  const { width, color, hyperlinks } = terminalCapabilities(stdout, env)
  const options = { width: look.width ?? width, color: look.color ?? color, hyperlinks }
  const text = renderTerminal(response.briefing, options).join('\n\n')
  // What stands where a file was wanted must not be taken for the file.
  return response.command === 'export'
    ? print(stderr, text, NOT_UNDERSTOOD)
    : print(stdout, [text, ...hints(response, line)].join('\n\n'), DONE)
}

function hints(response: Response, line: string): readonly string[] {
  return [insteadHere(response), pictureHint(response, line)].filter((hint) => hint !== null)
}

/** How to see the picture of an answer that has one. */
function pictureHint({ picture }: Response, line: string): string | null {
  return picture === undefined
    ? null
    : `As a picture: quad ${line.trim()} --picture ${picture.name}.png`
}

/** The file as it is, or a word that it was written. */
async function writeFileOut(
  { text }: ExportFile,
  out: string | undefined,
  streams: Streams,
): Promise<number> {
  if (out !== undefined) return writeOut(out, text, streams)
  streams.stdout.write(text)
  return DONE
}

async function answerLines(
  { today }: Wanted<'batch'>,
  briefings: Briefings,
  { stdin, stdout }: Streams,
): Promise<number> {
  const [{ linesOf, writeLine }, { answerJson }] = await Promise.all([
    import('./batch.ts'),
    import('./json.ts'),
  ])
  const day = today ?? Temporal.Now.plainDateISO()
  stdin.setEncoding('utf8')
  for await (const question of linesOf(stdin)) {
    const { status, briefing } = briefings.ask(question, day)
    const object = answerJson({ question, status, briefing })
    await writeLine(stdout, JSON.stringify(object))
  }
  return DONE
}

async function withRecord(
  env: Environment,
  stderr: NodeJS.WriteStream,
  answer: (briefings: Briefings) => Promise<number>,
): Promise<number> {
  const folder = dataDirOf(env['DATA_DIR'])
  const loaded = loadDataset(folder, keptRecord())
  if (loaded.ok) return answer(createBriefings(loaded.dataset))
  const { faultReport } = await import('../../briefings/index.ts')
  return print(stderr, faultReport(relative('.', folder) || '.', loaded.faults), BROKEN_RECORD)
}

/**
 * A word that is no command and means nothing as it stands, but may be a command misspelt, is not guessed at:
 * what runs in a script must not depend on it. Two words are, unless they mean nothing at all.
 */
function unknownCommand(line: string, { status }: Response, briefings: Briefings): string | null {
  const words = line.split(/\s+/)
  const [first = ''] = words
  const near = nearestCommands(first)
  const isMisspelt = words.length === 1 && near.length > 0 && !briefings.isKnownWord(first)
  if (!isMisspelt && (status !== 'not-understood' || words.length > 2)) return null
  const meant =
    near.length > 0
      ? `Did you mean: ${near.join(', ')}?`
      : `The commands are: ${COMMANDS.map(({ name }) => name).join(', ')}.`
  return `There is no command “${first}”. ${meant}\nquad help shows what can be asked.`
}

function print(stream: NodeJS.WriteStream, text: string, exitCode: number): number {
  stream.write(`${text}\n`)
  return exitCode
}
