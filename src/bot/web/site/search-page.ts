// What somebody asked for: the answer of the core, and the pages that fit.

import { QUESTION_LENGTH } from '../../../briefings/index.ts'
import { markup, type SafeHtml } from '../../markup.ts'
import type { Content, SiteContext } from './content.ts'
import type { Findable, Finder } from './find.ts'
import { PATHS, type Links } from './links.ts'
import { siteBody, wayLink } from './parts.ts'

const ASKED = 'who represented India in Tokyo'
const EXAMPLE = { label: ASKED, path: `${PATHS.search}?q=${encodeURIComponent(ASKED)}` }

/**
 * The page with an answer.
 * @param query what was asked; an empty text asks nothing
 * @param finder finds pages
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function searchPage(
  query: string,
  finder: Finder,
  { briefings, today }: SiteContext,
  links: Links,
): Content {
  const asked = query.toWellFormed().trim()
  if (asked === '') {
    return {
      title: 'Search',
      main: markup`<h1>Search</h1>
<p>Ask a question above, such as “${wayLink(EXAMPLE, links)}”, or type a name, a place, a topic or a year.</p>
`,
    }
  }
  const { briefing, status } = briefings.ask(asked, today, 'standard')
  const { blocks, askNext, sources } = siteBody(briefing, links)
  const pages = pagesSection(finder.find(asked.slice(0, QUESTION_LENGTH)), links)
  // Where there is no answer, a page is the better help.
  const [first, second] = status === 'answered' ? [blocks, pages] : [pages, blocks]
  return {
    title: briefing.title,
    main: markup`<h1>${briefing.title}</h1>
${first}${second}${askNext}${sources}`,
  }
}

function pagesSection(found: readonly Findable[], links: Links): SafeHtml | null {
  if (found.length === 0) return null
  const items = found.map(
    ({ title, kind, path }) =>
      markup`<li>${wayLink({ label: title, path }, links)} <span class="quiet">${kind}</span></li>\n`,
  )
  return markup`<section class="found" aria-labelledby="found">
<h2 id="found">Pages that fit</h2>
<ul>
${items}</ul>
</section>
`
}
