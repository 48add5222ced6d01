// From what an answer wrote (sources by id) to a finished briefing (sources resolved and numbered once).

import type { Source } from '../dataset/schema.ts'
import type { Block, Briefing, Choice, Citation, NonEmpty, Statement } from './briefing.ts'
import { visit } from './visit.ts'
import type { DraftBlock } from './write.ts'

/** What an answer writes. */
export interface BriefingDraft {
  readonly title: string
  readonly blocks: readonly DraftBlock[]
  readonly records: readonly string[]
  readonly suggestions: readonly Choice[]
}

/**
 * Numbers every source in the order in which the briefing first uses it.
 * @param draft blocks whose statements name sources by id
 * @param sources the record's sources
 * @returns the briefing
 * @throws {Error} when an id is in no source; the record's checks make that impossible for recorded claims
 */
export function compose(
  draft: BriefingDraft,
  sources: ReadonlyMap<Source['id'], Source>,
): Briefing {
  const numbered = new Map<string, Citation>()
  const cite = (id: string): Citation => {
    const known = numbered.get(id)
    if (known !== undefined) return known
    const source = sources.get(id)
    if (source === undefined) throw new Error(`No source has the id "${id}".`)
    const { title, publisher, kind, url, published } = source
    const citation = { number: numbered.size + 1, id, title, publisher, kind, url, published }
    numbered.set(id, citation)
    return citation
  }
  const blocks = draft.blocks.map((block) => resolveBlock(block, cite))
  return {
    title: draft.title,
    blocks,
    citations: [...numbered.values()],
    records: [...new Set(draft.records)],
    suggestions: draft.suggestions,
  }
}

type Cite = (id: string) => Citation

function resolveBlock(block: DraftBlock, cite: Cite): Block {
  return visit<DraftBlock, Block>(block, {
    heading: (heading) => heading,
    paragraph: ({ kind, statement }) => ({ kind, statement: resolve(statement, cite) }),
    list: ({ kind, items }) => ({ kind, items: mapAll(items, (item) => resolve(item, cite)) }),
    facts: ({ kind, rows }) => ({
      kind,
      rows: mapAll(rows, ({ label, statements }) => ({
        label,
        statements: mapAll(statements, (statement) => resolve(statement, cite)),
      })),
    }),
    choices: (choices) => choices,
  })
}

function resolve(statement: Statement<string>, cite: Cite): Statement {
  return visit<Statement<string>, Statement>(statement, {
    claim: (claim) => ({ ...claim, citations: mapAll([...new Set(claim.citations)], cite) }),
    silence: (silence) => ({
      ...silence,
      citations: mapAll([...new Set(silence.citations)], cite),
    }),
    note: (note) => note,
  })
}

function mapAll<A, B>(items: readonly A[], to: (item: A) => B): NonEmpty<B> {
  return items.map(to) as [B, ...B[]]
}
