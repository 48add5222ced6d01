// What the record can be taken away as, and what of it.

/** The formats, by the ending of their files. */
export const FORMATS = ['csv', 'json', 'ics', 'bib', 'md'] as const

export type Format = (typeof FORMATS)[number]

/** A file that answers a command. */
export interface ExportFile {
  /** Lower-case letters, digits, hyphens and the ending: safe on every file system. */
  readonly name: string
  /** The media type, with the character set. */
  readonly type: string
  readonly text: string
}

/** What of the record is taken away. */
export type Selection =
  /** One meeting or milestone, by id. */
  | { readonly kind: 'record'; readonly id: string }
  /** Every meeting and milestone. */
  | { readonly kind: 'all' }
  /** The pages that the record rests on, without what they say. */
  | { readonly kind: 'sources' }

interface FormatWords {
  /** As it stands in a list to choose from. */
  readonly label: string
  /** As it stands inside a sentence. */
  readonly inSentence: string
  /** https://www.iana.org/assignments/media-types/media-types.xhtml */
  readonly type: string
  /** What else people call it, in lower case. */
  readonly words: readonly string[]
}

const WORDS: Readonly<Record<Format, FormatWords>> = {
  csv: {
    label: 'Table (CSV)',
    inSentence: 'a table',
    type: 'text/csv; charset=utf-8',
    words: ['table', 'spreadsheet', 'excel'],
  },
  json: {
    label: 'Data (JSON)',
    inSentence: 'data',
    type: 'application/json; charset=utf-8',
    words: ['data'],
  },
  ics: {
    label: 'Calendar (ICS)',
    inSentence: 'a calendar',
    type: 'text/calendar; charset=utf-8',
    words: ['calendar', 'ical', 'icalendar'],
  },
  bib: {
    label: 'Bibliography (BibTeX)',
    inSentence: 'a bibliography',
    // BibTeX has no media type of its own.
    type: 'text/x-bibtex; charset=utf-8',
    words: ['bibtex', 'biblatex', 'bibliography'],
  },
  md: {
    label: 'Text (Markdown)',
    inSentence: 'text',
    type: 'text/markdown; charset=utf-8',
    words: ['markdown', 'text'],
  },
}

/** Words for the whole record and for its sources, in lower case. */
export const SELECTION_WORDS = {
  all: ['all', 'everything', 'record', 'the record', 'whole record', 'the whole record'],
  sources: ['sources', 'all sources', 'the sources'],
} as const

/** Every word that names a format, in lower case. */
export const FORMAT_WORDS: readonly string[] = FORMATS.flatMap((format) => [
  format,
  ...WORDS[format].words,
])

/**
 * @param format a format
 * @returns what people and programs call it
 */
export function formatWords(format: Format): FormatWords {
  return WORDS[format]
}

/**
 * @param selection what of the record
 * @returns the formats that can hold it: sources have no place in a calendar
 */
export function formatsFor({ kind }: Selection): readonly Format[] {
  return FORMATS.filter((format) => kind !== 'sources' || format !== 'ics')
}

/**
 * Reads the name of a format.
 * @param word as it was typed
 * @returns the format; null where it names none
 */
export function formatOf(word: string): Format | null {
  const plain = word.trim().toLowerCase().replace(/^\./, '')
  return FORMATS.find((format) => format === plain || WORDS[format].words.includes(plain)) ?? null
}
