// Words -> a calendar day: 2027-01-05, 5 January, January 5th 2027, tomorrow, next Monday.

import { WEEKDAY_WORDS, weekdayOf } from '../schedule/weekdays.ts'
import { quoted, type Problem } from './problem.ts'
import { begins, saidBy, type Word } from './typed.ts'

/** What words begin with, as a day, and how many words that is. */
export type DateReading = { readonly length: number } & (
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'wrong'; readonly problem: Problem }
)

const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const MONTH_WORDS: string = MONTHS.flat().join('|')

const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const MONTH = `(?<month>${MONTH_WORDS})`
const YEAR = '(?: (?<year>\\d{4}))?'

/** A day of a year, or of every year. */
export const DAY_AND_MONTH = `(?:the )?${DAY} (?:of )?${MONTH}${YEAR}|${MONTH} (?:the )?${DAY}${YEAR}`

const ISO = '(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})'

/** Days first in one country are months first in another. */
const SLASHED = '(?<one>\\d{1,2})[/.](?<other>\\d{1,2})[/.](?<year>\\d{4})'

const RELATIVE: readonly (readonly [
  phrase: string,
  day: (today: Temporal.PlainDate) => Temporal.PlainDate,
])[] = [
  ['today', (today) => today],
  ['tomorrow', (today) => today.add({ days: 1 })],
  ['next week', (today) => today.add({ days: 8 - today.dayOfWeek })],
  ['next month', (today) => today.with({ day: 1 }).add({ months: 1 })],
  ['next year', (today) => today.with({ month: 1, day: 1 }).add({ years: 1 })],
]

/**
 * Reads the day that words begin with.
 * @param words words of a line
 * @param today the day on which they were typed; a day without a year, or of the week, is the next one after it
 * @returns the day; null where they begin with none
 */
export function readDate(words: readonly Word[], today: Temporal.PlainDate): DateReading | null {
  for (const [phrase, day] of RELATIVE) {
    const found = begins(words, phrase)
    if (found !== null) return { kind: 'date', date: day(today), length: found.length }
  }
  const ofWeek = begins(words, `(?:(?:next|this|on) )?(?<weekday>${WEEKDAY_WORDS})`)
  if (ofWeek !== null) {
    const weekday = weekdayOf(ofWeek.match.groups?.weekday ?? '') ?? 1
    const days = ((weekday - today.dayOfWeek + 6) % 7) + 1
    return { kind: 'date', date: today.add({ days }), length: ofWeek.length }
  }
  const ambiguous = begins(words, SLASHED)
  if (ambiguous !== null) {
    const { one, other, year } = ambiguous.match.groups ?? {}
    const days = [
      existing(Number(year), Number(other), Number(one)),
      existing(Number(year), Number(one), Number(other)),
    ]
    const meant = [...new Set(days.flatMap((day) => (day === null ? [] : [day.toString()])))]
    return wrong(words, ambiguous.length, 'is not written so that everybody reads the same', meant)
  }
  const found = begins(words, ISO) ?? begins(words, DAY_AND_MONTH)
  if (found === null) return null
  const date = dateOf(found.match, today)
  if (date === null) return wrong(words, found.length, 'is no day of the calendar')
  return { kind: 'date', date, length: found.length }
}

/**
 * The problem of a day that cannot be read.
 * @param said what was typed
 * @param why what is wrong with it, as the end of a sentence
 * @param suggestions days that it may mean
 * @returns the problem
 */
export function noDate(said: string, why: string, suggestions: readonly string[] = []): Problem {
  return {
    said,
    problem: `${quoted(said)} ${why}.`,
    fix: 'Write the day as 2027-01-05 or 5 January 2027.',
    suggestions,
  }
}

function wrong(
  words: readonly Word[],
  length: number,
  why: string,
  suggestions: readonly string[] = [],
): DateReading {
  const said = saidBy(words.slice(0, length))
  return { kind: 'wrong', length, problem: noDate(said, why, suggestions) }
}

/** The latest year that is read, so that no schedule reaches where Temporal ends. */
const LAST_YEAR = 2999

function dateOf(
  { groups = {} }: RegExpExecArray,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const word = groups.month ?? ''
  const named = MONTHS.findIndex((names) => names.includes(word)) + 1
  const month = named > 0 ? named : Number(word)
  const day = Number(groups.day)
  if (groups.year !== undefined) return existing(Number(groups.year), month, day)
  // 29 February is at most eight years away.
  for (let year = today.year; year <= today.year + 8; year += 1) {
    const date = existing(year, month, day)
    if (date !== null && Temporal.PlainDate.compare(date, today) > 0) return date
  }
  return null
}

function existing(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year > LAST_YEAR || year < 1970) return null
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
