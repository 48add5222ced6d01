// A briefing -> text for a terminal, as wide as it and no wider.

import {
  needsOpenMark,
  visit,
  type Block,
  type Briefing,
  type Choice,
  type Citation,
  type FactRow,
  type NonEmpty,
  type Statement,
} from '../../briefings/index.ts'
import { columns } from './columns.ts'
import { paint } from './paint.ts'
import type { Abilities } from './paint.ts'
import { addressSpan, commandSpan, sourceSpans, span, statementSpans } from './spans.ts'
import type { Span } from './spans.ts'
import { lineColumns, wrap } from './wrap.ts'
import type { Line } from './wrap.ts'

export interface TerminalOptions extends Abilities {
  /** Columns of the terminal. Lines are not longer than that, nor than 100, which is as far as an eye reads well. */
  readonly width: number
  /** What stands before a question to ask it; "quad" unless told, empty inside the program. */
  readonly command?: string
}

const NARROWEST = 20
const WIDEST = 100

interface Page extends Required<TerminalOptions> {
  /** The heading that the block stands under. */
  readonly heading: string
}

/**
 * Shows a briefing in a terminal. Only an address or a command to copy may be wider than a line.
 * @param briefing any briefing
 * @param options what the terminal can do
 * @returns one text without a line break at its end
 */
export function renderTerminal(briefing: Briefing, options: TerminalOptions): NonEmpty<string> {
  const width = Math.min(WIDEST, Math.max(NARROWEST, options.width))
  const page: Page = { command: 'quad', ...options, width, heading: briefing.title }
  const lines = sections(briefing, page).flatMap((section, index) =>
    index === 0 ? section : [[], ...section],
  )
  return [lines.map((line) => paint(line, page)).join('\n')]
}

function sections(briefing: Briefing, page: Page): (readonly Line[])[] {
  const found: (readonly Line[])[] = [titleLines(briefing.title, page)]
  let heading = briefing.title
  let pending: readonly Line[] = []
  for (const block of briefing.blocks) {
    const lines = blockLines(block, { ...page, heading })
    if (block.kind === 'heading') {
      if (pending.length > 0) found.push(pending)
      heading = block.text
      pending = lines
    } else {
      found.push([...pending, ...lines])
      pending = []
    }
  }
  if (pending.length > 0) found.push(pending)
  if (briefing.citations.length > 0) found.push(sourceLines(briefing.citations, page))
  if (briefing.suggestions.length > 0) {
    found.push([[span('Ask next', 'heading')], ...choiceLines(briefing.suggestions, page)])
  }
  return found
}

function titleLines(title: string, { width }: Page): readonly Line[] {
  const lines = wrap([span(title, 'title')], width)
  const longest = Math.max(...lines.map(lineColumns))
  return [...lines, [span('─'.repeat(longest), 'quiet')]]
}

function blockLines(block: Block, page: Page): readonly Line[] {
  return visit<Block, readonly Line[]>(block, {
    heading: ({ text }) => wrap([span(text, 'heading')], page.width),
    paragraph: ({ statement }) => wrap(statementRuns(statement, page), page.width),
    list: ({ items }) =>
      items.flatMap((item) => hanging([span('• ')], statementRuns(item, page), page.width)),
    facts: ({ rows }) => factLines(rows, page),
    choices: ({ choices }) => choiceLines(choices, page),
  })
}

function statementRuns(statement: Statement, page: Page, label = ''): readonly Span[] {
  const runs = statementSpans(statement, page.hyperlinks)
  const isUnmarked = statement.kind === 'silence' && needsOpenMark(statement, [page.heading, label])
  return isUnmarked ? [span('Open: ', 'open'), ...runs] : runs
}

/** Labels in a column of their own; a label that is too wide for it stands above its statements. */
function factLines(rows: readonly FactRow[], page: Page): readonly Line[] {
  const limit = Math.min(24, Math.floor(page.width / 3))
  const labels = rows.map(({ label }) => lineColumns(wrap([span(label)], Infinity)[0] ?? []))
  const column = Math.max(0, ...labels.filter((width) => width <= limit)) + 2
  return rows.flatMap(({ label, statements }) => {
    const name = wrap([span(label, 'label')], page.width)
    const body = statements.flatMap((statement) =>
      wrap(statementRuns(statement, page, label), page.width - column),
    )
    const isBeside = name.length === 1 && lineColumns(name[0] ?? []) + 2 <= column
    if (!isBeside) return [...name, ...indented(body, column)]
    const [first = [], ...rest] = body
    return [[...padded(name[0] ?? [], column), ...first], ...indented(rest, column)]
  })
}

function sourceLines(citations: readonly Citation[], { width }: Page): readonly Line[] {
  const digits = columns(`[${citations.at(-1)?.number}] `)
  const list = citations.flatMap((citation) => {
    const address = addressSpan(citation)
    const mark = span(`[${citation.number}]`, 'quiet', { href: address.href, unit: 'joined' })
    return [
      ...hanging(padded([mark], digits), sourceSpans(citation), width),
      ...indented([[address]], digits),
    ]
  })
  return [[span('Sources', 'heading')], ...list]
}

/** What it is called beside what to type; above it where one of them is too wide for that. */
function choiceLines(choices: readonly Choice[], page: Page): readonly Line[] {
  const rows = choices.map((choice) => ({
    label: choice.label === choice.ask ? [] : wrap([span(choice.label)], page.width - 2),
    command: commandSpan(choice, page.command),
  }))
  const labelWidth = Math.max(...rows.flatMap(({ label }) => label.map(lineColumns)), 0)
  const commandWidth = Math.max(...rows.map(({ command }) => columns(command.text)))
  const isBeside =
    rows.every(({ label }) => label.length <= 1) && labelWidth + 2 + commandWidth <= page.width - 2
  return rows.flatMap(({ label, command }) => {
    if (isBeside) return indented([[...padded(label[0] ?? [], labelWidth + 2), command]], 2)
    return [...indented(label, 2), ...indented([[command]], label.length > 0 ? 4 : 2)]
  })
}

function hanging(first: Line, runs: readonly Span[], width: number): readonly Line[] {
  const indent = lineColumns(first)
  const [head = [], ...rest] = wrap(runs, width - indent)
  return [[...first, ...head], ...indented(rest, indent)]
}

function indented(lines: readonly Line[], by: number): readonly Line[] {
  return lines.map((line) => [span(' '.repeat(by)), ...line])
}

function padded(line: Line, width: number): Line {
  return [...line, span(' '.repeat(Math.max(0, width - lineColumns(line))))]
}
