// Plain text -> the top-level `text` of a message, the one place where Slack still reads markup in
// what we send.
// https://docs.slack.dev/messaging/formatting-message-text#escaping

/**
 * Escapes the three characters that start a mention, a link or an entity.
 * @param text plain text
 * @returns text in which Slack finds no mention, no channel and no link of ours
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
