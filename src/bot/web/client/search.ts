// In the browser, on the static site: searches the index that lies beside this script.

import { createFinder, type Findable } from '../site/find.ts'

/** What of a page's elements is used here. */
interface PageElement {
  textContent: string
  value?: string
  href?: string
  className: string
  append(...children: readonly (PageElement | string)[]): void
}

declare const document: {
  querySelector(selector: string): PageElement | null
  createElement(name: string): PageElement
}
declare const location: { readonly search: string }

/** The top of the site, seen from the page that searches. */
const TOP = '../'

const query = (new URLSearchParams(location.search).get('q') ?? '').trim()
if (query !== '') await show()

async function show(): Promise<void> {
  const field = document.querySelector('#q')
  if (field !== null) field.value = query
  const response = await fetch(new URL('search-index.json', import.meta.url))
  const pages = (await response.json()) as readonly Findable[]
  const found = createFinder(pages).find(query)
  const list = document.querySelector('#found')
  for (const { title, path, kind } of found) list?.append(item(title, path, kind))
  const told = document.querySelector('#told')
  if (told === null) return
  told.textContent =
    found.length === 0
      ? `No page fits “${query}”. Try a name, a place, a topic or a year.`
      : `Pages that fit “${query}”:`
}

function item(title: string, path: string, kind: string): PageElement {
  const link = document.createElement('a')
  link.href = `${TOP}${path.slice(1)}`
  link.textContent = title
  const what = document.createElement('span')
  what.className = 'quiet'
  what.textContent = kind
  const line = document.createElement('li')
  line.append(link, ' ', what)
  return line
}
