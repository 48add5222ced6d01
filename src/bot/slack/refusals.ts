// Slack's codes for what it did not do -> whether to try again, and the line of the table of errors.

import type { ErrorCode } from '../errors.ts'
import type { Outcome } from './post.ts'

/** Trouble of Slack's own, which says nothing about what it was asked. */
export type Trouble =
  /** Nothing was done, and it can be tried again. */
  | { readonly kind: 'later'; readonly scope: 'channel' | 'workspace' }
  /** Slack says itself that a part of the work may have been done. */
  | { readonly kind: 'unknown' }

/**
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 * https://docs.slack.dev/reference/methods/auth.test#errors
 */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  rate_limited: { kind: 'later', scope: 'channel' },
  ratelimited: { kind: 'later', scope: 'channel' },
  message_limit_exceeded: { kind: 'later', scope: 'workspace' },
  // A move to an organization, after which it works again.
  org_login_required: { kind: 'later', scope: 'workspace' },
  team_added_to_org: { kind: 'later', scope: 'workspace' },
  // The request came cut off, so that nothing was done.
  request_timeout: { kind: 'later', scope: 'channel' },
  fatal_error: { kind: 'unknown' },
  internal_error: { kind: 'unknown' },
  service_unavailable: { kind: 'unknown' },
}

/** How long to wait where Slack gives no time: as long as for one message, or until somebody did something. */
const WAIT_SECONDS = { channel: 1, workspace: 300 } as const

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
  return troubleOf(code) !== null
}

/**
 * @param code what Slack answered
 * @returns its trouble; null where it refused for good
 */
export function troubleOf(code: string): Trouble | null {
  return Object.hasOwn(TROUBLES, code) ? (TROUBLES[code] ?? null) : null
}

/**
 * What came of a call that Slack did not do.
 * @param code what Slack answered
 * @returns what the code says of it
 */
export function outcomeFor(code: string): Exclude<Outcome, { readonly kind: 'sent' }> {
  const trouble = troubleOf(code)
  if (trouble === null) return { kind: 'refused', reason: code }
  if (trouble.kind === 'unknown') return { kind: 'unknown', reason: code }
  return { kind: 'later', seconds: WAIT_SECONDS[trouble.scope], reason: code }
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
  const trouble = troubleOf(code)
  if (trouble === null) return OF_FILE[code] ?? 'file-not-sent'
  return trouble.kind === 'later' ? 'file-later' : null
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
