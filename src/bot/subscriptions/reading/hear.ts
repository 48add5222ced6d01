// Words -> what they say of a schedule, one thing after the other, without judging whether it fits together.

import { zoneProblem } from '../schedule/zone-choices.ts'
import { readZone } from '../schedule/zones.ts'
import { hearCadence, type CadenceHeard } from './hear-cadence.ts'
import type { Problem } from './problem.ts'
import { noDate, readDate } from './read-date.ts'
import { clockTime, noTime, readTime } from './read-time.ts'
import { begins, saidBy, type Word } from './typed.ts'

/** One thing that was said of a schedule, and how many words that took. */
export type Heard =
  | Exclude<CadenceHeard, { kind: 'wrong' }>
  | ({ readonly length: number } & (
      | { readonly kind: 'time'; readonly time: string }
      /** An hour or a day of the month. */
      | { readonly kind: 'number'; readonly number: number }
      | { readonly kind: 'zone'; readonly zone: string }
      | { readonly kind: 'start'; readonly date: Temporal.PlainDate }
      | { readonly kind: 'filler' }
      /** `about` is what it would have been. */
      | {
          readonly kind: 'wrong'
          readonly about: 'cadence' | 'time' | 'zone' | 'start'
          readonly problem: Problem
        }
    ))

const FILLERS =
  'every|each|at|on|the|in|of|a|and|time|timezone|zone|tz|please|digests?|briefings?|my|our|local'

const LONGEST_ZONE = 4

/**
 * Hears what words begin with of a schedule.
 * @param words words of a line
 * @param now when they were typed
 * @returns one thing; null where they begin with nothing of a schedule
 */
export function hear(words: readonly Word[], now: Temporal.Instant): Heard | null {
  const cadence = hearCadence(words)
  if (cadence !== null) {
    return cadence.kind === 'wrong' ? { ...cadence, about: 'cadence' } : cadence
  }
  return hearStart(words, now) ?? hearTime(words) ?? hearZone(words, now) ?? hearFiller(words)
}

function hearStart(words: readonly Word[], now: Temporal.Instant): Heard | null {
  const lead = begins(words, 'from|starting(?: (?:on|from))?|beginning(?: on)?|since')
  if (lead === null) return null
  const rest = words.slice(lead.length)
  const reading = readDate(rest, now.toZonedDateTimeISO('UTC').toPlainDate())
  if (reading === null) {
    const said = saidBy(words.slice(0, lead.length + 1))
    const problem = noDate(said, 'does not say from which day')
    return {
      kind: 'wrong',
      about: 'start',
      length: Math.min(words.length, lead.length + 1),
      problem,
    }
  }
  const length = lead.length + reading.length
  return reading.kind === 'date'
    ? { kind: 'start', date: reading.date, length }
    : { kind: 'wrong', about: 'start', problem: reading.problem, length }
}

function hearTime(words: readonly Word[]): Heard | null {
  const lead = words[0]?.low === 'at' ? 1 : 0
  const found = readTime(words.slice(lead))
  if (found === null) return null
  const reading = { ...found, length: lead + found.length }
  if (lead === 1 && reading.kind === 'number') return hourOf(reading)
  return reading.kind === 'wrong' ? { ...reading, about: 'time' } : reading
}

function hourOf({ number, length }: { readonly number: number; readonly length: number }): Heard {
  if (number < 24) return { kind: 'time', time: clockTime(number, 0), length }
  return { kind: 'wrong', about: 'time', length, problem: noTime(String(number)) }
}

function hearZone(words: readonly Word[], now: Temporal.Instant): Heard | null {
  for (let length = Math.min(LONGEST_ZONE, words.length); length > 0; length -= 1) {
    const said = saidBy(words.slice(0, length))
    const reading = readZone(said)
    if (reading === null) continue
    if (reading.kind === 'zone') return { kind: 'zone', zone: reading.zone, length }
    return { kind: 'wrong', about: 'zone', length, problem: zoneProblem(said, reading, now) }
  }
  return null
}

function hearFiller(words: readonly Word[]): Heard | null {
  const found = begins(words, FILLERS)
  return found === null ? null : { kind: 'filler', length: found.length }
}
