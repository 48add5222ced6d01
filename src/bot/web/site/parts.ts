// What several pages have in common: pictures, tables, and links to other pages of the site.

import type { Briefing, NonEmpty } from '../../../briefings/index.ts'
import { markup, type SafeHtml } from '../../markup.ts'
import type { Picture } from '../../pictures/picture.ts'
import { briefingBody, type BriefingBody } from '../render.ts'
import { PATHS, picturePath, sourcePath, type Links } from './links.ts'

/** A link to a page of the site. */
export interface Way {
  readonly label: string
  readonly path: string
}

/**
 * A picture with the way to take it along. It can be scrolled where it would be too small to read.
 * @param picture of the record
 * @param path of the page whose picture it is
 * @param links of the page that it stands in
 * @returns a figure
 */
export function figure(picture: Picture, path: string, links: Links): SafeHtml {
  return markup`<figure class="picture">
<div class="wide" role="region" aria-label="Picture: ${picture.title}" tabindex="0">${picture.drawing}</div>
<figcaption><span class="hint">Scroll the picture sideways to see all of it.</span> <a href="${links.to(picturePath(path, 'png'))}">Picture (PNG)</a> <a href="${links.to(picturePath(path, 'svg'))}">Drawing (SVG)</a></figcaption>
</figure>
`
}

/** A table whose first column names its rows. */
export interface Table {
  readonly caption: string
  readonly columns: NonEmpty<string>
  readonly rows: readonly NonEmpty<SafeHtml | string>[]
}

/**
 * @param table the table
 * @param id of its caption, once a page
 * @returns a table that can be scrolled where it is too wide
 */
export function tableHtml({ caption, columns, rows }: Table, id: string): SafeHtml {
  const heads = columns.map((name) => markup`<th scope="col">${name}</th>`)
  const lines = rows.map(([head, ...cells]) => {
    const rest = cells.map((cell) => markup`<td>${cell}</td>`)
    return markup`<tr><th scope="row">${head}</th>${rest}</tr>\n`
  })
  return markup`<div class="wide" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody>
</table>
</div>
`
}

/**
 * Links under a heading.
 * @param heading what they lead to
 * @param ways where to
 * @param links of the page
 * @returns a section; nothing without ways
 */
export function waysSection(heading: string, ways: readonly Way[], links: Links): SafeHtml | null {
  if (ways.length === 0) return null
  const id = `to-${heading.toLowerCase().replace(/[^a-z]+/g, '-')}`
  return markup`<section class="ways" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul role="list">
${ways.map((way) => markup`<li>${wayLink(way, links)}</li>\n`)}</ul>
</section>
`
}

/**
 * @param way where to
 * @param links of the page
 * @returns a link
 */
export function wayLink({ label, path }: Way, links: Links): SafeHtml {
  return markup`<a href="${links.to(path)}">${label}</a>`
}

/**
 * A briefing on a page of the site, whose sources have pages of their own.
 * @param briefing any briefing
 * @param links of the page
 * @returns its parts; questions lead to the search
 */
export function siteBody(briefing: Briefing, links: Links): BriefingBody {
  return briefingBody(briefing, {
    ask: (ask) => `${links.to(PATHS.search)}?q=${encodeURIComponent(ask.toWellFormed())}`,
    source: (id) => links.to(sourcePath(id)),
  })
}

/**
 * @param text any text
 * @returns the same with a capital at its start
 */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
