// Links that leave the page.

import type { ReactNode } from 'react'

/**
 * A link to the web, in a window of its own that learns nothing of this one; anything else is text.
 */
export function WebLink({
  href,
  children,
}: {
  readonly href: string
  readonly children: ReactNode
}) {
  if (!isWeb(href)) return <>{children}</>
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
