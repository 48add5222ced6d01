// A finished briefing with more said at its end, its sources numbered anew throughout.

import {
  compose,
  visit,
  type Block,
  type Briefing,
  type Dataset,
  type Draft,
  type DraftBlock,
  type NonEmpty,
  type Statement,
} from '../../../briefings/index.ts'

/**
 * Adds blocks.
 * @param briefing any briefing
 * @param more what comes after its last block
 * @param dataset the record that it is from
 * @returns the longer briefing
 */
export function withMore(
  briefing: Briefing,
  more: readonly DraftBlock[],
  dataset: Dataset,
): Briefing {
  if (more.length === 0) return briefing
  const blocks = [...briefing.blocks.map(draftBlock), ...more]
  return compose({ ...briefing, blocks }, dataset.sources)
}

function draftBlock(block: Block): DraftBlock {
  return visit<Block, DraftBlock>(block, {
    heading: (heading) => heading,
    paragraph: ({ kind, statement }) => ({ kind, statement: draft(statement) }),
    list: ({ kind, items }) => ({ kind, items: mapAll(items, draft) }),
    facts: ({ kind, rows }) => ({
      kind,
      rows: mapAll(rows, ({ label, statements }) => ({
        label,
        statements: mapAll(statements, draft),
      })),
    }),
    choices: (choices) => choices,
  })
}

function draft(statement: Statement): Draft {
  return visit<Statement, Draft>(statement, {
    claim: (claim) => ({ ...claim, citations: mapAll(claim.citations, ({ id }) => id) }),
    silence: (silence) => ({ ...silence, citations: mapAll(silence.citations, ({ id }) => id) }),
    note: (note) => note,
  })
}

function mapAll<A, B>([first, ...rest]: NonEmpty<A>, to: (item: A) => B): NonEmpty<B> {
  return [to(first), ...rest.map(to)]
}
