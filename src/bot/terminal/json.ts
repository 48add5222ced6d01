// A response -> the object that other programs read.

import {
  inlineText,
  toPlainText,
  visit,
  type AnswerStatus,
  type Block,
  type Briefing,
  type Citation,
  type Statement,
} from '../../briefings/index.ts'
import type { Response } from '../commands.ts'
import type { ExportFile } from '../exports/formats.ts'

/** A statement of fact and where it is from. */
export interface ClaimJson {
  readonly text: string
  readonly citations: readonly Pick<Citation, 'id' | 'title' | 'publisher' | 'url' | 'published'>[]
}

export interface AnswerJson {
  readonly question: string
  readonly status: AnswerStatus
  /** The whole answer as plain text. */
  readonly text: string
  /** What answers the question; empty unless the status is `answered`. */
  readonly claims: readonly ClaimJson[]
  /** What is known nearby; empty where the status is `answered`. */
  readonly nearby: readonly ClaimJson[]
  /** Ids of the meetings and milestones that it speaks of. */
  readonly records: readonly string[]
  /** Questions to ask next, or to choose from. */
  readonly suggestions: readonly string[]
  /** Only where the answer is a file. */
  readonly file?: ExportFile
}

/**
 * Makes the object for a response.
 * @param response the response
 * @returns plain data
 */
export function answerJson({
  question,
  status,
  briefing,
  file,
}: Pick<Response, 'question' | 'status' | 'briefing' | 'file'>): AnswerJson {
  const claims = claimsIn(briefing)
  const isAnswered = status === 'answered'
  return {
    question,
    status,
    text: toPlainText(briefing),
    claims: isAnswered ? claims : [],
    nearby: isAnswered ? [] : claims,
    records: briefing.records,
    suggestions: suggestionsIn(briefing),
    ...(file === undefined ? {} : { file }),
  }
}

function claimsIn({ blocks }: Briefing): readonly ClaimJson[] {
  return blocks.flatMap((block) =>
    visit<Block, readonly ClaimJson[]>(block, {
      heading: () => [],
      paragraph: ({ statement }) => claimOf(statement),
      list: ({ items }) => items.flatMap((item) => claimOf(item)),
      // What stands under a label does not say alone what it is about.
      facts: ({ rows }) =>
        rows.flatMap(({ label, statements }) =>
          statements.flatMap((statement) => claimOf(statement, `${label}: `)),
        ),
      choices: () => [],
    }),
  )
}

function claimOf(statement: Statement, before = ''): readonly ClaimJson[] {
  if (statement.kind !== 'claim') return []
  const citations = statement.citations.map(({ id, title, publisher, url, published }) => ({
    id,
    title,
    publisher,
    url,
    published,
  }))
  return [{ text: `${before}${inlineText(statement.inlines)}`, citations }]
}

function suggestionsIn({ blocks, suggestions }: Briefing): readonly string[] {
  const choices = blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []))
  return [...new Set([...choices, ...suggestions].map(({ ask }) => ask))]
}
