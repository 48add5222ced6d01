// The frame of a page: head, policy and style. Nothing in it is loaded from anywhere.

import { createHash } from 'node:crypto'
import { markup, toText } from '../markup.ts'
import type { SafeHtml } from '../markup.ts'
import { STYLE } from './style.ts'

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Allows the one style of the page and nothing else: no script, no picture, no form, no frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

interface Page {
  readonly title: string
  /** BCP 47 tag of the language that the text is in. */
  readonly language: string
  readonly main: SafeHtml
}

/**
 * A whole page that needs nothing but itself.
 * @param page title, language and what stands in main
 * @returns the document
 */
export function pageText({ title, language, main }: Page): string {
  const head = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
`
  const body = markup`</head>
<body>
${main}
</body>
</html>
`
  return `${toText(head)}<style>${STYLE}</style>\n${toText(body)}`
}
