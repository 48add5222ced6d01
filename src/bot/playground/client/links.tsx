// Links in messages.

import type { ReactNode } from 'react'
import { anchorOf } from '../workspace.ts'

/** The path of the page; null where it is drawn outside of a browser. */
const HERE = typeof location === 'undefined' ? null : location.pathname

/**
 * A link to the web, in a window of its own that learns nothing of this one; one to what stands on this page stays
 * here; anything else is text.
 */
export function WebLink({
  href,
  children,
}: {
  readonly href: string
  readonly children: ReactNode
}) {
  if (!isWeb(href)) return <>{children}</>
  const { pathname, hash } = new URL(href)
  if (pathname === HERE && hash.startsWith(`#${anchorOf('')}`)) {
    return <a href={hash}>{children}</a>
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

function isWeb(href: string): boolean {
  const protocol = URL.canParse(href) ? new URL(href).protocol : ''
  return protocol === 'https:' || protocol === 'http:'
}
