// Slack's codes for a refused token or file -> the line of the table of errors.

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
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 * https://docs.slack.dev/reference/methods/files.completeUploadExternal#errors
 */
const OF_FILE: Readonly<Record<string, ErrorCode>> = {
  missing_scope: 'file-scopes',
  ratelimited: 'file-later',
  rate_limited: 'file-later',
  messages_tab_disabled: 'file-messages-closed',
  channel_not_found: 'file-messages-closed',
  not_in_channel: 'file-messages-closed',
  is_archived: 'file-messages-closed',
  restricted_action: 'file-messages-closed',
  posting_to_channel_denied: 'file-messages-closed',
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const OF_POST: Readonly<Record<string, ErrorCode>> = {
  channel_not_found: 'channel-closed',
  not_in_channel: 'channel-closed',
  is_archived: 'channel-archived',
  restricted_action: 'channel-restricted',
  restricted_action_read_only_channel: 'channel-restricted',
  restricted_action_thread_only_channel: 'channel-restricted',
  posting_to_channel_denied: 'channel-restricted',
  posting_to_general_channel_denied: 'channel-restricted',
  restricted_action_thread_locked: 'thread-closed',
  restricted_action_non_threadable_channel: 'thread-closed',
  thread_locked: 'thread-closed',
  cannot_reply_to_message: 'thread-closed',
}

/** https://docs.slack.dev/reference/methods/views.open#errors */
const LATE = ['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged']

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

/**
 * @param code what Slack answered when it was given a file, or the message to go with it
 * @returns why the asker has no file; null for trouble of Slack's own, which may come after a part of
 * the work
 */
export function fileRefusal(code: string): ErrorCode | null {
  return OF_FILE[code] ?? (isSlackDown(code) ? null : 'file-not-sent')
}

/**
 * @param code what Slack answered to a message, which it did not post
 * @returns what the asker is told
 */
export function postRefusal(code: string): ErrorCode {
  return OF_POST[code] ?? 'answer-refused'
}

/**
 * @param code what Slack answered to a form
 * @returns what the person is told who wanted it
 */
export function formRefusal(code: string): ErrorCode {
  return LATE.includes(code) ? 'form-late' : 'form-not-opened'
}
