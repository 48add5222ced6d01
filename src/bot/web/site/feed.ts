// The record as a feed: Atom 1.0, one entry a meeting and milestone. https://www.rfc-editor.org/rfc/rfc4287

import {
  lastDay,
  statementText,
  visit,
  webAddress,
  type Block,
  type Briefing,
  type Meeting,
  type Milestone,
} from '../../../briefings/index.ts'
import { dossier, titleOf } from '../../exports/dossier.ts'
import { sourcesOf } from '../../exports/referred.ts'
import { markup, toText, type SafeHtml } from '../../markup.ts'
import type { SiteContext } from './content.ts'
import { PATHS, recordPath } from './links.ts'

/** https://www.rfc-editor.org/rfc/rfc4151: the same for ever, wherever the feed is read. */
const TAG = 'tag:quad-brief,2026'

/** Not allowed in XML, even escaped. https://www.w3.org/TR/xml/#charsets */
const NO_CHARACTERS = /[\uFFFE\uFFFF]/g

/** What the feed is dated where it holds nothing. */
const NEVER = '1970-01-01T00:00:00Z'

/**
 * Writes the feed, the newest first.
 * @param context what the site is made from
 * @param url where the site is, with a slash at its end; null for addresses from the feed itself
 * @returns XML; dates are those of the events and of their sources, so that it is the same for the same record
 */
export function feedText({ briefings: { lookup } }: SiteContext, url: string | null): string {
  const { dataset } = lookup
  const entries = [...dataset.meetings, ...dataset.milestones]
    .map((record) => ({ record, updated: updatedOf(record, sourcesOf([record], dataset)) }))
    .sort((one, other) => (one.updated < other.updated ? 1 : -1))
  const items = entries.map(({ record, updated }) => {
    const address = `${url ?? ''}${recordPath(record.id, lookup).slice(1)}`
    const kind = 'title' in record ? record.kind : 'meeting'
    const content = toText(contentHtml(dossier(record, dataset)))
    return markup`<entry>
<id>${TAG}:${record.id}</id>
<title>${titleOf(record)}</title>
<updated>${updated}</updated>
<published>${at(lastDay(record.period.end ?? record.period.start))}</published>
<link rel="alternate" type="text/html" href="${address}"/>
<category term="${kind}"/>
<content type="html">${content}</content>
</entry>
`
  })
  const self =
    url === null
      ? null
      : markup`<link rel="self" type="application/atom+xml" href="${url}${PATHS.feed.slice(1)}"/>\n`
  const feed = markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${TAG}:record</id>
<title>Quad Brief: meetings and milestones</title>
<subtitle>The record of the Quad Senior Cyber Group, every statement with its sources</subtitle>
<updated>${entries[0]?.updated ?? NEVER}</updated>
<author><name>Quad Brief</name></author>
${self}<link rel="alternate" type="text/html" href="${url ?? './'}"/>
${items}</feed>
`
  return toText(feed).replace(NO_CHARACTERS, '')
}

/** The last day of the event, or of the newest page that tells of it. */
function updatedOf(
  { period }: Meeting | Milestone,
  sources: readonly { readonly published: string | null }[],
): string {
  const told = sources.flatMap(({ published }) => published ?? [])
  return told
    .map((date) => at(lastDay(date)))
    .reduce(
      (newest, each) => (each > newest ? each : newest),
      at(lastDay(period.end ?? period.start)),
    )
}

function at(day: Temporal.PlainDate): string {
  return `${day.toString()}T00:00:00Z`
}

function contentHtml({ blocks, citations }: Briefing): SafeHtml {
  const sources = citations.map(({ number, title, publisher, url }) => {
    const href = webAddress(url)
    const name = href === null ? title : markup`<a href="${href}">${title}</a>`
    return markup`[${number}] ${name}, ${publisher}<br>`
  })
  return markup`${blocks.map(blockHtml)}<p>${sources}</p>`
}

function blockHtml(block: Block): SafeHtml {
  return visit<Block, SafeHtml>(block, {
    heading: ({ text }) => markup`<h2>${text}</h2>`,
    paragraph: ({ statement }) => markup`<p>${statementText(statement)}</p>`,
    list: ({ items }) =>
      markup`<ul>${items.map((item) => markup`<li>${statementText(item)}</li>`)}</ul>`,
    facts: ({ rows }) =>
      markup`${rows.map(({ label, statements }) => {
        const said = statements.map((statement) => markup`<li>${statementText(statement)}</li>`)
        return markup`<p><b>${label}</b></p><ul>${said}</ul>`
      })}`,
    choices: () => markup``,
  })
}
