// What somebody typed after `pause` -> the day on which digests come again.

import { dateInWords } from '../../../briefings/index.ts'
import { quoted, type Problem } from './problem.ts'
import { noDate, readDate } from './read-date.ts'
import { begins, saidBy, tooLong, wordsOf, type Word } from './typed.ts'

export type PauseReading =
  /** The first day, in the zone, on which digests come again, such as 2027-01-05; null until somebody resumes. */
  | { readonly ok: true; readonly until: string | null }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

/** Longer than this is without an end. */
const LONGEST_YEARS = 5

/**
 * Reads how long digests pause: "until 5 January", "until 2027-01-05", "for 2 weeks", "until next monday".
 * @param line what was typed; nothing is a pause until somebody resumes it
 * @param now when it was typed
 * @param zone the zone of the subscription
 * @returns the day, or what is wrong; it never throws for any text
 */
export function readPauseUntil(line: string, now: Temporal.Instant, zone: string): PauseReading {
  const long = tooLong(line)
  if (long !== null) return { ok: false, problems: [long] }
  const words = wordsOf(line)
  if (
    words.length === 0 ||
    isWhole(words, 'forever|until (?:resumed|further notice)|indefinitely')
  ) {
    return { ok: true, until: null }
  }
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const reading = afterDuration(words, today) ?? onDay(words, today)
  if (!('date' in reading)) return { ok: false, problems: [reading] }
  const problem = outOfRange(saidBy(words), reading.date, today)
  if (problem !== null) return { ok: false, problems: [problem] }
  return { ok: true, until: reading.date.toString() }
}

interface Day {
  readonly date: Temporal.PlainDate
}

const LENGTH = `(?:for )?(?:the next )?(?<count>\\d{1,4}|${NUMBERS.join('|')}) (?<unit>day|week|month|year)s?`

function afterDuration(words: readonly Word[], today: Temporal.PlainDate): Day | null {
  const found = begins(words, LENGTH)
  if (found === null || found.length < words.length) return null
  const { count = '', unit = '' } = found.match.groups ?? {}
  const named = Math.max(1, NUMBERS.indexOf(count))
  const many = /^\d/.test(count) ? Number(count) : named
  return { date: today.add({ [`${unit}s`]: many }) }
}

function onDay(words: readonly Word[], today: Temporal.PlainDate): Day | Problem {
  const lead = begins(words, '(?:un)?till?|up to|to')?.length ?? 0
  const rest = words.slice(lead)
  const reading = readDate(rest, today)
  if (reading === null) return noDate(saidBy(words), 'says no day to pause until')
  if (reading.kind === 'wrong') return reading.problem
  if (reading.length === rest.length) return { date: reading.date }
  const left = saidBy(rest.slice(reading.length))
  return noDate(left, `is left over behind ${quoted(saidBy(rest.slice(0, reading.length)))}`)
}

function outOfRange(
  said: string,
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Problem | null {
  if (Temporal.PlainDate.compare(date, today) <= 0) {
    return noDate(said, `is not after today, ${dateInWords(today.toString())}`)
  }
  if (Temporal.PlainDate.compare(date, today.add({ years: LONGEST_YEARS })) <= 0) return null
  return {
    said,
    problem: `${quoted(said)} is more than ${LONGEST_YEARS} years away.`,
    fix: 'Pause without a day: digests come again when somebody resumes them.',
    suggestions: [],
  }
}

function isWhole(words: readonly Word[], phrase: string): boolean {
  return begins(words, phrase)?.length === words.length
}
