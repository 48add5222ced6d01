// What every page of the operator's view has: the way between its pages, and how its buttons stand.

import { markup, type HtmlValue, type SafeHtml } from '../markup.ts'
import { sitePage } from '../web/site/frame.ts'
import { linksFrom } from '../web/site/links.ts'
import type { OperatorDeps } from './deps.ts'
import { SCRIPT_FILE, STYLE_FILE } from './files.ts'
import { OPERATOR_PATHS } from './paths.ts'

const PAGES = [
  ['Overview', OPERATOR_PATHS.overview],
  ['Subscriptions', OPERATOR_PATHS.subscriptions],
  ['Deliveries', OPERATOR_PATHS.deliveries],
  ['Changes', OPERATOR_PATHS.changes],
] as const

export interface OperatorPage {
  readonly title: string
  readonly path: string
  /** Words about what was done a moment ago; null for nothing. */
  readonly told: string | null
  readonly content: HtmlValue
  /** Whether it is brought up to date by itself; it is unless told. */
  readonly isLive?: boolean
}

/**
 * A whole page.
 * @param page what is its own
 * @param deps what every page has
 * @returns the document
 */
export function operatorPage(
  { title, path, told, content, isLive = true }: OperatorPage,
  deps: OperatorDeps,
): string {
  const links = linksFrom(path)
  const ways = PAGES.map(([label, to]) => {
    const here = to === path && markup` aria-current="page"`
    return markup`<li><a href="${links.to(to)}"${here}>${label}</a></li>\n`
  })
  const main = markup`<h1>${title}</h1>
<nav aria-label="The operator’s view"><ul class="here">
${ways}</ul></nav>
${told !== null && markup`<p class="notice done" role="status">${told}</p>\n`}${isLive && buttonsNote(deps)}${isLive && markup`<div id="live"><span role="status"></span></div>\n`}\
<div id="parts">
${content}</div>
`
  return sitePage(
    {
      title: path === OPERATOR_PATHS.overview ? title : `${title} · Operator`,
      path,
      links,
      ...(isLive ? { script: SCRIPT_FILE.path } : {}),
      style: STYLE_FILE.path,
      posts: true,
      main,
    },
    deps.frame(),
  )
}

/**
 * The end of a way up.
 * @param path of a page of the view
 * @returns the way from there to the top of the view
 */
export function topOf(path: string): string {
  return path === OPERATOR_PATHS.overview ? './' : '../'
}

function buttonsNote({ password, isForOthers }: OperatorDeps): SafeHtml | null {
  if (password === null) {
    return markup`<p class="notice" id="off">This page is for reading: its buttons are off, since no password is set. \
Set WEB_PASSWORD in .env and start the bot again to use them.</p>\n`
  }
  if (isForOthers) return null
  return markup`<p class="quiet">A button asks for the password (WEB_PASSWORD); the user name may be anything.</p>\n`
}
