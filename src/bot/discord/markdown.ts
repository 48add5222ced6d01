// Statements, blocks and sources -> Discord's markdown. What is quoted is escaped here and nowhere
// else.

import {
  dateInWords,
  visit,
  type Block,
  type Choice,
  type Citation,
  type FactRow,
  type Inline,
  type NonEmpty,
  type Statement,
} from '../../briefings/index.ts'
import { LONG_ADDRESS } from '../messages/atoms.ts'
import type { LongLink, Part } from '../messages/atoms.ts'
import type { Position } from '../messages/parts.ts'
import { escapeMarkdown, linkAddress, maskedLink } from './escape.ts'
import { typedCommand } from './typed-command.ts'

/** An id of Discord's. https://docs.discord.com/developers/reference#snowflakes */
const SNOWFLAKE = /^\d{17,20}$/

/** How links are written in one message. */
export interface Manner {
  /** As linked text, or with the address in sight. */
  readonly links: 'masked' | 'in sight'
  /** The number of a citation behind a statement, in the order in which they stand. */
  readonly number: (citation: Citation) => string
}

/**
 * Which of a message's citation numbers lead to their sources: those behind every statement, each the first time that
 * it stands there, or none, since an address counts as text.
 */
export type LinkedNumbers = 'all' | 'first' | 'none'

/**
 * Writes the citation numbers of one message.
 * @param linked which lead to their sources
 * @returns markdown for each, in the order in which they stand
 */
export function numberWriter(linked: LinkedNumbers): Manner['number'] {
  const written = new Set<number>()
  return ({ number, url }) => {
    const isLinked = linked === 'all' || (linked === 'first' && !written.has(number))
    written.add(number)
    const address = isLinked ? linkAddress(url) : null
    return address === null || address.length > LONG_ADDRESS
      ? `\\[${number}\\]`
      : `[[${number}]](<${address}>)`
  }
}

/**
 * The title.
 * @param title plain text
 * @returns a heading; no line for no title
 */
export function titleLines(title: string): readonly string[] {
  return title === '' ? [] : [`## ${escapeMarkdown(title)}`]
}

/**
 * Who shares an answer with the channel. It names and does not ping, as long as
 * `allowed_mentions` allows nobody.
 * @param userId Discord's id of the person; null where nobody does
 * @returns a line in small print
 */
export function sharedByLines(userId: string | null): readonly string[] {
  return userId !== null && /^\d{1,20}$/.test(userId) ? [`-# Shared by <@${userId}>`] : []
}

/**
 * Which message of how many this is.
 * @param position which message of how many
 * @returns a line, unless it is the only one
 */
export function positionLines({ number, of }: Position): readonly string[] {
  return of === 1 ? [] : [`-# Part ${number} of ${of}`]
}

/**
 * A block of text.
 * @param block any block; choices are the caller's, since they may be buttons
 * @param manner how links are written
 * @returns its lines
 */
export function blockLines(block: Block, manner: Manner): readonly string[] {
  return visit<Block, readonly string[]>(block, {
    heading: ({ text }) => (text === '' ? [] : [`### ${escapeMarkdown(text)}`]),
    paragraph: ({ statement }) => [statementLine(statement, manner)],
    list: ({ items }) => items.map((item) => bullet(statementLine(item, manner))),
    facts: ({ rows }) => rows.flatMap((row) => rowLines(row, manner)),
    choices: () => [],
  })
}

/**
 * The sources of a part, and its links with long addresses, in small print.
 * @param part any part
 * @param manner how links are written
 * @returns its lines; none without sources
 */
export function sourceLines({ citations, longLinks }: Part, manner: Manner): readonly string[] {
  const lines = [
    ...citations.map((citation) => sourceLine(citation, manner)),
    ...longLinks.map((link) => longLinkLine(link, manner)),
  ]
  return lines.length === 0 ? [] : ['-# **Sources**', ...lines.map((line) => `-# ${line}`)]
}

