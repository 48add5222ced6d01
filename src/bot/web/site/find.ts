// Which pages of the site somebody means: by the words in them, with typos. Also runs in a browser.

import MiniSearch, { type SearchResult } from 'minisearch'

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

/** What a question is made of besides what it is about. */
const FILLERS = new Set(
  'a an and are at be by did do does for from had has have how in is it of on or that the they this to was were what when where which who whom why will with'.split(
    ' ',
  ),
)

/**
 * Indexes pages.
 * @param pages what can be found
 * @returns the finder
 */
export function createFinder(pages: readonly Findable[]): Finder {
  const index = new MiniSearch<Findable>({ idField: 'path', fields: ['title', 'text'] })
  index.addAll(pages)
  const byPath = new Map(pages.map((page) => [page.path, page]))
  return {
    find(words) {
      const found = index.search(words, {
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 3 ? 0.25 : false),
        boost: { title: 6 },
        processTerm: (term) => withoutFillers(term),
      })
      // Who types several words means all of them; a page that lacks one is further down.
      const fit = ({ score, queryTerms }: SearchResult): number => score * queryTerms.length ** 2
      return found
        .toSorted((a, b) => fit(b) - fit(a))
        .slice(0, MOST)
        .flatMap(({ id }) => byPath.get(String(id)) ?? [])
    },
  }
}

function withoutFillers(term: string): string | null {
  const word = term.toLowerCase()
  return FILLERS.has(word) ? null : word
}
