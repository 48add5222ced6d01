import type { webApi } from '@slack/bolt'

/** Posts a message through the real client. */
export function postMessage(
  client: webApi.WebClient,
  message: Parameters<webApi.WebClient['chat']['postMessage']>[0],
): Promise<webApi.ChatPostMessageResponse> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's, no window's
  return client.chat.postMessage(message)
}
