// A program of its own, as in production: nothing of the bench shares its memory or its time.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The arguments of Node for a program. */
export type Program = readonly string[]

/** The bot, as npm start runs it. */
export const BOT: Program = startScript()
/** Bolt alone: answers each command with the messages that it is given. */
export const BARE_SLACK: Program = ['bench/apps/bare-slack.ts']
/** discord.js alone: answers each command with the messages that it is given. */
export const BARE_DISCORD: Program = ['bench/apps/bare-discord.ts']
/** Both libraries, logged in, without anything to answer. */
export const BARE_BOTH: Program = ['bench/apps/bare-both.js']

/** Quad Brief's digests alone, with the options of npm start: posts what is due in a database. */
export const RUSH_QUAD: Program = [...BOT.filter(isOption), 'bench/apps/rush-quad.ts']
/** A platform's own library alone: posts a message to many channels. */
export const RUSH_BARE: Program = ['bench/apps/rush-bare.ts']

/** Makes a child tell what memory it takes. */
const MEMORY_REPORTER = join(import.meta.dirname, 'memory-reporter.js')

export interface ChildOptions {
  readonly env: Readonly<Record<string, string>>
  /** What the program reads from its standard input, as JSON; nothing unless given. */
  readonly input?: unknown
  /** Whether it must be able to tell what memory it takes. */
  readonly tellsMemory?: boolean
}

export interface Child {
  /** Rejects, with what the program said, when it ends before it was stopped. */
  readonly failed: Promise<never>
  /** @returns the resident set in bytes, after all garbage was collected and things settled */
  memory(): Promise<number>
  stop(): Promise<void>
}

/**
 * Starts a program.
 * @param program what to run
 * @param options its environment, which is all that it has, and its input
 * @returns the running program
 */
export function startChild(program: Program, options: ChildOptions): Child {
  const { env, input, tellsMemory = false } = options
  const flags = tellsMemory ? ['--expose-gc', '--import', MEMORY_REPORTER] : []
  const child = spawn(process.execPath, [...flags, ...program], {
    cwd: ROOT,
    env,
    stdio: ['pipe', 'pipe', 'pipe', tellsMemory ? 'ipc' : 'ignore'],
  })
  const said = tailOf(child)
  child.stdin?.end(input === undefined ? '' : JSON.stringify(input))
  let isStopping = false
  const ended = once(child, 'exit')
  const failed = ended.then(([code]: readonly unknown[]): never => {
    if (isStopping) throw new Error(`${program.join(' ')} was stopped.`)
    throw new Error(`${program.join(' ')} ended with ${String(code)}:\n${said()}`)
  })
  // Whoever waits for something else hears of it; nobody must.
  failed.catch(() => undefined)
  return {
    failed,
    async memory() {
      child.send('memory')
      const [bytes] = await Promise.race([once(child, 'message'), failed])
      return Number(bytes)
    },
    async stop() {
      isStopping = true
      child.kill('SIGTERM')
      await ended
    },
  }
}

const KEPT = 4_000

/** The last that a program wrote. */
function tailOf({ stdout, stderr }: ChildProcess): () => string {
  let tail = ''
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-KEPT)
    })
  }
  return () => tail
}

function isOption(arg: string): boolean {
  return arg.startsWith('--')
}

/** What package.json says, without the file of variables: it may hold real tokens. */
function startScript(): Program {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string }
  }
  const [, ...args] = scripts.start.split(' ')
  return args.filter((arg) => !arg.startsWith('--import=./bin/env'))
}
