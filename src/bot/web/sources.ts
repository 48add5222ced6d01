// Citations on a page: the numbers after a statement, the list of sources, and the way to and fro.

import {
  dateInWords,
  statements,
  webAddress,
  type Briefing,
  type Citation,
  type Statement,
} from '../../briefings/index.ts'
import { markup } from '../markup.ts'
import type { SafeHtml } from '../markup.ts'
import { outwardLink } from './link.ts'

/** One use of a source: the second of source 3 is { citation: 3, use: 2 } and has the id "use-3-2". */
export interface Use {
  readonly citation: Citation
  readonly use: number
}

/** The uses of sources in every place of a statement, by the statement's place in the briefing. */
export type Uses = ReadonlyMap<Statement, readonly Use[]>

/**
 * Numbers the uses of every source, so that each can be linked to.
 * @param briefing any briefing
 * @returns the uses of each statement; none for notes
 */
export function countUses(briefing: Briefing): Uses {
  const counts = new Map<number, number>()
  const next = (citation: Citation): Use => {
    const use = (counts.get(citation.number) ?? 0) + 1
    counts.set(citation.number, use)
    return { citation, use }
  }
  return new Map(
    statements(briefing).map((statement) => [
      statement,
      statement.kind === 'note' ? [] : statement.citations.map(next),
    ]),
  )
}

/**
 * The numbers that stand after a statement, each a link to its source.
 * @param uses the uses of one statement
 * @returns the numbers, held to the last word before them; nothing for a note
 */
export function marksHtml(uses: readonly Use[]): SafeHtml | null {
  if (uses.length === 0) return null
  const marks = uses.map(({ citation: { number }, use }) => {
    const id = `use-${number}-${use}`
    return markup`<a href="#source-${number}" id="${id}" aria-label="Source ${number}">[${number}]</a>`
  })
  return markup`&nbsp;<sup class="marks">${marks}</sup>`
}

/**
 * The list of sources, each with its whole address and links back to where it is used.
 * @param citations the sources in order of number
 * @param uses all uses in the briefing
 * @param page the address of a page about a source, by its id; without it, none is linked
 * @returns a section
 */
export function sourceSection(
  citations: readonly Citation[],
  uses: Uses,
  page?: (id: string) => string,
): SafeHtml {
  const all = [...uses.values()].flat()
  const items = citations.map((citation) => {
    const own = all.filter((use) => use.citation.number === citation.number)
    return markup`<li id="source-${citation.number}">${sourceHtml(citation, own, page)}</li>\n`
  })
  return markup`<section class="sources" aria-labelledby="sources">
<h2 id="sources">Sources</h2>
<ol role="list">
${items}</ol>
</section>
`
}

function sourceHtml(
  citation: Citation,
  uses: readonly Use[],
  page?: (id: string) => string,
): SafeHtml {
  const { number, id, title, publisher, kind, url, published } = citation
  const href = webAddress(url)
  const name = href === null ? title : outwardLink(title, href)
  const stop = /[.!?]$/.test(title) ? '' : '.'
  const date =
    published === null
      ? 'undated'
      : markup`<time datetime="${published}">${dateInWords(published)}</time>`
  return markup`<span class="number">[${number}]</span> ${name}${stop} \
<span class="quiet">${publisher} (${kind}), ${date}.</span> \
<span class="address"><span>${href ?? url}</span>${restingOn(id, number, page)}${backLinks(uses)}</span>`
}

function restingOn(id: string, number: number, page?: (id: string) => string): SafeHtml | null {
  if (page === undefined) return null
  const label = `Source ${number}: what rests on it`
  return markup` <a class="resting" href="${page(id)}" aria-label="${label}">what rests on it</a>`
}

function backLinks(uses: readonly Use[]): SafeHtml {
  const links = uses.map(({ citation: { number }, use }) => {
    const label = `Back to use ${use} of source ${number}`
    const which = uses.length > 1 && markup`<sup>${use}</sup>`
    return markup` <a href="#use-${number}-${use}" aria-label="${label}">↩${which}</a>`
  })
  return markup`<span class="back">${links}</span>`
}
