// Which pages of the site somebody means: by the words in them, with typos. Also runs in a browser.
import MiniSearch from 'minisearch'

/** A page that can be found. */
export interface Findable {
  readonly path: string
  readonly title: string
  /** What it is: "Meeting", "Person". */
  readonly kind: string
  /** What it says, and other words for it. */
  readonly text: string
}

/** Finds pages. */
export interface Finder {
  /**
   * @param words as they were typed
   * @returns the pages that fit, the best first, at most ten
   */
  find(words: string): readonly Findable[]
}

const MOST = 10

/**
 * Indexes pages.
 * @param pages what can be found
 * @returns the finder
 */
export function createFinder(pages: readonly Findable[]): Finder {
  const index = new MiniSearch<Findable>({ idField: 'path', fields: ['title', 'text'] })
  index.addAll(pages)
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const options = {
    prefix: (term: string) => term.length > 2,
    fuzzy: (term: string) => (term.length > 3 ? 0.25 : false),
    boost: { title: 3 },
  }
  return {
    find(words) {
      const all = index.search(words, { ...options, combineWith: 'AND' })
      const found = all.length > 0 ? all : index.search(words, options)
      return found.slice(0, MOST).flatMap(({ id }) => byPath.get(String(id)) ?? [])
    },
  }
}
