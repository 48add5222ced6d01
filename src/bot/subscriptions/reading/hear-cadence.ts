// Words -> how often digests come, and on which day of the week or month.

import type { Weekday } from '../model.ts'
import { WEEKDAY_WORDS, weekdayInWords, weekdayOf } from '../schedule/weekdays.ts'
import { quoted, type Problem } from './problem.ts'
import { DAY_AND_MONTH } from './read-date.ts'
import { begins, saidBy, type Word } from './typed.ts'

export type Frequency = 'daily' | 'weekly' | 'every-other-week' | 'monthly'

/** One thing that was said of the cadence, and how many words that took. */
export type CadenceHeard = { readonly length: number } & (
  | { readonly kind: 'frequency'; readonly frequency: Frequency }
  /** `first` where it is that of a month. */
  | { readonly kind: 'weekday'; readonly weekday: Weekday; readonly first: boolean }
  /** A day of the month. */
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'wrong'; readonly problem: Problem }
)

/** All that there is, for whoever asks for something else. */
export const CADENCES: readonly string[] = [
  'daily',
  'weekly',
  'every other week',
  'monthly first Monday',
  'monthly day 1',
]

const CADENCE_FIX =
  'Digests come daily, weekly, every other week, or monthly: on the first Monday (or another weekday), or on a day of the month.'

const OF_MONTH = '(?:of|in) (?:(?:the|each|every|a) )?month'
const LATER = '(?:second|third|fourth|fifth|last|[2-5](?:nd|rd|th))'
const NUMBER =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|few|\\d+)'

/** What there is no cadence for, and what comes near it. */
const UNSUPPORTED: readonly (readonly [phrase: string, instead: readonly string[]])[] = [
  [
    '(?:(?:every|each|on) )?(?:(?:week|work) ?days?|(?:working|business) days?)',
    ['daily', 'weekly'],
  ],
  ['(?:(?:every|each|on) )?week ?ends?', ['weekly Saturday', 'weekly Sunday']],
  [
    '(?:twice|two times|three times) (?:daily|weekly|monthly|(?:a|per|each|every) (?:day|week|month|year))',
    ['daily', 'weekly'],
  ],
  ['(?:bi|semi) ?weekly', ['every other week', 'weekly']],
  ['(?:bi|semi) ?monthly', ['monthly', 'every other week']],
  ['hourly|(?:every|each) hours?|once an hour', ['daily']],
  [
    `(?:every|each) (?!(?:2|two) weeks?(?: |$))${NUMBER} (?:minutes?|hours?|days?|weeks?|months?|years?)`,
    ['every other week', 'monthly'],
  ],
  ['(?:every|each) (?:other|second|2nd|third|3rd) (?:day|month|year)', ['daily', 'monthly']],
  ['(?:every|each) third week', ['every other week', 'monthly']],
  ['quarterly|yearly|annual(?:ly)?|(?:every|each) (?:quarter|year)', ['monthly']],
  [
    `(?:(?:on|the|every|each) )*${LATER} (?:${WEEKDAY_WORDS}) ${OF_MONTH}`,
    ['monthly first Monday', 'every other week'],
  ],
]

const FREQUENCIES: readonly (readonly [phrase: string, frequency: Frequency])[] = [
  ['daily|every ?day|each day|once a day', 'daily'],
  [
    '(?:every |each |once a |a )?fortnight(?:ly)?|(?:every|each) (?:other|second|2nd|alternate|2|two) weeks?|alternate weeks?|(?:every|each) alternate week',
    'every-other-week',
  ],
  [
    `(?:every|each) (?:other|second|2nd|alternate)(?= (?:${WEEKDAY_WORDS}))|alternate(?= (?:${WEEKDAY_WORDS}))`,
    'every-other-week',
  ],
  ['weekly|(?:every|each) weeks?|once a week', 'weekly'],
  [`monthly|(?:every|each) months?|once a month|${OF_MONTH}`, 'monthly'],
]

/**
 * Hears what words begin with of a cadence.
 * @param words words of a line
 * @returns one thing; null where they begin with none
 */
