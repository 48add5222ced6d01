// The known word that a misspelt one most likely means.

/** More changes than this make it another word. */
const MAX_CHANGES = 3

/**
 * Finds what was probably meant.
 * @param word what was written
 * @param known what could have been meant
 * @returns the known word that needs the fewest changes, at most three and fewer than half its letters;
 *   null where none is near
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let fewest = Math.min(MAX_CHANGES, Math.floor(word.length / 2)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const changes = editDistance(word, candidate)
    if (changes < fewest) [best, fewest] = [candidate, changes]
  }
  return best
}

/** Letters to insert, remove or replace (Levenshtein), one row of the table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
