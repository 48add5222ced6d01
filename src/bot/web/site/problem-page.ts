// What a person sees where there is no page.

import { markup } from '../../markup.ts'
import { sitePage, type Frame } from './frame.ts'
import { PATHS, type Links } from './links.ts'
import { wayLink } from './parts.ts'

/** What happened and what to do. */
export interface Problem {
  readonly title: string
  readonly words: string
}

export const NO_SUCH_PAGE: Problem = {
  title: 'There is no such page',
  words: 'The address may be mistyped. Pages of the record keep their addresses for ever.',
}

/**
 * A page that says what went wrong. It may stand at any address, so its links begin at the top.
 * @param problem what happened and what to do
 * @param frame what every page has
 * @returns the document
 */
export function problemPage({ title, words }: Problem, frame: Frame): string {
  const top = frame.url === null ? '/' : new URL(frame.url).pathname
  const links: Links = { to: (path) => `${top}${path.slice(1)}` }
  const home = wayLink({ label: 'the first page', path: PATHS.home }, links)
  const main = markup`<h1>${title}</h1>
<p>${words}</p>
<p>Go to ${home}, or search the record above.</p>
`
  return sitePage({ title, path: null, links, main }, frame)
}
