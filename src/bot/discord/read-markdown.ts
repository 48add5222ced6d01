// Discord's markdown -> what people read of it, on as many lines.

import { dateInWords } from '../../briefings/index.ts'

/** What people call those whom a message mentions, by their ids. */
export type Names = ReadonlyMap<string, string>

/** Headings, small print and quotes. https://support.discord.com/hc/en-us/articles/210298617 */
const LINE_MARK = /^\s*(?:(?:#{1,3}|-#|>{1,3})\s+)+/gm

/** Code, in which nothing stands for anything else; marks around words. One without its other half is itself. */
const CODE = String.raw`(?<ticks>\x60+)(?<code>[^\x60](?:[^]*?[^\x60])?)\k<ticks>(?!\x60)`
const MARKED = String.raw`(?<mark>\*\*|__|~~|\|\|)(?<words>(?:\\[^]|[^\\])+?)\k<mark>`

/** An address may have brackets in it, and ends before one that was opened before it. */
const LINKED = String.raw`\(<?https?:(?:\([^()>\s]*\)|[^)>\s])*>?\)`

/**
 * What stands for something else, in the order in which clients look for it: an escaped character, a link, an address
 * without a preview, a person, a role or channel, a command, an emoji, a moment, code, a mark around words.
 * https://docs.discord.com/developers/reference#message-formatting
 */
const TOKEN = new RegExp(
  [
    String.raw`\\(?<escaped>[^0-9A-Za-z\s])`,
    String.raw`\[(?<label>(?:\[[^\]]*\]|\\.|[^[\]\\])*)\]${LINKED}`,
    String.raw`<(?<address>https?:\/\/[^>\s]+)>`,
    String.raw`<@!?(?<person>\d+)>`,
    String.raw`<(?<place>@&|#)\d+>`,
    String.raw`<\/(?<command>[^:>]+):\d+>`,
    String.raw`<a?:(?<emoji>\w+):\d+>`,
    String.raw`<t:(?<moment>-?\d{1,11})(?::\w)?>`,
    CODE,
    MARKED,
  ].join('|'),
  'g',
)

/**
 * Reads markdown. Never throws.
 * @param markdown the text of a message, or of one of its components
 * @param names of the people whom it mentions; whoever has none, and every role and channel, is left out
 * @returns its words, without marks, ids and the addresses behind linked words
 */
export function readMarkdown(markdown: string, names: Names): string {
  return readLine(markdown.replace(LINE_MARK, ''), names)
}

function readLine(markdown: string, names: Names): string {
  return markdown.replace(TOKEN, (...match: readonly unknown[]) => {
    const groups = groupsOf(match)
    const { escaped, label, address, person, command, emoji, moment, code, words } = groups
    const inner = label ?? words
    if (inner !== undefined) return readLine(inner, names)
    if (person !== undefined) return names.has(person) ? `@${names.get(person)}` : ''
    if (moment !== undefined) return dayOf(Number(moment)) ?? String(match[0])
    if (command !== undefined) return `/${command}`
    if (emoji !== undefined) return `:${emoji}:`
    return escaped ?? code ?? address ?? ''
  })
}

/** The named groups are the last that a replacer is given. */
function groupsOf(match: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  const groups: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(match.at(-1) ?? {})) {
    if (typeof value === 'string') groups[name] = value
  }
  return groups
}

/** The day of a moment, in UTC; null where its year has not four digits. */
function dayOf(seconds: number): string | null {
  const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000)
  const day = at.toZonedDateTimeISO('UTC').toPlainDate()
  return day.year < 1 || day.year > 9_999 ? null : dateInWords(day.toString())
}
