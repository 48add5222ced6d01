// Brings what stands in a channel into sight.

import { useEffect, useState } from 'react'
import type { Entry } from '../shapes.ts'
import { anchorOf } from '../workspace.ts'

/**
 * Follows the address of the page too, such as a link to a digest does.
 * @param entries all that are there, in every channel
 * @param makeRoom has an entry stand on the page
 * @returns brings an entry into sight
 */
export function useSight(
  entries: readonly Entry[],
  makeRoom: (entry: Entry) => void,
): (entry: Entry) => void {
  const [sought, setSought] = useState<string | null>(null)
  const show = (entry: Entry): void => {
    makeRoom(entry)
    setSought(anchorOf(entry.id))
  }

  useEffect(() => {
    const follow = (): void => {
      const entry = entries.find(({ id }) => location.hash === `#${anchorOf(id)}`)
      if (entry === undefined) return
      // So that the same link leads here once more.
      history.replaceState(null, '', `${location.pathname}${location.search}`)
      show(entry)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  })

  useEffect(() => {
    if (sought === null) return
    const place = document.getElementById(sought)
    place?.querySelector<HTMLElement>('.folded')?.click()
    place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: true })
    setSought(null)
  }, [sought])

  return show
}
