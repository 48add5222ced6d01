// The frame of every page of the site: head, policy, the way around, and what stands below.

import { createHash } from 'node:crypto'
import { markup, toText, type SafeHtml } from '../../markup.ts'
import { PATHS, type Links } from './links.ts'
import { SITE_STYLE } from './style.ts'

const version = createHash('sha256').update(SITE_STYLE).digest('hex').slice(0, 12)

/** Changes with the style, so that browsers may keep it for ever. */
export const STYLE_PATH = `/assets/style-${version}.css`

export const ICON_PATH = '/assets/icon.svg'

/**
 * What a page may load and do: style and pictures of its own, a form that asks it, and no script.
 * https://www.w3.org/TR/CSP3/
 */
export const SITE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** The same for a page with a script of the site, which loads nothing but from the site. */
export const SCRIPT_POLICY = `${SITE_POLICY}; script-src 'self'; connect-src 'self'`

/** A place in the row of links above every page. */
export interface Place {
  readonly label: string
  /** Its path from the top of the site. */
  readonly path: string
}

const PLACES: readonly Place[] = [
  { label: 'Meetings', path: PATHS.meetings },
  { label: 'Timeline', path: PATHS.timeline },
  { label: 'People', path: PATHS.people },
  { label: 'Topics', path: PATHS.topics },
  { label: 'Countries', path: PATHS.countries },
  { label: 'Sources', path: PATHS.sources },
]

/** What is the same on every page. */
export interface Frame {
  /** The version of the record. */
  readonly version: string
  /** Where the site will be, with a slash at its end; null where that is not known. */
  readonly url: string | null
  /** Places besides those of the record. */
  readonly places: readonly Place[]
}

export interface SitePage {
  readonly title: string
  /** One or two sentences for search engines. */
  readonly description?: string
  /** Its path; null for a page that may stand anywhere. */
  readonly path: string | null
  readonly links: Links
  /** What is searched for. */
  readonly query?: string
  /** The path of a script for this page alone. */
  readonly script?: string
  /** The path of a style for this page alone, after that of the site. */
  readonly style?: string
  /**
   * Whether something can be posted from it. The site is then told where that comes from: a browser that tells
   * nobody says `Origin: null`, which is refused. https://fetch.spec.whatwg.org/#append-a-request-origin-header
   */
  readonly posts?: boolean
  /** What stands in main, its h1 first. */
  readonly main: SafeHtml
}

/**
 * A whole page.
 * @param page what is its own
 * @param frame what is everybody's
 * @returns the document
 */
export function sitePage(page: SitePage, frame: Frame): string {
  const { title, description, path, links, script, style, posts = false, main } = page
  const whole = path === PATHS.home ? title : `${title} · Quad Brief`
  const canonical =
    frame.url !== null && path !== null
      ? markup`<link rel="canonical" href="${frame.url}${path.slice(1)}">\n`
      : null
  const load =
    script === undefined
      ? null
      : markup`<script type="module" src="${links.to(script)}"></script>\n`
  const own =
    style === undefined ? null : markup`<link rel="stylesheet" href="${links.to(style)}">\n`
  const policy = script === undefined ? SITE_POLICY : SCRIPT_POLICY
  const about =
    description === undefined ? null : markup`<meta name="description" content="${description}">\n`
  return toText(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="${posts ? 'same-origin' : 'no-referrer'}">
<title>${whole}</title>
${about}${canonical}<link rel="stylesheet" href="${links.to(STYLE_PATH)}">
${own}<link rel="icon" type="image/svg+xml" href="${links.to(ICON_PATH)}">
<link rel="alternate" type="application/atom+xml" title="Meetings and milestones" href="${links.to(PATHS.feed)}">
${load}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${topHtml(page, frame)}<main id="main">
${main}</main>
${footHtml(links, frame)}</body>
</html>
`)
}

function topHtml({ path, links, query = '' }: SitePage, { places }: Frame): SafeHtml {
  const items = [...PLACES, ...places].map((place) => {
    const isHere = path !== null && path.startsWith(place.path)
    return markup`<li><a href="${links.to(place.path)}"${isHere && markup` aria-current="${path === place.path ? 'page' : 'true'}"`}>${place.label}</a></li>\n`
  })
  return markup`<header class="top">
<a class="brand" href="${links.to(PATHS.home)}">Quad Brief</a>
<nav aria-label="The record"><ul role="list">
${items}</ul></nav>
<form role="search" action="${links.to(PATHS.search)}">
<label class="unseen" for="q">Search the record</label>
<input id="q" name="q" type="search" value="${query}" placeholder="Ask or search" maxlength="500" autocomplete="off">
<button>Search</button>
</form>
</header>
`
}

function footHtml(links: Links, { version: record }: Frame): SafeHtml {
  return markup`<footer class="foot">
<p>Every statement carries its source; what no source says is said so.</p>
<ul role="list">
<li><a href="${links.to(PATHS.feed)}">Feed</a></li>
<li><a href="${links.to(PATHS.calendar)}">Calendar</a></li>
<li><a href="${links.to(PATHS.data)}">Data</a></li>
<li>Record ${record}</li>
</ul>
</footer>
`
}
