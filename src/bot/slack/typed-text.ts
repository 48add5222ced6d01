// What somebody wrote in a message, as Slack's events bring it -> the words that a person would read.
// https://docs.slack.dev/messaging/formatting-message-text

/** <@U1>, <#C1|general>, <!here>, <!date^…|5 May>, <https://a.test|words>. */
const MARKED = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g

/** :wave: and :wave::skin-tone-2:, but not the colons of 10:30:45. */
const EMOJI = /(?<![\w:]):(?=[^:\s]*[a-z])[a-z0-9_+'-]+:(?::skin-tone-\d:)?/g

/**
 * Turns Slack's marks into plain words: none of them pings, links or draws any more.
 * @param text the `text` of a message
 * @returns the words; who or what has no name in the text is "someone" or "a channel"
 */
export function plainWords(text: string): string {
  const words = text.replace(MARKED, (_, sign: string, what: string, label?: string) =>
    label !== undefined && label !== '' ? label : unnamed(sign, what),
  )
  return unescaped(words)
}

/**
 * Takes the name of the bot out of what was said to it, wherever it stands.
 * @param text the `text` of a message
 * @param botUserId whose name
 * @returns the question in plain words; empty where nothing else was said
 */
export function wordsTo(botUserId: string, text: string): string {
  const own = new RegExp(`<@${botUserId}(?:\\|[^<>]*)?>`, 'g')
  const rest = plainWords(text.replace(own, ' ').replace(EMOJI, ' '))
  const line = rest.replace(/\s+/g, ' ').trim()
  // "@Quad Brief: latest", and what is copied from help: "`/quad latest`".
  return line
    .replace(/^[,:;–-]\s*/, '')
    .replace(/^(`+)(.*)\1$/, '$2')
    .replace(/^\/quad(?:\s+|$)/i, '')
}

/**
 * Undoes Slack's escaping of three characters.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 * @param text as Slack sends it
 * @returns as it was typed
 */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function unnamed(sign: string, what: string): string {
  if (sign === '@') return 'someone'
  if (sign === '#') return 'a channel'
  // <!here>; <!subteam^S1> has nothing to read in it.
  return sign === '!' && what.includes('^') ? 'someone' : what
}
