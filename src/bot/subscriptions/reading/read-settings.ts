// A whole line after `subscribe` or `change` -> schedule, filters and the rest, or everything wrong with it.

import type { Density, Lookup, WhenEmpty } from '../../../briefings/index.ts'
import type { WhoMayChange } from '../model.ts'
import { DEFAULTS, type Settings } from '../settings.ts'
import { hearSubject } from './filter-names.ts'
import { hearOption, type Option } from './hear-option.ts'
import { hear, type Heard } from './hear.ts'
import { scheduleCandidates } from './leftovers.ts'
import { quoted, type Problem } from './problem.ts'
import { filtersOf, opensFilter } from './read-filters.ts'
import { scheduleOf } from './read-schedule.ts'
import { saidBy, tooLong, wordsOf, type Word } from './typed.ts'

export interface SettingsContext {
  /** The zone of the person's profile; null where the platform tells none. Never the host's. */
  readonly zone: string | null
  /** When it was typed. */
  readonly now: Temporal.Instant
  /** Where the topics stand. */
  readonly lookup: Pick<Lookup, 'dataset'>
  /** The settings that are being changed: what is not said stays. */
  readonly current?: Settings
}

export type SettingsReading =
  | {
      readonly ok: true
      readonly settings: Settings
      /** What was not said of the schedule and was assumed. */
      readonly assumed: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a line: "weekly monday 09:00 Asia/Kolkata only india, not ransomware, density short, empty skip, who may
 * change admins", in any order. Nothing is taken where anything is wrong.
 * @param line what was typed after the command
 * @param context what counts where nothing is said
 * @returns the settings and what was assumed, or each thing that is wrong; it never throws for any text
 */
export function readSettings(line: string, context: SettingsContext): SettingsReading {
  const { zone, now, lookup, current } = context
  const long = tooLong(line)
  if (long !== null) return { ok: false, problems: [long] }
  const words = wordsOf(line)
  if (saysNothing(line, words, context)) return { ok: false, problems: [nothingSaid(line)] }
  const parts = partsOf(words, context)
  const scheduleDefaults = current === undefined ? { zone } : { zone, schedule: current.schedule }
  const schedule = scheduleOf(parts.schedule, scheduleDefaults, now)
  const kept = current ?? DEFAULTS
  const filters = filtersOf(parts.filters, lookup, kept.filters, scheduleCandidates())
  const options = optionsOf(parts.options, kept)
  const problems = [schedule, filters, options].flatMap((reading) =>
    reading.ok ? [] : reading.problems,
  )
  if (!schedule.ok || !filters.ok || !options.ok || parts.problems.length > 0) {
    return { ok: false, problems: [...problems, ...parts.problems] }
  }
  const settings = {
    schedule: schedule.schedule,
    filters: filters.filters,
    ...options.values,
  }
  return { ok: true, settings, assumed: schedule.assumed }
}

/** Signs alone, or where something is to be changed only words such as "the time". */
function saysNothing(line: string, words: readonly Word[], context: SettingsContext): boolean {
  if (line.trim() === '') return false
  if (words.length === 0) return true
  return (
    context.current !== undefined &&
    words.every((_, index) => hear(words.slice(index), context.now)?.kind === 'filler')
  )
}

function nothingSaid(line: string): Problem {
  return {
    said: line.trim(),
    problem: `Quad Brief does not understand ${quoted(line.trim())}.`,
    fix: 'Say how often, which day, what time and a city, or what digests are to speak of: “10:00”, “weekly Monday”, “only India”.',
    suggestions: [],
  }
}

/** A choice, with what was typed for it. */
type SaidOption = Option & { readonly said: string }

interface Parts {
  readonly schedule: readonly Word[]
  readonly filters: readonly Word[]
  readonly options: readonly SaidOption[]
  readonly problems: readonly Problem[]
}

/** A choice of countries and topics goes on until something of the schedule or an option follows. */
function partsOf(words: readonly Word[], { now, lookup }: SettingsContext): Parts {
  const schedule: Word[] = []
  const filters: Word[] = []
  const options: SaidOption[] = []
  const problems: Problem[] = []
  let inFilter = false
  /** Whether the word before wants a country or topic: no city is meant there. */
  let isAwaited = false
  for (let index = 0; index < words.length;) {
    const rest = words.slice(index)
    const take = (count: number, to: Word[]): void => {
      to.push(...rest.slice(0, count))
      index += count
    }
    const option = hearOption(rest)
    const opening = opensFilter(rest)
    const subject = hearSubject(rest, lookup)
    const heard = hear(rest, now)
    const isPlace = heard !== null && (heard.kind === 'zone' || isWrongZone(heard))
    const awaited = isAwaited && isPlace ? heard.length : 0
    const ofSchedule = heard !== null && heard.kind !== 'filler' ? heard.length : 0
    isAwaited = opening > 0 || (inFilter && JOINERS.has(rest[0]?.low ?? ''))
    if (inFilter && subject !== null && subject.length >= ofSchedule) take(subject.length, filters)
    else if (option !== null) {
      options.push({ ...option, said: saidBy(rest.slice(0, option.length)) })
      index += option.length
      inFilter = false
    } else if (opening > 0) {
      take(opening, filters)
      inFilter = true
    } else if (awaited > 0) {
      take(awaited, filters)
    } else if (ofSchedule > 0) {
      take(ofSchedule, schedule)
      inFilter = false
    } else if (subject !== null) {
      problems.push(alone(saidBy(rest.slice(0, subject.length))))
      index += subject.length
    } else take(1, inFilter && heard === null ? filters : schedule)
  }
  return { schedule, filters, options, problems }
}

const JOINERS: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'the'])

function isWrongZone(heard: Heard): boolean {
  return heard.kind === 'wrong' && heard.about === 'zone'
}

/** A country or topic that nothing says what to do with. */
function alone(said: string): Problem {
  return {
    said,
    problem: `${quoted(said)} can be what digests speak of, or what they leave out.`,
    fix: `Say “only ${said}” or “not ${said}”.`,
    suggestions: [`only ${said}`, `not ${said}`],
  }
}

type Values = Pick<Settings, 'density' | 'whenEmpty' | 'whoMayChange'>

function optionsOf(
  options: readonly SaidOption[],
  kept: Values,
):
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const values: { density?: Density; whenEmpty?: WhenEmpty; whoMayChange?: WhoMayChange } = {}
  const said = new Map<Option['kind'], string>()
  const problems: Problem[] = []
  for (const option of options) {
    if (option.kind === 'wrong') problems.push(option.problem)
    else {
      const before = said.get(option.kind)
      if (before !== undefined && values[option.kind] !== option.value) {
        problems.push(twice(before, option.said))
      }
      said.set(option.kind, option.said)
      Object.assign(values, { [option.kind]: option.value })
    }
  }
  const { density, whenEmpty, whoMayChange } = kept
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, values: { density, whenEmpty, whoMayChange, ...values } }
}

function twice(one: string, other: string): Problem {
  return {
    said: `${one} ${other}`,
    problem: `${quoted(one)} and ${quoted(other)} were both said.`,
    fix: 'Say one of them.',
    suggestions: [one, other],
  }
}
