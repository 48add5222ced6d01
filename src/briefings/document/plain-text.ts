// The briefing as plain text: what a screen reader, a log or a JSON reader gets.

import type { Briefing, Choice, Citation, Inline, Statement } from './briefing.ts'
import { dateInWords } from './dates.ts'
import { visit } from './visit.ts'

/**
 * The text of a run of inlines; a link keeps its address.
 * @param inlines what a statement says
 * @returns plain text
 */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      visit<Inline, string>(inline, {
        text: ({ text }) => text,
        strong: ({ text }) => text,
        time: ({ text }) => text,
        channel: ({ text }) => text,
        person: ({ text }) => text,
        link: ({ text, url }) => (text === url ? url : `${text} (${url})`),
      }),
    )
    .join('')
}

/**
 * A statement with its citation numbers.
 * @param statement any statement
 * @returns "India was represented by Rajesh Pant. [1][2]"; a claim that no source says outright ends with "(inferred)"
 */
export function statementText(statement: Statement): string {
  const text = inlineText(statement.inlines)
  return visit<Statement, string>(statement, {
    claim: ({ basis, citations }) =>
      `${text}${basis === 'inferred' ? ' (inferred)' : ''} ${numbers(citations)}`,
    silence: ({ citations }) => `${text} ${numbers(citations)}`,
    note: () => text,
  })
}

/**
 * A source as it stands in a list of sources.
 * @param citation a numbered source
 * @returns "[1] Title. Publisher (official), 31 January 2023. https://…"
 */
function citationText(citation: Citation): string {
  return `[${citation.number}] ${citationLabel(citation)} ${citation.url}`
}

/**
 * A source without its number and address.
 * @param citation a numbered source
 * @returns "Title. Publisher (official), 31 January 2023." or, undated, "Title. Publisher (press), undated."
 */
export function citationLabel({ title, publisher, kind, published }: Citation): string {
  const date = published === null ? 'undated' : dateInWords(published)
  return `${title}${/[.!?]$/.test(title) ? '' : '.'} ${publisher} (${kind}), ${date}.`
}

/**
 * The whole briefing, nothing left out: title, statements, choices, sources with full addresses, suggestions.
 * @param briefing any briefing
 * @returns lines separated by \n
 */
export function toPlainText(briefing: Briefing): string {
  const blocks = briefing.blocks.map((block) =>
    visit<typeof block, string>(block, {
      heading: ({ text }) => text,
      paragraph: ({ statement }) => statementText(statement),
      list: ({ items }) => items.map((item) => `- ${statementText(item)}`).join('\n'),
      facts: ({ rows }) =>
        rows
          .map(({ label, statements }) => `${label}: ${statements.map(statementText).join(' ')}`)
          .join('\n'),
      choices: ({ choices }) => choices.map(choiceText).join('\n'),
    }),
  )
  const sources =
    briefing.citations.length === 0 ? [] : ['Sources', ...briefing.citations.map(citationText)]
  const next =
    briefing.suggestions.length === 0
      ? []
      : ['Ask next', ...briefing.suggestions.map(({ ask }) => `- ${ask}`)]
  return [briefing.title, ...blocks, sources.join('\n'), next.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A choice as one line: its label, and what to type where that is not the same. */
function choiceText({ label, ask }: Choice): string {
  const isSame = label.replace(/\?$/, '').toLowerCase() === ask.toLowerCase()
  return isSame ? `- ${label}` : `- ${label}: ${ask}`
}

function numbers(citations: readonly Citation[]): string {
  return citations.map(({ number }) => `[${number}]`).join('')
}
