// Where everything is from: all sources, and for each what rests on it.

import {
  compose,
  dateInWords,
  recordLabel,
  webAddress,
  type Dataset,
  type DraftBlock,
  type Meeting,
  type Milestone,
  type Source,
} from '../../../briefings/index.ts'
import { recordBlocks, titleOf } from '../../exports/dossier.ts'
import { entriesOf } from '../../exports/entries.ts'
import { markup, type SafeHtml } from '../../markup.ts'
import { outwardLink } from '../link.ts'
import type { Content, SiteContext } from './content.ts'
import { recordPath, sourcePath, type Links } from './links.ts'
import { siteBody, tableHtml, wayLink, waysSection, type Way } from './parts.ts'

/**
 * All sources, with how much rests on each.
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function sourcesPage({ briefings: { lookup } }: SiteContext, links: Links): Content {
  const { dataset } = lookup
  const counts = statementCounts(dataset)
  const rows = [...dataset.sources.values()].map(({ id, title, publisher, kind, published }) => {
    const name = wayLink({ label: title, path: sourcePath(id) }, links)
    return [name, publisher, kind, dateOf(published), `${counts.get(id) ?? 0}`] as const
  })
  const columns = ['Page', 'Publisher', 'Kind', 'Date', 'Statements'] as const
  return {
    title: 'Sources',
    description: 'Every page that the record rests on, and what rests on it.',
    main: markup`<h1>Sources</h1>
<p>The record rests on ${dataset.sources.size} public pages. Each has a page here with every statement that rests on it. \
“Official” is a government’s own page, “wire” an agency’s text, “press” a newspaper’s, “reference” anything else.</p>
${tableHtml({ caption: 'The sources', columns, rows }, 'sources-table')}`,
  }
}

/**
 * The page of a source.
 * @param source of the record
 * @param context what the site is made from
 * @param links of the page
 * @returns what it is, and every statement that rests on it
 */
export function sourcePage(
  source: Source,
  { briefings: { lookup } }: SiteContext,
  links: Links,
): Content {
  const { dataset } = lookup
  const records = recordsOf(dataset)
    .map((record) => ({ record, blocks: restingBlocks(record, source.id, dataset) }))
    .filter(({ blocks }) => blocks.length > 0)
  const briefing = compose(
    {
      title: source.title,
      blocks: records.flatMap(({ record, blocks }): readonly DraftBlock[] => [
        { kind: 'heading', text: titleOf(record) },
        ...blocks,
      ]),
      records: [],
      suggestions: [],
    },
    dataset.sources,
  )
  const { blocks, sources } = siteBody(briefing, links)
  const ways = records.map(({ record }): Way => ({
    label: recordLabel(record),
    path: recordPath(record.id, lookup),
  }))
  return {
    title: source.title,
    description: `What the record takes from “${source.title}” (${source.publisher}).`,
    main: markup`<h1>${source.title}</h1>
${sourceFacts(source)}<p>${records.length === 0 ? 'No statement rests on it.' : 'Every statement that rests on it, and what else says the same:'}</p>
${blocks}${waysSection('In the record', ways, links)}${sources}`,
  }
}

function sourceFacts({ publisher, kind, published, url, note }: Source): SafeHtml {
  const href = webAddress(url)
  const rows: readonly (readonly [string, SafeHtml | string])[] = [
    ['Publisher', publisher],
    ['Kind', kind],
    ['Date', dateOf(published)],
    ['Address', href === null ? url : outwardLink(href, href)],
    ...(note === undefined ? [] : [['Note', note] as const]),
  ]
  return markup`<dl class="facts">
${rows.map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
`
}

function dateOf(published: string | null): SafeHtml | string {
  if (published === null) return 'undated'
  return markup`<time datetime="${published}">${dateInWords(published)}</time>`
}

function recordsOf({ meetings, milestones }: Dataset): readonly (Meeting | Milestone)[] {
  return [...meetings, ...milestones]
}

function restingBlocks(
  record: Meeting | Milestone,
  source: string,
  dataset: Dataset,
): readonly DraftBlock[] {
  return recordBlocks(record, dataset, ({ cites }) => cites.includes(source))
}

/** How many statements rest on each source. */
function statementCounts(dataset: Dataset): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const record of recordsOf(dataset)) {
    for (const { cites } of entriesOf(record, dataset)) {
      for (const id of new Set(cites)) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}
