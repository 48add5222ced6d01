// Why Slack, or this machine, does not let the bot start -> the line of the table of errors.

import { webApi } from '@slack/bolt'
import { StartError } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { appTokenRefusal, isSlackDown } from './refusals.ts'

const { WebAPIPlatformError } = webApi

/** https://nodejs.org/api/errors.html#common-system-errors */
const OF_PORT: Readonly<Record<string, ErrorCode>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-refused',
  EADDRNOTAVAIL: 'port-refused',
  ENOTFOUND: 'port-refused',
}

/**
 * Explains why Slack did not say whom the bot token belongs to.
 * @param error what auth.test threw
 * @returns the error to stop with
 */
export function botTokenError(error: unknown): StartError {
  return refusal(error, () => 'slack-bot-token')
}

/**
 * Explains why Slack gave no socket.
 * @param error what opening it threw; undefined where the connection closed before Slack's first
 * word
 * @returns the error to stop with
 */
export function socketError(error: unknown): StartError {
  return refusal(error, appTokenRefusal)
}

/**
 * Explains why the bot cannot listen.
 * @param error what listening threw
 * @param address host and port
 * @returns the error to stop with; null for an error of another kind
 */
export function portError(error: unknown, address: string): StartError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = OF_PORT[code]
  return known === undefined ? null : new StartError(known, `${address}, ${code}`, error)
}

function refusal(error: unknown, codeOf: (slack: string) => ErrorCode): StartError {
  if (error instanceof WebAPIPlatformError && !isSlackDown(error.data.error)) {
    return new StartError(codeOf(error.data.error), error.data.error, error)
  }
  return new StartError('slack-unreachable', rootOf(error), error)
}

/** What went wrong first: "connect ECONNREFUSED 127.0.0.1:1" rather than "fetch failed". */
function rootOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection closed'
  return error.cause instanceof Error ? rootOf(error.cause) : error.message
}
