// What the bot says to whoever runs it: a line of JSON each, or coloured text in a terminal. No secret gets out.

import pino from 'pino'
import type { LogLevel } from '../config/settings.ts'
import { createScrubber } from './scrub.ts'

/** Says one thing: what it is about, and a sentence. */
type Say = (fields: object, message: string) => void

export interface Log {
  readonly debug: Say
  readonly info: Say
  readonly warn: Say
  readonly error: Say
  readonly fatal: Say
  /** The same log, with these fields in every line. */
  child(fields: object): Log
}

export interface LogOptions {
  readonly level: LogLevel
  /** Values that must not stand in any line. */
  readonly secrets: readonly string[]
  /** Where lines go, with their line break; standard output, at once, unless told. */
  readonly write?: (line: string) => void
  /** Text for a person to read at once, and not JSON. */
  readonly pretty?: boolean
}

/** Fields that hold secrets, wherever they come from. */
const SECRET_FIELDS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  'Authorization',
  'cookie',
]

/**
 * Makes a log.
 * @param options how much, where to and what must stay out
 * @returns the log
 */
export async function createLog({ level, secrets, write, pretty }: LogOptions): Promise<Log> {
  const scrub = createScrubber(secrets)
  const out = write ?? ((line: string) => void process.stdout.write(line))
  const show = pretty === true ? await prettyFormat() : (line: string) => line
  const log: Log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: pino.stdSerializers.err },
      redact: {
        paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[secret]',
      },
    },
    { write: (line: string) => out(show(scrub(line))) },
  )
  return log
}

async function prettyFormat(): Promise<(line: string) => string> {
  const { prettyFactory } = await import('pino-pretty')
  return prettyFactory({
    colorize: true,
    translateTime: 'SYS:HH:MM:ss',
    errorLikeObjectKeys: ['error'],
  })
}
