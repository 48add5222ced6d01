// Words -> a time of day: 09:00, 9.30, 9am, 9 p.m., 21h, 21h30, 0900, noon.

import { quoted, type Problem } from './problem.ts'
import { begins, saidBy, type Word } from './typed.ts'

/** What words begin with, as a time, and how many words that is. */
export type TimeReading = { readonly length: number } & (
  | { readonly kind: 'time'; readonly time: string }
  /** A number alone, which may be an hour or a day of the month. */
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'wrong'; readonly problem: Problem }
)

const NAMED: readonly (readonly [phrase: string, time: string])[] = [
  ['(?:12 )?(?:noon|midday)', '12:00'],
  ['(?:12 )?midnight', '00:00'],
]

const HALF = '(?<half>[ap])\\.?m'
const MINUTES = '(?<minutes>\\d{2})'
const CLOCK = [
  `(?<hours>\\d{1,2})(?:[:.]${MINUTES})? ?${HALF}`,
  `(?<hours>\\d{1,2})[:.h]${MINUTES}(?: ?(?:h|hrs|hours|uhr))?`,
  `(?<hours>\\d{1,2}) ?(?:h|hrs|hours|uhr|o['’]?clock)`,
  `(?<hours>[01]\\d)${MINUTES}(?: ?(?:h|hrs|hours))?`,
  `(?<hours>2\\d)${MINUTES} ?(?:h|hrs|hours)`,
]

/** What was meant for a time beyond doubt, and is none. */
const LIKE_A_TIME = '\\d+[:.h]\\d*(?:[:.]\\d*)*(?: ?[ap]\\.?m)?|\\d+ ?[ap]\\.?m|\\d{4}'

/**
 * Reads the time that words begin with.
 * @param words words of a line
 * @returns the time; null where they begin with none
 */
export function readTime(words: readonly Word[]): TimeReading | null {
  for (const [phrase, time] of NAMED) {
    const found = begins(words, phrase)
    if (found !== null) return { kind: 'time', time, length: found.length }
  }
  const all = [...CLOCK, LIKE_A_TIME].map((phrase) => begins(words, phrase))
  // "9" begins "9 am": the longest says most.
  const found = all.reduce((best, each) => (longer(each, best) ? each : best))
  if (found === null) return readNumber(words)
  const time = timeOf(found.match)
  if (time !== null) return { kind: 'time', time, length: found.length }
  const said = saidBy(words.slice(0, found.length))
  return { kind: 'wrong', length: found.length, problem: noTime(said) }
}

/**
 * @param hours 0 to 23
 * @param minutes 0 to 59
 * @returns 09:05
 */
export function clockTime(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

function readNumber(words: readonly Word[]): TimeReading | null {
  const match = /^\d{1,3}$/.exec(words[0]?.low ?? '')
  return match === null ? null : { kind: 'number', number: Number(match[0]), length: 1 }
}

/**
 * @param said what was typed for a time
 * @returns why it is none
 */
export function noTime(said: string): Problem {
  const meant = plausible(said)
  return {
    said,
    problem: `${quoted(said)} is no time of day.`,
    fix: 'Write it as 09:00, 9am or 21h, from 00:00 to 23:59.',
    suggestions: meant === null ? [] : [meant],
  }
}

function longer(
  found: { readonly match: RegExpExecArray } | null,
  than: { readonly match: RegExpExecArray } | null,
): boolean {
  return found !== null && found.match[0].length > (than?.match[0].length ?? 0)
}

function timeOf({ groups = {} }: RegExpExecArray): string | null {
  if (groups.hours === undefined) return null
  const [hours, minutes] = [Number(groups.hours), Number(groups.minutes ?? 0)]
  if (minutes > 59) return null
  if (groups.half === undefined) return hours > 23 ? null : clockTime(hours, minutes)
  if (hours < 1 || hours > 12) return null
  return clockTime((hours % 12) + (groups.half === 'p' ? 12 : 0), minutes)
}

/** 24:00, 13pm, 9:5, 09:00:00 and 2030 have one time that they can mean. */
function plausible(said: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{1,2}))?(?:[:.]00)?(?: ?p\.?m\.?)?$/i.exec(said)
  if (match === null) return null
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)]
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null
  return clockTime(hours % 24, minutes)
}
