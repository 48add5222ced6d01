// The one way to link to a page that is not ours.

import { markup } from '../markup.ts'
import type { SafeHtml } from '../markup.ts'

/**
 * A link that gives nothing of this page away.
 * @param text what the reader sees
 * @param href an address from webAddress
 * @returns the link
 */
export function outwardLink(text: string, href: string): SafeHtml {
  return markup`<a href="${href}" rel="noopener noreferrer nofollow">${text}</a>`
}
