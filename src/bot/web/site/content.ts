// What a page is made from, and what it is made into before the frame is put around it.

import type { Briefing, Briefings } from '../../../briefings/index.ts'
import { markup, type SafeHtml } from '../../markup.ts'
import type { Links } from './links.ts'
import { siteBody } from './parts.ts'

export interface SiteContext {
  readonly briefings: Briefings
  /** The day on which the site is made. */
  readonly today: Temporal.PlainDate
}

export interface Content {
  readonly title: string
  readonly description?: string
  /** What stands in main, its h1 first. */
  readonly main: SafeHtml
}

/**
 * A page that shows a briefing.
 * @param briefing what it says
 * @param ways sections that lead on, between what is said and its sources
 * @param links of the page
 * @param description one or two sentences
 * @returns the page; what one could ask next is left to the ways
 */
export function briefingContent(
  briefing: Briefing,
  ways: readonly (SafeHtml | null)[],
  links: Links,
  description: string,
): Content {
  const { title } = briefing
  const { blocks, sources } = siteBody({ ...briefing, suggestions: [] }, links)
  return { title, description, main: markup`<h1>${title}</h1>\n${blocks}${ways}${sources}` }
}
