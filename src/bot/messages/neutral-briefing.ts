// A briefing -> the same briefing as it is safe to show on any chat platform, before that
// platform's escaping.

import {
  neutral,
  visit,
  webAddress,
  type Block,
  type Briefing,
  type Choice,
  type Citation,
  type FactRow,
  type Inline,
  type NonEmpty,
  type Statement,
} from '../../briefings/index.ts'

/**
 * Takes control characters, marks that turn the direction of reading and repeated spaces out of
 * every text, and writes every address the one way that all clients read the same. A link to
 * anything but the web becomes text.
 * @param briefing any briefing
 * @returns a briefing with the same statements, numbers and sources
 */
export function neutralBriefing(briefing: Briefing): Briefing {
  return {
    title: line(briefing.title).trim(),
    blocks: briefing.blocks.map(neutralBlock),
    citations: briefing.citations.map(neutralCitation),
    records: briefing.records,
    suggestions: briefing.suggestions.map(neutralChoice),
  }
}

/**
 * Maps a list without losing that it has an element.
 * @param items a list
 * @param to what becomes of an element
 * @returns as many elements
 */
export function mapAll<A, B>(items: NonEmpty<A>, to: (item: A, index: number) => B): NonEmpty<B> {
  const [first, ...rest] = items
  return [to(first, 0), ...rest.map((item, index) => to(item, index + 1))]
}

function line(text: string): string {
  return neutral(text).replace(/ {2,}/g, ' ')
}

function neutralBlock(block: Block): Block {
  return visit<Block, Block>(block, {
    heading: ({ kind, text }) => ({ kind, text: line(text).trim() }),
    paragraph: ({ kind, statement }) => ({ kind, statement: neutralStatement(statement) }),
    list: ({ kind, items }) => ({ kind, items: mapAll(items, neutralStatement) }),
    facts: ({ kind, rows }) => ({ kind, rows: mapAll(rows, neutralRow) }),
    choices: ({ kind, choices }) => ({ kind, choices: mapAll(choices, neutralChoice) }),
  })
}

function neutralRow({ label, statements }: FactRow): FactRow {
  return { label: line(label).trim(), statements: mapAll(statements, neutralStatement) }
}

function neutralStatement(statement: Statement): Statement {
  const inlines = mapAll(statement.inlines, neutralInline)
  return visit<Statement, Statement>(statement, {
    claim: (claim) => ({ ...claim, inlines, citations: mapAll(claim.citations, neutralCitation) }),
    silence: ({ kind, citations }) => ({
      kind,
      inlines,
      citations: mapAll(citations, neutralCitation),
    }),
    note: ({ kind }) => ({ kind, inlines }),
  })
}

function neutralInline(inline: Inline): Inline {
  return visit<Inline, Inline>(inline, {
    text: ({ kind, text }) => ({ kind, text: line(text) }),
    strong: ({ kind, text }) => ({ kind, text: line(text) }),
    time: (moment) => moment,
    channel: ({ kind, text }) => ({ kind, text: line(text) }),
    person: ({ kind, text }) => ({ kind, text: line(text) }),
    link: ({ kind, text, url }) => {
      const address = webAddress(url)
      return address === null
        ? { kind: 'text', text: line(text) }
        : { kind, text: line(text), url: address }
    },
  })
}

function neutralCitation(citation: Citation): Citation {
  return {
    ...citation,
    title: line(citation.title).trim(),
    publisher: line(citation.publisher).trim(),
    url: webAddress(citation.url) ?? line(citation.url).trim(),
  }
}

function neutralChoice({ label, ask }: Choice): Choice {
  return { label: line(label).trim(), ask: line(ask).trim() }
}
