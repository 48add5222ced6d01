// A check: no two sources are the same page.

import { fieldOf } from '../record.ts'
import type { Check } from './check.ts'

export const duplicateAddresses: Check = {
  name: 'duplicate-addresses',
  describes: 'No two sources are the same page.',
  scope: 'file',
  check: ({ sources }) => {
    const first = new Map<string, string>()
    return sources.flatMap((source) => {
      const page = pageOf(source.value.url)
      const known = first.get(page)
      if (known === undefined) {
        first.set(page, source.value.id)
        return []
      }
      return [
        {
          file: source.file,
          field: fieldOf(source, 'url'),
          problem: `This is the page of the source "${known}".`,
          fix: 'Keep one of the two, and cite that.',
        },
      ]
    })
  },
}

/** An address without what does not change the page: scheme, www, default port, fragment, last slash. */
function pageOf(address: string): string {
  const { hostname, port, pathname, search } = new URL(address)
  return `${hostname.replace(/^www\./, '')}:${port}${pathname.replace(/\/$/, '')}${search}`
}
