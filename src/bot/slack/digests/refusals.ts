// Slack's codes for a message that it refused -> what becomes of the digest.

import type { ErrorCode } from '../../errors.ts'
import type { SendOutcome } from '../../subscriptions/delivery/sender.ts'
import { troubleOf } from '../refusals.ts'

interface Refusal {
  readonly kind: 'refused'
  readonly code: ErrorCode
  readonly halts: boolean
}

const halted = (code: ErrorCode): Refusal => ({ kind: 'refused', code, halts: true })
const once = (code: ErrorCode): Refusal => ({ kind: 'refused', code, halts: false })

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  not_in_channel: halted('slack-not-in-channel'),
  channel_not_found: halted('slack-channel-hidden'),
  duplicate_channel_not_found: halted('slack-channel-hidden'),
  channel_type_not_supported: halted('slack-restricted'),
  is_archived: halted('slack-archived'),
  restricted_action: halted('slack-restricted'),
  restricted_action_read_only_channel: halted('slack-restricted'),
  restricted_action_thread_only_channel: halted('slack-restricted'),
  posting_to_channel_denied: halted('slack-restricted'),
  posting_to_general_channel_denied: halted('slack-restricted'),
  messages_tab_disabled: halted('slack-restricted'),
  no_permission: halted('slack-restricted'),
  access_denied: halted('slack-restricted'),

  ekm_access_denied: halted('slack-suspended'),
  team_access_not_granted: halted('slack-suspended'),
  enterprise_is_restricted: halted('slack-suspended'),
  accesslimited: halted('slack-suspended'),
  app_access_restricted: halted('slack-suspended'),

  account_inactive: halted('slack-uninstalled'),
  token_revoked: halted('slack-uninstalled'),
  invalid_auth: halted('slack-bot-token'),
  not_authed: halted('slack-bot-token'),
  token_expired: halted('slack-bot-token'),
  not_allowed_token_type: halted('slack-bot-token'),
  two_factor_setup_required: halted('slack-bot-token'),
  missing_scope: halted('slack-scopes'),

  // The digest is there, and its other messages cannot be.
  restricted_action_thread_locked: once('slack-thread-closed'),
  restricted_action_non_threadable_channel: once('slack-thread-closed'),
  cannot_reply_to_message: once('slack-thread-closed'),
  thread_locked: once('slack-thread-closed'),

  msg_too_long: once('slack-message-refused'),
  msg_blocks_too_long: once('slack-message-refused'),
  invalid_blocks: once('slack-message-refused'),
  invalid_blocks_format: once('slack-message-refused'),
  invalid_arguments: once('slack-message-refused'),
  invalid_metadata_format: once('slack-message-refused'),
  invalid_metadata_schema: once('slack-message-refused'),
  metadata_too_large: once('slack-message-refused'),
  metadata_must_be_sent_from_app: once('slack-message-refused'),
  no_text: once('slack-message-refused'),
  too_many_attachments: once('slack-message-refused'),
}

/**
 * What becomes of a digest that Slack refused.
 * @param slackCode what Slack answered
 * @returns an outcome. A code that is not in the table posted nothing, and nobody knows whether it holds for
 * the next digest too: this one is refused, and the next is tried.
 */
export function refusedOutcome(slackCode: string): SendOutcome {
  const reason = slackCode
  const trouble = troubleOf(slackCode)
  if (trouble === null) return { ...(refusalOf(slackCode) ?? once('slack-refused')), reason }
  return trouble.kind === 'later' ? { ...trouble, ms: null, reason } : { ...trouble, reason }
}

/**
 * Why no digest can be posted in a channel.
 * @param slackCode what Slack answered to something that needs the same rights as a post
 * @returns a line of the table of errors; null where the code says nothing about the channel
 */
export function closedBy(slackCode: string): ErrorCode | null {
  const refusal = refusalOf(slackCode)
  return refusal?.halts === true ? refusal.code : null
}

function refusalOf(slackCode: string): Refusal | undefined {
  return Object.hasOwn(REFUSALS, slackCode) ? REFUSALS[slackCode] : undefined
}
