// Statements and sources -> runs of styled text. Whatever becomes a span is neutral: no escape gets in.

import {
  citationLabel,
  neutral,
  visit,
  webAddress,
  type Choice,
  type Citation,
  type Inline,
  type Statement,
} from '../../briefings/index.ts'

export type Style =
  | 'plain'
  | 'title'
  | 'heading'
  | 'label'
  | 'strong'
  | 'open'
  | 'quiet'
  | 'address'
  | 'command'

/** A run of text of one look. */
export interface Span {
  readonly text: string
  readonly style: Style
  /** The address that the run leads to where the terminal knows hyperlinks. */
  readonly href?: string | undefined
  /** `joined`: its spaces part no lines. `whole`: nothing parts it; it may stick out of the line. */
  readonly unit?: 'joined' | 'whole'
}

/**
 * A run of text; the only way to make one.
 * @param text any text; what steers a terminal is taken out
 * @param style how it looks
 * @param more where it leads, how it holds together
 * @returns the span
 */
export function span(
  text: string,
  style: Style = 'plain',
  more: Pick<Span, 'href' | 'unit'> = {},
): Span {
  return { text: neutral(text), style, ...more }
}

/**
 * A statement with its marks: what it says, "(inferred)" where it is, the numbers of its sources.
 * @param statement any statement
 * @param hyperlinks whether links can lead somewhere; if not, the address is written out
 * @returns its runs
 */
export function statementSpans(statement: Statement, hyperlinks: boolean): readonly Span[] {
  const said = statement.inlines.flatMap((inline) => inlineSpans(inline, hyperlinks))
  return visit<Statement, readonly Span[]>(statement, {
    claim: ({ basis, citations }) => [
      ...said,
      ...(basis === 'inferred' ? [span(' (inferred)', 'quiet')] : []),
      ...marks(citations),
    ],
    silence: ({ citations }) => [...said, ...marks(citations)],
    note: () => said,
  })
}

function inlineSpans(inline: Inline, hyperlinks: boolean): readonly Span[] {
  return visit<Inline, readonly Span[]>(inline, {
    text: ({ text }) => [span(text)],
    strong: ({ text }) => [span(text, 'strong')],
    time: ({ text }) => [span(text)],
    channel: ({ text }) => [span(text)],
    person: ({ text }) => [span(text)],
    link: ({ text, url }) => {
      const href = webAddress(url)
      if (href !== null && hyperlinks) return [span(text, 'address', { href })]
      const address = span(href ?? url, 'address', { unit: 'whole' })
      return text === url ? [address] : [span(text), span(' ('), address, span(')')]
    },
  })
}

function marks(citations: readonly Citation[]): readonly Span[] {
  return citations.map(({ number, url }, index) =>
    span(`${index === 0 ? ' ' : ''}[${number}]`, 'quiet', {
      href: webAddress(url) ?? undefined,
      unit: 'joined',
    }),
  )
}

/**
 * A source without its number: title, publisher, kind and date.
 * @param citation a numbered source
 * @returns its runs
 */
export function sourceSpans(citation: Citation): readonly Span[] {
  const title = neutral(citation.title)
  const label = citationLabel({ ...citation, title, publisher: neutral(citation.publisher) })
  const href = webAddress(citation.url) ?? undefined
  const date = label.lastIndexOf(', ') + 2
  return [
    span(title, 'plain', { href }),
    span(label.slice(title.length, date), 'quiet'),
    span(label.slice(date), 'quiet', { unit: 'joined' }),
  ]
}

/**
 * The address of a source, in full.
 * @param citation a numbered source
 * @returns one run that is never broken
 */
export function addressSpan({ url }: Citation): Span {
  const href = webAddress(url) ?? undefined
  return span(href ?? url, 'address', { href, unit: 'whole' })
}

/**
 * A choice as a command line that can be copied into a shell.
 * @param choice what can be asked
 * @param command the program, such as "quad"; empty where one is already in it, then nothing is quoted
 * @returns one run that is never broken
 */
export function commandSpan({ ask }: Choice, command: string): Span {
  const typed = neutral(ask).trim()
  const line = command === '' ? typed : `${command} ${shellQuoted(typed)}`
  return span(line, 'command', { unit: 'whole' })
}

function shellQuoted(text: string): string {
  // Without Unicode's tables where they are not needed: they take long to load.
  if (/^[A-Za-z0-9 ,.:@%+/_-]*$/.test(text)) return text
  if (/^[\p{L}\p{N} ,.:@%+/_-]*$/u.test(text)) return text
  if (text.includes("'") && !/["$`\\!]/.test(text)) return `"${text}"`
  return `'${text.replaceAll("'", "'\\''")}'`
}
