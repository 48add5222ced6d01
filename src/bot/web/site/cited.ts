// Statements in places that no briefing has, such as the cells of a table: numbered once for the whole page.

import { compose, statements, type Dataset, type Draft } from '../../../briefings/index.ts'
import type { SafeHtml } from '../../markup.ts'
import { statementHtml } from '../render.ts'
import { countUses, marksHtml, sourceSection } from '../sources.ts'
import { sourcePath, type Links } from './links.ts'

/** A statement as a page shows it. */
export interface Said {
  /** Its words with the numbers of its sources. */
  readonly html: SafeHtml
  /** The numbers alone; null for a note. */
  readonly marks: SafeHtml | null
}

export interface Cited {
  /** One for each draft, in that order. */
  readonly said: readonly Said[]
  /** The list of sources; null where there are none. */
  readonly sources: SafeHtml | null
}

/**
 * Numbers the sources of statements.
 * @param drafts every statement of a page, in the order of reading
 * @param dataset the whole record
 * @param links of the page
 * @returns the statements, and the list of their sources
 */
export function citedTexts(drafts: readonly Draft[], dataset: Dataset, links: Links): Cited {
  const blocks = drafts.map((statement) => ({ kind: 'paragraph', statement }) as const)
  const draft = { title: '', blocks, records: [], suggestions: [] }
  const briefing = compose(draft, dataset.sources)
  const uses = countUses(briefing)
  const { citations } = briefing
  return {
    said: statements(briefing).map((statement) => ({
      html: statementHtml(statement, uses, []),
      marks: marksHtml(uses.get(statement) ?? []),
    })),
    sources:
      citations.length === 0
        ? null
        : sourceSection(citations, uses, (id) => links.to(sourcePath(id))),
  }
}