export function hearCadence(words: readonly Word[]): CadenceHeard | null {
  return (
    hearUnsupported(words) ??
    hearFrequency(words) ??
    hearOneDate(words) ??
    hearOrdinal(words) ??
    hearDay(words) ??
    hearWeekday(words)
  )
}

function noCadence(said: string, suggestions: readonly string[]): Problem {
  return {
    said,
    problem: `Digests do not come ${quoted(said)}.`,
    fix: CADENCE_FIX,
    suggestions,
  }
}

function hearUnsupported(words: readonly Word[]): CadenceHeard | null {
  for (const [phrase, instead] of UNSUPPORTED) {
    const found = begins(words, phrase)
    if (found === null) continue
    const said = saidBy(words.slice(0, found.length))
    return { kind: 'wrong', length: found.length, problem: noCadence(said, instead) }
  }
  return null
}

function hearFrequency(words: readonly Word[]): CadenceHeard | null {
  for (const [phrase, frequency] of FREQUENCIES) {
    const found = begins(words, phrase)
    if (found !== null) return { kind: 'frequency', frequency, length: found.length }
  }
  return null
}

/** "31st of February" comes once a year, or never. */
function hearOneDate(words: readonly Word[]): CadenceHeard | null {
  const found = begins(words, `(?:on )?(?:${DAY_AND_MONTH})`)
  if (found === null) return null
  const said = saidBy(words.slice(0, found.length))
  const day = Number(found.match.groups?.day)
  const problem = {
    said,
    problem: `${quoted(said)} is one day of the year, and digests come at least once a month.`,
    fix: 'Say a day of each month, such as “monthly day 15”.',
    suggestions: isDay(day) ? [`day ${day}`] : [],
  }
  return { kind: 'wrong', length: found.length, problem }
}

function hearOrdinal(words: readonly Word[]): CadenceHeard | null {
  const last = begins(words, `(?:on )?(?:the )?last day(?: ${OF_MONTH})?`)
  if (last !== null) return { kind: 'day', day: 31, length: last.length }
  const first = begins(words, `(?:on )?(?:the )?(?:first|1st) (?<weekday>${WEEKDAY_WORDS})`)
  if (first !== null) {
    const weekday = weekdayOf(first.match.groups?.weekday ?? '')
    return weekday === null ? null : { kind: 'weekday', weekday, first: true, length: first.length }
  }
  const later = begins(words, `(?:on )?(?:the )?${LATER} (?<weekday>${WEEKDAY_WORDS})`)
  if (later === null) return null
  const said = saidBy(words.slice(0, later.length))
  const weekday = weekdayInWords(weekdayOf(later.match.groups?.weekday ?? '') ?? 1)
  const instead = [`first ${weekday}`, `every other ${weekday}`]
  return { kind: 'wrong', length: later.length, problem: noCadence(said, instead) }
}

const DAY_OF_MONTH =
  '(?:on )?(?:the )?(?:(?:day|date) (?<plain>\\d{1,3})(?:st|nd|rd|th)?|(?<ordinal>\\d{1,3})(?:st|nd|rd|th)(?: day)?|first(?: day)?(?= of ))'

function hearDay(words: readonly Word[]): CadenceHeard | null {
  const found = begins(words, DAY_OF_MONTH)
  if (found === null) return null
  const { length, match } = found
  const day = Number(match.groups?.plain ?? match.groups?.ordinal ?? 1)
  if (isDay(day)) return { kind: 'day', day, length }
  return { kind: 'wrong', length, problem: noDayOfMonth(saidBy(words.slice(0, length))) }
}

function noDayOfMonth(said: string): Problem {
  return {
    said,
    problem: `No month has a ${quoted(said)}.`,
    fix: 'Say a day from 1 to 31; in a shorter month its last day counts instead.',
    suggestions: ['day 1', 'day 31'],
  }
}

/**
 * @param day a number
 * @returns whether a month can have that day
 */
export function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 31
}

function hearWeekday(words: readonly Word[]): CadenceHeard | null {
  const weekday = weekdayOf(words[0]?.low ?? '')
  return weekday === null ? null : { kind: 'weekday', weekday, first: false, length: 1 }
}
