// The page that the playground's script draws on.

import { markup, toText } from '../markup.ts'
import type { Bundle } from './bundle.ts'

/** Everything comes from this server, no script or style stands in the page, and nobody may frame it. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

interface PageContext {
  /** Beneath it is everything that the page loads. */
  readonly base: string
  readonly places: readonly { readonly label: string; readonly path: string }[]
}

/**
 * The page.
 * @param bundle its files
 * @param context where they are
 * @returns the document
 */
export function pageHtml({ script, style }: Bundle, { base, places }: PageContext): string {
  const links = places.map(({ label, path }) => markup`<li><a href="${path}">${label}</a></li>\n`)
  return toText(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Quad Brief: try it here</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/files/${style}">
<script type="module" src="${base}/files/${script}"></script>
</head>
<body>
<header class="top">
<p class="brand">Quad Brief <span>playground</span></p>
<nav aria-label="Quad Brief"><ul>
${links}</ul></nav>
<div id="tools"></div>
</header>
<div id="app"><main class="loading"><h1>Quad Brief</h1><p>One moment …</p><noscript><p>This page needs JavaScript. In a terminal: npm run quad -- latest</p></noscript></main></div>
</body>
</html>
`)
}
