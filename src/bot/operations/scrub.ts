// A finished line of the log -> the same line without secrets: those of the configuration, and whatever looks
// like one, since a library's error may hold a token that nobody told us of.

/** What takes the place of a secret. */
const HIDDEN = '[secret]'

/** What is shorter stands in too many words to be taken out of them, and no platform gives such a token. */
const SHORTEST_SECRET = 6

const SHAPES: readonly RegExp[] = [
  // The password in the address of a database, however short.
  /(?<=:\/\/[^\s:/@]*:)[^\s/@]+(?=@)/g,
  // Slack: bot, user, app-level, refresh and configuration tokens.
  /\bxox[a-z](?:\.xox[a-z])?-[\w-]{3,}/g,
  /\bxapp-[\w-]{3,}/g,
  // Slack: addresses that anyone can post to.
  /(?<=hooks\.slack\.com(?:\/|\\\/|%2F))[^\s"'\\<>]+/gi,
  /(?<=[?&]ticket=)[^\s"'\\&<>]+/g,
  // Discord: bot tokens, and the tokens of interactions and webhooks in addresses.
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /(?<=\/(?:webhooks|interactions)\/\d{5,20}\/)[\w-]{20,}/g,
  /(?<=\b(?:Bearer|Bot) )[\w.~+/-]{16,}=*/g,
]

/**
 * Prepares the removal of secrets.
 * @param secrets values that must not stand anywhere; those under six characters are left
 * @returns what takes them, and whatever looks like a token, out of a text
 */
export function createScrubber(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter(({ length }) => length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .sort((a, b) => b.length - a.length)
  const known =
    forms.length === 0 ? null : new RegExp(forms.map((form) => RegExp.escape(form)).join('|'), 'g')
  return (text) => {
    const without = known === null ? text : text.replace(known, HIDDEN)
    return SHAPES.reduce((line, shape) => line.replace(shape, HIDDEN), without)
  }
}
