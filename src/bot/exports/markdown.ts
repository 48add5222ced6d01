// A briefing -> Markdown as every reader of it shows it: only what CommonMark has, and all text escaped.

import {
  citationLabel,
  inlineText,
  needsOpenMark,
  neutral,
  visit,
  type Block,
  type Briefing,
  type Citation,
  type Inline,
  type Statement,
} from '../../briefings/index.ts'
import { addressText } from './address.ts'

/**
 * Writes a briefing.
 * @param briefing any briefing
 * @param remarks lines of our own below it, as plain text
 * @returns CommonMark; the number in [1] is that of the list of sources at the end. Choices and suggestions,
 * which a file cannot offer, are not in it
 */
export function markdownText(
  { title, blocks, citations }: Briefing,
  remarks: readonly string[],
): string {
  const sources = citations.length === 0 ? [] : ['## Sources', citations.map(sourceLine).join('\n')]
  const isDivided = blocks.some(({ kind }) => kind === 'heading')
  const rowLevel = isDivided ? '###' : '##'
  const shown = blocks.flatMap((block) => blockText(block, rowLevel))
  const parts = [`# ${escaped(title)}`, ...shown, ...sources]
  return `${[...parts, ...remarks.map(escaped)].join('\n\n')}\n`
}

function blockText(block: Block, rowLevel: string): readonly string[] {
  return visit<Block, readonly string[]>(block, {
    heading: ({ text }) => [`## ${escaped(text)}`],
    paragraph: ({ statement }) => [statementText(statement, [])],
    list: ({ items }) => [items.map((item) => `- ${statementText(item, [])}`).join('\n')],
    facts: ({ rows }) =>
      rows.flatMap(({ label, statements }) => [
        `${rowLevel} ${escaped(label)}`,
        statements.map((one) => `- ${statementText(one, [label])}`).join('\n'),
      ]),
    choices: () => [],
  })
}

function statementText(statement: Statement, surroundings: readonly string[]): string {
  const text = statement.inlines.map(inlineMarkdown).join('')
  return visit<Statement, string>(statement, {
    claim: ({ basis, citations }) =>
      `${text}${basis === 'inferred' ? ' (inferred)' : ''} ${numbers(citations)}`,
    silence: (silent) =>
      `${needsOpenMark(silent, surroundings) ? 'Open: ' : ''}${text} ${numbers(silent.citations)}`,
    note: () => text,
  })
}

function inlineMarkdown(inline: Inline): string {
  return visit<Inline, string>(inline, {
    text: ({ text }) => escaped(text),
    // Stars beside a letter or a mark may not count as emphasis; it is the words that matter.
    strong: ({ text }) => escaped(text),
    time: ({ text }) => escaped(text),
    channel: ({ text }) => escaped(text),
    person: ({ text }) => escaped(text),
    link: (link) =>
      link.text === link.url
        ? `<${addressText(link.url)}>`
        : `${escaped(inlineText([{ kind: 'text', text: link.text }]))} (<${addressText(link.url)}>)`,
  })
}

/** No definition of [1] follows anywhere, so it is shown as it stands. https://spec.commonmark.org/0.31.2/#link-reference-definitions */
function numbers(citations: readonly Citation[]): string {
  return citations.map(({ number }) => `[${number}]`).join('')
}

/** https://spec.commonmark.org/0.31.2/#ordered-list: at most nine digits, counted on from the first. */
function sourceLine(citation: Citation): string {
  return `${citation.number}. ${escaped(citationLabel(citation))} <${addressText(citation.url)}>`
}

/** https://spec.commonmark.org/0.31.2/#backslash-escapes */
const MARKS = /[\\`*_{}[\]<>#|~&!]/g

/** What makes a list, a rule or a heading at the start of a line. https://spec.commonmark.org/0.31.2/#leaf-blocks */
const STARTS_BLOCK = /^(\d{1,9})([.)])|^([-+=])/

/** GitHub makes links of bare addresses. https://github.github.com/gfm/#autolinks-extension- */
const BARE_ADDRESS = /:(?=\/\/)|(?<=\bwww)\./gi

function escaped(text: string): string {
  return neutral(text)
    .trim()
    .replace(MARKS, String.raw`\$&`)
    .replace(BARE_ADDRESS, String.raw`\$&`)
    .replace(STARTS_BLOCK, (mark, digits?: string, point?: string) =>
      digits === undefined ? `\\${mark}` : `${digits}\\${point ?? ''}`,
    )
}
