// Slack's codes for a refused token -> the line of the table of errors.
import type { ErrorCode } from '../errors.ts'

/** https://docs.slack.dev/reference/methods/auth.test#errors */
const SLACK_IS_DOWN = ['internal_error', 'fatal_error', 'service_unavailable', 'ratelimited']

/** https://docs.slack.dev/reference/methods/apps.connections.open#errors */
const OF_APP_TOKEN: Readonly<Record<string, ErrorCode>> = {
  missing_scope: 'slack-app-token-scope',
  no_permission: 'slack-app-token-scope',
  link_disabled: 'slack-socket-off',
  socket_mode_not_enabled: 'slack-socket-off',
}

/**
 * @param code what Slack answered
 * @returns whether the trouble is Slack's own, and says nothing about a token
 */
export function isSlackDown(code: string): boolean {
  return SLACK_IS_DOWN.includes(code)
}

/**
 * @param code what Slack answered when it was asked for a socket
 * @returns why there is none
 */
export function appTokenRefusal(code: string): ErrorCode {
  return OF_APP_TOKEN[code] ?? 'slack-app-token'
}
