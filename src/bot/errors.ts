// The one table of what can go wrong: what a person reads, and what to do about it. Whatever else is
// known goes to the log, under the same reference. Its lines stand by subject in errors/.

import { ANSWERS } from './errors/answers.ts'
import { DIGESTS } from './errors/digests.ts'
import { DISCORD_DIGESTS } from './errors/discord-digests.ts'
import { DISCORD } from './errors/discord.ts'
import { FILES } from './errors/files.ts'
import { FORMS } from './errors/forms.ts'
import { MACHINE } from './errors/machine.ts'
import { SLACK_ANSWERS } from './errors/slack-answers.ts'
import { SLACK_DIGESTS } from './errors/slack-digests.ts'
import { SLACK } from './errors/slack.ts'
import type { ErrorWords } from './errors/words.ts'

export { newReference } from './errors/reference.ts'
export type { ErrorWords }

export const ERRORS = {
  ...ANSWERS,
  ...FILES,
  ...FORMS,
  ...SLACK,
  ...DISCORD,
  ...SLACK_ANSWERS,
  ...SLACK_DIGESTS,
  ...DISCORD_DIGESTS,
  ...DIGESTS,
  ...MACHINE,
} as const satisfies Record<string, ErrorWords>

export type ErrorCode = keyof typeof ERRORS

/**
 * @param code any text, such as one that was kept by an earlier version
 * @returns whether the table has it
 */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code)
}

/** A surface could not start. The message says why and what to do. */
export class StartError extends Error {
  readonly code: ErrorCode
  readonly fix: string

  /**
   * @param code which line of the table
   * @param detail what exactly, such as the platform's own code or an address
   * @param cause the error that told
   */
  constructor(code: ErrorCode, detail: string, cause?: unknown) {
    super(errorWords(code, detail), { cause })
    this.name = 'StartError'
    this.code = code
    this.fix = ERRORS[code].fix
  }
}

/**
 * What happened and what to do.
 * @param code which line of the table
 * @param detail what exactly, such as the permissions that are missing, without a full stop
 * @returns two sentences
 */
export function errorWords(code: ErrorCode, detail?: string): string {
  const { message, fix } = ERRORS[code]
  const what = message.replace(/\.$/, '')
  return `${what}${detail === undefined ? '' : ` (${detail})`}. ${fix}`
}

/**
 * The words for a person.
 * @param code which line of the table
 * @param reference what the log has too, where there is something to look up
 * @returns a sentence or three
 */
export function errorText(code: ErrorCode, reference?: string): string {
  const words = errorWords(code)
  return reference === undefined ? words : `${words} Reference: ${reference}`
}