/**
 * A choice that is to be typed.
 * @param choice a choice
 * @returns a line of a list, with the command that asks for it in Discord
 */
export function typedLine({ label, ask }: Choice): string {
  return bullet(escapeMarkdown(`${label} – ${typedCommand(ask)}`))
}

/**
 * How many suggestions are not shown.
 * @param count any number
 * @returns a line; none for 0
 */
export function moreLines(count: number): readonly string[] {
  return count === 0 ? [] : [`-# ${count} more: type /quad help.`]
}

function bullet(markdown: string): string {
  return `- ${markdown}`
}

function statementLine(statement: Statement, manner: Manner): string {
  const said = mergeStrong(statement.inlines)
    .map((inline) => inlineMarkdown(inline, manner))
    .join('')
  return visit<Statement, string>(statement, {
    claim: ({ basis, citations }) =>
      `${said}${basis === 'inferred' ? ' (inferred)' : ''} ${numbers(citations, manner)}`,
    silence: ({ citations }) => `${said} ${numbers(citations, manner)}`,
    note: () => said,
  })
}

function inlineMarkdown(inline: Inline, { links }: Manner): string {
  return visit<Inline, string>(inline, {
    text: ({ text }) => escapeMarkdown(text),
    strong: ({ text }) => `**${escapeMarkdown(text)}**`,
    // https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
    time: ({ seconds, lead = '' }) => `${escapeMarkdown(lead)}<t:${seconds}:F>`,
    channel: ({ text }) => (SNOWFLAKE.test(text) ? `<#${text}>` : escapeMarkdown(text)),
    // It pings nobody: no message of ours allows a mention to.
    person: ({ text }) => (SNOWFLAKE.test(text) ? `<@${text}>` : escapeMarkdown(text)),
    link: ({ text, url }) => {
      if (url.length > LONG_ADDRESS) return escapeMarkdown(text)
      return links === 'masked' ? maskedLink(text, url) : linkInSight(text, url)
    },
  })
}

/**
 * Neighbouring bold runs are one: `**a****b**` is not read as two. A run without text has no marks.
 */
function mergeStrong(inlines: NonEmpty<Inline>): readonly Inline[] {
  return inlines.reduce<Inline[]>((merged, inline) => {
    const last = merged.at(-1)
    if (inline.text === '' && inline.kind !== 'link') return merged
    if (inline.kind !== 'strong' || last?.kind !== 'strong') return [...merged, inline]
    return [...merged.slice(0, -1), { ...last, text: last.text + inline.text }]
  }, [])
}

function numbers(citations: readonly Citation[], { number }: Manner): string {
  return citations.map((citation) => number(citation)).join('')
}

function rowLines({ label, statements }: FactRow, manner: Manner): readonly string[] {
  const [first, ...rest] = statements
  const bold = `**${escapeMarkdown(label)}:**`
  if (rest.length === 0) return [`${bold} ${statementLine(first, manner)}`]
  return [bold, ...statements.map((statement) => bullet(statementLine(statement, manner)))]
}

function sourceLine(citation: Citation, { links }: Manner): string {
  const { number, title, url, publisher, kind, published } = citation
  const date = published === null ? 'undated' : dateInWords(published)
  const from = escapeMarkdown(`${publisher} (${kind}), ${date}`)
  return links === 'masked'
    ? `\\[${number}\\] ${maskedLink(title, url)} · ${from}`
    : `\\[${number}\\] ${escapeMarkdown(title)} · ${from} ${inSight(url)}`
}

function longLinkLine({ text, url }: LongLink, { links }: Manner): string {
  return `Link: ${links === 'masked' ? maskedLink(text, url) : linkInSight(text, url)}`
}

function linkInSight(text: string, url: string): string {
  if (linkAddress(text) === linkAddress(url)) return inSight(url)
  return `${escapeMarkdown(text)} (${inSight(url)})`
}

function inSight(url: string): string {
  const address = linkAddress(url)
  return address === null ? escapeMarkdown(url) : `<${address}>`
}
