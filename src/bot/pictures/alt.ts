// What a picture shows, in words, as long as the platforms take it: whole entries, and how many are left out.

/** The longest description that both chat platforms take. */
const ALT_LENGTH = 1_000

/** What a picture shows. */
export interface AltParts {
  /** What it is of. */
  readonly lead: string
  readonly groups: readonly AltGroup[]
  /** What stands between two entries. */
  readonly between: ', ' | '; '
  /** Sentences that hold for all entries; empty for none. */
  readonly note: string
  /** What to ask Quad Brief for all entries and their sources. */
  readonly ask: string
}

/** Entries that belong together, the newest last. */
export interface AltGroup {
  /** Stands before them; empty for nothing. */
  readonly name: string
  readonly entries: readonly AltEntry[]
}

export interface AltEntry {
  readonly text: string
  /** Whether it is left out only after those that are not. */
  readonly isFirst?: boolean
}

/**
 * Puts the words of a picture together.
 * @param parts what it shows
 * @returns all of it; where that is too long, as many whole entries as fit, those that come first and the newest,
 * then how many more there are and how to see them. At most 1,000 characters
 */
export function altOf(parts: AltParts): string {
  const all = parts.groups.flatMap(({ entries }) =>
    entries.map((entry, index) => ({ entry, newer: entries.length - 1 - index })),
  )
  const leaving = all.toSorted(
    (one, other) => rankOf(one.entry) - rankOf(other.entry) || other.newer - one.newer,
  )
  const kept = new Set(all.map(({ entry }) => entry))
  for (const { entry } of leaving) {
    const words = written(parts, kept)
    if (words.length <= ALT_LENGTH) return words
    kept.delete(entry)
  }
  const words = written(parts, kept)
  return words.length <= ALT_LENGTH ? words : `${all.length} entries. ${wholeWith(parts)}`
}

function rankOf({ isFirst }: AltEntry): number {
  return isFirst === true ? 1 : 0
}

function written(parts: AltParts, kept: ReadonlySet<AltEntry>): string {
  const { lead, groups, between, note, ask } = parts
  const sentences = groups.map(({ name, entries }) => {
    const own = entries.filter((entry) => kept.has(entry))
    const left = entries.length - own.length
    const texts = [...own.map(({ text }) => text), ...(left === 0 ? [] : [moreWords(left, own)])]
    return `${name}${name === '' ? '' : ': '}${texts.join(between)}.`
  })
  const isWhole = groups.every(({ entries }) => entries.every((entry) => kept.has(entry)))
  const end = isWhole ? sourcesWords(ask) : wholeWith({ ask })
  return [lead, ...sentences, note, end].filter((text) => text !== '').join(' ')
}

function moreWords(left: number, kept: readonly AltEntry[]): string {
  return kept.length === 0 ? `${left}` : `and ${left} more`
}

/**
 * Where the sources of a picture are, for whoever sees nothing but the picture.
 * @param ask what to ask for
 * @returns a sentence
 */
export function sourcesWords(ask: string): string {
  return `Sources: ask Quad Brief “${ask}”.`
}

function wholeWith({ ask }: Pick<AltParts, 'ask'>): string {
  return `All of it, with sources: ask Quad Brief “${ask}”.`
}
