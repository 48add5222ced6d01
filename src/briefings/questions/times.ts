// Dates as people type them: 2023, in March 2022, 30-31 Jan 2023, January 30th, 2023-01-30, 30/01/2023.

import type { Token } from './tokens.ts'

/** What a question says of a date; what it leaves out is null or empty. */
export interface TimeMark {
  readonly year: number | null
  readonly month: number | null
  /** Days of the month; several where a range or a list was typed. */
  readonly days: readonly number[]
}

const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb', 'febuary', 'feburary'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
)

/** The words for months, for the spelling. */
export const monthWords: readonly string[] = [...MONTH_WORDS.keys()].filter(
  (word) => word.length > 4,
)

/**
 * Reads a date where one begins.
 * @param tokens the question
 * @param at where to look
 * @param thisYear the year of today, for "this year" and "last year"
 * @returns the date and how many words it took; null where none begins
 */
export function readTime(
  tokens: readonly Token[],
  at: number,
  thisYear: number,
): { mark: TimeMark; length: number } | null {
  const word = (offset: number): string => tokens[at + offset]?.word ?? ''
  return (
    readNumeric(word(0)) ??
    readRelativeYear(word(0), word(1), thisYear) ??
    readDayFirst(word) ??
    readMonthFirst(word, tokens, at) ??
    readYear(word(0))
  )
}

type Words = (offset: number) => string
type Read = { mark: TimeMark; length: number } | null

function readNumeric(word: string): Read {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(word)
  if (iso !== null) {
    const [year, month, day] = iso.slice(1).map((part) => (part ? Number(part) : null))
    return found({ year: year ?? null, month: month ?? null, days: day ? [day] : [] }, 1)
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(word)
  if (slashed === null) return null
  const [first = 0, second = 0, year = 0] = slashed.slice(1).map(Number)
  return second > 12
    ? found({ year, month: first, days: [second] }, 1)
    : found({ year, month: second, days: [first] }, 1)
}

function readRelativeYear(first: string, second: string, thisYear: number): Read {
  if (second !== 'year') return null
  if (first === 'this') return found({ year: thisYear, month: null, days: [] }, 2)
  if (first === 'last') return found({ year: thisYear - 1, month: null, days: [] }, 2)
  return null
}

/** 30 January 2023, 30-31 Jan, 5th and 6th of December, 24 May. */
function readDayFirst(word: Words): Read {
  const days: number[] = []
  let offset = 0
  for (let day = dayOf(word(0)); day !== null; day = dayOf(word(offset))) {
    days.push(day)
    offset += 1
    if (JOINERS.has(word(offset)) && dayOf(word(offset + 1)) !== null) offset += 1
  }
  if (days.length === 0) return null
  if (word(offset) === 'of') offset += 1
  const month = MONTH_WORDS.get(word(offset))
  if (month === undefined) return null
  return withYear({ month, days, length: offset + 1 }, word)
}

/** January 2023, Jan 30-31 2023, December 5th, March. */
function readMonthFirst(word: Words, tokens: readonly Token[], at: number): Read {
  const month = MONTH_WORDS.get(word(0))
  if (month === undefined || !isMonth(tokens, at)) return null
  const days: number[] = []
  let offset = 1
  if (word(1) === 'the' || word(1) === 'of') offset += 1
  for (let day = dayOf(word(offset)); day !== null; day = dayOf(word(offset))) {
    days.push(day)
    offset += 1
    if (JOINERS.has(word(offset)) && dayOf(word(offset + 1)) !== null) offset += 1
  }
  if (days.length === 0 && word(1) !== 'of') offset = 1
  const read = withYear({ month, days, length: offset }, word)
  // "Jan 23" may be a day or a year: only the month is sure.
  if (read.mark.year === null && days.length === 1 && /^2\d$/.test(word(offset - 1))) {
    return found({ year: null, month, days: [] }, read.length)
  }
  return read
}

function withYear(
  { month, days, length }: { month: number; days: readonly number[]; length: number },
  word: Words,
): { mark: TimeMark; length: number } {
  const skipped = word(length) === 'of' || word(length) === 'in' ? 1 : 0
  const year = readYear(word(length + skipped))
  return year === null
    ? { mark: { year: null, month, days }, length }
    : { mark: { year: year.mark.year, month, days }, length: length + skipped + 1 }
}

function readYear(word: string): Read {
  return /^(19|20)\d\d$/.test(word) ? found({ year: Number(word), month: null, days: [] }, 1) : null
}

const JOINERS: ReadonlySet<string> = new Set(['and', 'to', 'until', 'or', 'through'])

function dayOf(word: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)
  const day = Number(match?.[1])
  return match !== null && day >= 1 && day <= 31 ? day : null
}

/** "May" and "March" are also verbs: as months they stand after a preposition, before a number, or capitalised. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.word !== 'may' && token?.word !== 'march' && token?.word !== 'mar') return true
  const before = tokens[at - 1]?.word ?? ''
  const after = tokens[at + 1]?.word ?? ''
  return (
    /^\d/.test(after) ||
    [
      'in',
      'of',
      'on',
      'during',
      'since',
      'before',
      'after',
      'early',
      'late',
      'mid',
      'the',
    ].includes(before) ||
    (at > 0 && /^[A-Z]/.test(token.typed)) ||
    (token.word !== 'may' && at > 0)
  )
}

function found(mark: TimeMark, length: number): { mark: TimeMark; length: number } {
  return { mark, length }
}
