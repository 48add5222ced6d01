// Abbreviations of chats and notes, written out: "ppl", "abt", "critical infra", "int'l", "w/", "more than 1".

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ppl: 'people',
    abt: 'about',
    'int’l': 'international',
    intl: 'international',
    'nat’l': 'national',
    natl: 'national',
    'gov’t': 'government',
    govt: 'government',
    gov: 'government',
    govts: 'governments',
    infra: 'infrastructure',
    infrastr: 'infrastructure',
    bldg: 'building',
    bldng: 'building',
    crit: 'critical',
    mgmt: 'management',
    dept: 'department',
    stmt: 'statement',
    stmts: 'statements',
    mins: 'ministers',
    mtngs: 'meetings',
    mtng: 'meeting',
    btwn: 'between',
    'b/w': 'between',
    'w/': 'with',
    'w/o': 'without',
    'tl;dr': 'tldr',
    nd: 'New Delhi',
    ny: 'New York',
  }),
)

const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(?:${[...WRITTEN_OUT.keys()]
    .sort((a, b) => b.length - a.length)
    .map((short) => short.replace('’', "['’]"))
    .join('|')})(?![\\p{L}\\p{N}/'’])`,
  'giu',
)

const NUMBERS: readonly string[] = ['one', 'two', 'three', 'four']

const COUNTED =
  /\b(more than|at least|attended|came to|been to|went to|all) ([1-4])(?= (?:meetings?|sessions?|rounds?|of)\b)/giu

/** A number in groups of three digits: "85,000". */
const GROUPED = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu

/**
 * Writes abbreviations out.
 * @param text what somebody typed
 * @returns the same without abbreviations, and its numbers as digits in a row
 */
export function writtenOut(text: string): string {
  return ungrouped(text)
    .replace(
      ABBREVIATION,
      (short) => WRITTEN_OUT.get(short.toLowerCase().replace("'", '’')) ?? short,
    )
    .replace(
      COUNTED,
      (_, before: string, digit: string) => `${before} ${NUMBERS[Number(digit) - 1]}`,
    )
}

/**
 * @param text any text
 * @returns the same, its numbers without marks between their digits: "85000"
 */
export function ungrouped(text: string): string {
  return text.replace(GROUPED, (number) => number.replaceAll(',', ''))
}
