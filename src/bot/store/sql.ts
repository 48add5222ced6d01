// SQL that SQLite and PostgreSQL read alike, and its values, apart from each other until the driver has them.

export type Value = string | number | null

export interface Sql {
  /** The text around the values: one more than there are values. */
  readonly texts: readonly string[]
  readonly values: readonly Value[]
}

/** A row as a driver gives it: what is in it is checked where it is read. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Writes SQL as a template. What is put in is a value, never text of the statement, unless it is SQL itself.
 * @returns the statement, or a piece of one
 */
export function sql(texts: TemplateStringsArray, ...given: readonly (Value | Sql)[]): Sql {
  return joined(
    texts.flatMap((words, index) => {
      const value = given[index]
      return value === undefined ? [text(words)] : [text(words), pieceOf(value)]
    }),
  )
}

/**
 * Puts pieces one behind the other.
 * @param pieces rows of VALUES, or items of a list
 * @returns them, with commas between
 */
export function list(pieces: readonly Sql[]): Sql {
  return joined(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [text(', '), piece])))
}

/**
 * SQL without values.
 * @param words as they stand in the program; never from outside
 * @returns the piece
 */
export function text(words: string): Sql {
  return { texts: [words], values: [] }
}

/**
 * The text for a driver.
 * @param statement any
 * @returns its text, with $1, $2, ... where the values go
 */
export function textOf({ texts }: Sql): string {
  return texts.reduce((before, after, index) => `${before}$${index}${after}`)
}

function pieceOf(given: Value | Sql): Sql {
  if (typeof given === 'object' && given !== null) return given
  return { texts: ['', ''], values: [typeof given === 'string' ? storable(given) : given] }
}

/** PostgreSQL takes neither the character 0 nor half of a surrogate pair; both are replaced for both. */
function storable(value: string): string {
  return value.toWellFormed().replaceAll('\0', '\uFFFD')
}

function joined(pieces: readonly Sql[]): Sql {
  const texts: string[] = []
  let last = ''
  for (const piece of pieces) {
    for (const [index, words] of piece.texts.entries()) {
      if (index === 0) last += words
      else {
        texts.push(last)
        last = words
      }
    }
  }
  return { texts: [...texts, last], values: pieces.flatMap(({ values }) => values) }
}
