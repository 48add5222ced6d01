// What the doctor finds: one thing that it looked at, and what is to be done where it is not as it should be.

import { ERRORS } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'

export type Check =
  | { readonly kind: 'ok'; readonly name: string; readonly detail: string }
  | {
      readonly kind: 'wrong'
      readonly name: string
      readonly problem: string
      readonly fix: string
    }
  /** It could not be looked at: something else has to be right first, or nobody can tell from here. */
  | { readonly kind: 'skipped'; readonly name: string; readonly detail: string }

/** It is as it should be. */
export function ok(name: string, detail: string): Check {
  return { kind: 'ok', name, detail }
}

/**
 * It is not.
 * @param name what was looked at
 * @param code the line of the table of errors
 * @param detail what exactly, without a full stop
 */
export function wrong(name: string, code: ErrorCode, detail: string): Check {
  const { message, fix } = ERRORS[code]
  return { kind: 'wrong', name, problem: `${message.replace(/\.$/, '')} (${detail}).`, fix }
}

/** It could not be looked at. */
export function skipped(name: string, detail: string): Check {
  return { kind: 'skipped', name, detail }
}

/** Slack refuses signed requests that are older. https://docs.slack.dev/authentication/verifying-requests-from-slack */
const MOST_MINUTES_OFF = 5

const MINUTE_MS = 60_000

/**
 * Compares this machine's clock with a server's.
 * @param name what was looked at
 * @param date the header Date of an answer; null where there was none
 * @param now this machine's time, in milliseconds
 */
export function clockCheck(name: string, date: string | null, now: number): Check {
  const theirs = date === null ? NaN : Date.parse(date)
  if (Number.isNaN(theirs)) return skipped(name, 'The answer told no time to compare with.')
  const minutes = Math.round((now - theirs) / MINUTE_MS)
  if (Math.abs(now - theirs) > MOST_MINUTES_OFF * MINUTE_MS) {
    const way = minutes > 0 ? 'fast' : 'slow'
    return wrong(name, 'clock', `${Math.abs(minutes)} minutes ${way}`)
  }
  return ok(name, minutes === 0 ? 'right' : `right within ${MOST_MINUTES_OFF} minutes`)
}

const SIGNS: Readonly<Record<Check['kind'], string>> = { ok: 'ok', wrong: 'WRONG', skipped: '-' }

/**
 * Writes what was found for a person: one line each, and what to do.
 * @param checks in the order in which they are shown
 * @returns lines
 */
export function checkLines(checks: readonly Check[]): readonly string[] {
  const width = Math.max(0, ...checks.map(({ name }) => name.length))
  const lines = checks.map((check) => {
    const words = check.kind === 'wrong' ? `${check.problem} Fix: ${check.fix}` : check.detail
    return `${SIGNS[check.kind].padEnd(5)}  ${check.name.padEnd(width)}  ${oneLine(words)}`
  })
  const faults = checks.filter(({ kind }) => kind === 'wrong').length
  const things = faults === 1 ? '1 thing is wrong.' : `${faults} things are wrong.`
  return [...lines, faults === 0 ? 'Nothing is wrong.' : things]
}

/** Names that others chose stand in these lines: none may break one, or colour the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim()
}
