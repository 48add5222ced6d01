// The site as files: those of the server, and what stands for what only a server can do.

import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Briefings } from '../../../briefings/index.ts'
import { markup, toText } from '../../markup.ts'
import { findablePages } from '../site/findable.ts'
import { sitePage } from '../site/frame.ts'
import { linksFrom, PATHS } from '../site/links.ts'
import { NO_SUCH_PAGE, problemPage } from '../site/problem-page.ts'
import { createSite } from '../site/site.ts'

export interface StaticFile {
  /** Below the folder of the site, with forward slashes: "meetings/index.html". */
  readonly path: string
  readonly body: string | Uint8Array
}

const SCRIPT = fileURLToPath(new URL('../client/search.ts', import.meta.url))

/**
 * Makes the files.
 * @param briefings the core over the record
 * @param today the day on which they are made
 * @param url where they will be, with a slash at its end; null where that is not known
 * @returns every file of the site
 */
export async function staticFiles(
  briefings: Briefings,
  today: Temporal.PlainDate,
  url: string | null,
): Promise<readonly StaticFile[]> {
  const site = createSite(briefings, today, { url })
  const script = await searchScript()
  const version = createHash('sha256').update(script).digest('hex').slice(0, 12)
  const scriptPath = `/assets/search-${version}.js`
  const links = linksFrom(PATHS.search)
  const search = { title: 'Search', path: PATHS.search, links, script: scriptPath, main: SEARCH }
  return [
    ...site.paths.map((path) => ({ path: fileOf(path), body: site.resource(path)?.body ?? '' })),
    ...[...site.moved].map(([from, to]) => ({ path: fileOf(from), body: movedPage(from, to) })),
    { path: fileOf(PATHS.search), body: sitePage(search, site.frame) },
    { path: scriptPath.slice(1), body: script },
    {
      path: 'assets/search-index.json',
      body: `${JSON.stringify(findablePages(briefings.lookup))}\n`,
    },
    { path: '404.html', body: problemPage(NO_SUCH_PAGE, site.frame) },
  ]
}

const SEARCH = markup`<h1>Search</h1>
<p id="told" role="status">Type a name, a place, a topic or a year above. This copy of the record is searched in your browser; \
questions in whole sentences are answered where the bot itself runs.</p>
<ul id="found"></ul>
<noscript><p>The search needs a script. The lists above lead to every page without one.</p></noscript>
`

function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
}

/** Leads on from the address that a page once had. */
function movedPage(from: string, to: string): string {
  const address = linksFrom(from).to(to)
  return toText(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${address}">
<title>This page has moved</title>
</head>
<body>
<main><p>This page has moved to <a href="${address}">its new address</a>.</p></main>
</body>
</html>
`)
}

async function searchScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [SCRIPT],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'inline',
    charset: 'utf8',
  })
  return outputFiles.map(({ text }) => text).join('')
}
