// What was said of how often and on which day -> the one cadence of a schedule.

import { dateInWords } from '../../../briefings/index.ts'
import type { Cadence, Weekday } from '../model.ts'
import { nextSlot, periodOf } from '../schedule/slots.ts'
import { weekdayInWords, weekdayOn } from '../schedule/weekdays.ts'
import type { Frequency } from './hear-cadence.ts'
import { quoted, type Problem } from './problem.ts'
import { conflict, distinctBy, is, type Chosen, type Said } from './said.ts'

/** The rest of the schedule; `zone` is null where it is not known. */
export interface Frame {
  readonly zone: string | null
  readonly time: string
  readonly now: Temporal.Instant
}

interface SaidOnce {
  readonly frequency: Said<'frequency'> | undefined
  readonly weekday: Said<'weekday'> | undefined
  readonly day: Said<'day'> | undefined
  readonly start: Said<'start'> | undefined
}

/**
 * Chooses the cadence.
 * @param heard all that was said
 * @param current the cadence that is being changed: what is not said stays; undefined for a new one
 * @param frame the rest of the schedule
 * @param isWrong whether something was said of the cadence that cannot be taken
 * @returns the cadence; null where there is a problem
 */
export function chooseCadence(
  heard: readonly Said[],
  current: Cadence | undefined,
  frame: Frame,
  isWrong: boolean,
): Chosen<Cadence | null> {
  const conflicts = conflictsOf(heard)
  const said: SaidOnce = {
    frequency: heard.find(is('frequency')),
    // "monday ... first monday" is the first.
    weekday: heard.filter(is('weekday')).toSorted((a, b) => Number(b.first) - Number(a.first))[0],
    day: heard.find(is('day')),
    start: heard.find(is('start')),
  }
  if (conflicts.length > 0 || isWrong) return { value: null, assumed: [], problems: conflicts }
  if (Object.values(said).every((each) => each === undefined) && current !== undefined) {
    return { value: current, assumed: [], problems: [] }
  }
  const frequency = frequencyOf(said, current)
  const problems = misfits(frequency, said)
  if (problems.length > 0) return { value: null, assumed: [], problems }
  const isAssumed =
    said.frequency === undefined && frequency === 'weekly' && !saysWeekly(heard, current)
  const { value, assumed } = built(frequency, said, current, frame)
  return { value, assumed: isAssumed ? ['weekly', ...assumed] : assumed, problems: [] }
}

const BOTH = 'Say one; for both, subscribe twice.'

function conflictsOf(heard: readonly Said[]): readonly Problem[] {
  const groups: readonly (readonly [what: string, said: readonly string[]])[] = [
    [
      'different cadences',
      distinctBy(heard.filter(is('frequency')), (each) => each.frequency).map(({ said }) => said),
    ],
    [
      'different days of the week',
      distinctBy(heard.filter(is('weekday')), (each) => each.weekday).map((each) =>
        weekdayInWords(each.weekday),
      ),
    ],
    [
      'different days of the month',
      distinctBy(heard.filter(is('day')), (each) => each.day).map((each) => `day ${each.day}`),
    ],
    [
      'different days to start from',
      distinctBy(heard.filter(is('start')), (each) => each.date.toString()).map(({ said }) => said),
    ],
  ]
  return groups
    .filter(([, said]) => said.length > 1)
    .map(([what, said]) => conflict(what, said, BOTH))
}

const FREQUENCY_OF: Readonly<Record<Cadence['kind'], Frequency>> = {
  daily: 'daily',
  weekly: 'weekly',
  'every-other-week': 'every-other-week',
  'monthly-first': 'monthly',
  'monthly-day': 'monthly',
}

function frequencyOf(said: SaidOnce, current: Cadence | undefined): Frequency {
  if (said.frequency !== undefined) return said.frequency.frequency
  if (said.day !== undefined || said.weekday?.first === true) return 'monthly'
  if (current === undefined) return 'weekly'
  // "change tuesday" says nothing of a month's day, which has no day of the week.
  const fits = said.weekday === undefined || 'weekday' in current
  return fits ? FREQUENCY_OF[current.kind] : 'weekly'
}

/** "Every Monday", or a weekly one that is being changed. */
function saysWeekly(heard: readonly Said[], current: Cadence | undefined): boolean {
  const every = heard.some(({ kind, said }) => kind === 'filler' && /^(?:every|each)$/i.test(said))
  return every || current?.kind === 'weekly'
}

/** What was said and does not go together. */
function misfits(frequency: Frequency, said: SaidOnce): readonly Problem[] {
  const { weekday, day, start } = said
  const problems: Problem[] = []
  const often = said.frequency?.said ?? frequency
  const named = weekday === undefined ? '' : weekdayInWords(weekday.weekday)
  if (weekday !== undefined && frequency === 'daily') {
    problems.push(misfit([often, weekday.said], ['daily', `weekly ${named}`]))
  }
  if (day !== undefined && frequency !== 'monthly') {
    problems.push(misfit([often, day.said], [often, `monthly day ${day.day}`]))
  } else if (day !== undefined && weekday !== undefined) {
    const instead = [`first ${named}`, `day ${day.day}`]
    problems.push(misfit([weekday.said, day.said], instead))
  }
  if (weekday?.first === true && (frequency === 'weekly' || frequency === 'every-other-week')) {
    problems.push(misfit([often, weekday.said], [`${often} ${named}`, `monthly first ${named}`]))
  }
  if (start !== undefined && frequency !== 'every-other-week') {
    problems.push({
      said: start.said,
      problem: `${quoted(start.said)} goes with every other week alone, where it says which weeks.`,
      fix: 'Leave it out: digests begin with the next one that is due.',
      suggestions: [],
    })
  }
  return problems
}

function misfit(said: readonly string[], suggestions: readonly string[]): Problem {
  return {
    said: said.join(' '),
    problem: `${said.map(quoted).join(' and ')} do not go together.`,
    fix: 'Say one of them.',
    suggestions,
  }
}

interface Built {
  readonly value: Cadence
  readonly assumed: readonly string[]
}

function built(
  frequency: Frequency,
  said: SaidOnce,
  current: Cadence | undefined,
  frame: Frame,
): Built {
  const { weekday, assumed } = chooseWeekday(said, current)
  switch (frequency) {
    case 'daily':
      return { value: { kind: 'daily' }, assumed: [] }
    case 'weekly':
      return { value: { kind: 'weekly', weekday }, assumed }
    case 'every-other-week': {
      const kept = current?.kind === 'every-other-week' ? current.from : null
      const from = said.start?.date.toString() ?? kept
      if (from !== null) return { value: { kind: 'every-other-week', weekday, from }, assumed }
      const first = firstDay(weekday, frame).toString()
      const begins = `beginning ${dateInWords(first)}`
      return {
        value: { kind: 'every-other-week', weekday, from: first },
        assumed: [...assumed, begins],
      }
    }
    case 'monthly':
      return monthly(said, current, weekday)
  }
}

function monthly(said: SaidOnce, current: Cadence | undefined, weekday: Weekday): Built {
  if (said.day !== undefined) {
    return { value: { kind: 'monthly-day', day: said.day.day }, assumed: [] }
  }
  if (said.weekday === undefined && current?.kind === 'monthly-day') {
    return { value: current, assumed: [] }
  }
  const isSaid = said.weekday?.first === true || current?.kind === 'monthly-first'
  return {
    value: { kind: 'monthly-first', weekday },
    assumed: isSaid ? [] : [`the first ${weekdayInWords(weekday)}`],
  }
}

function chooseWeekday(
  { weekday, start }: SaidOnce,
  current: Cadence | undefined,
): { readonly weekday: Weekday; readonly assumed: readonly string[] } {
  if (weekday !== undefined) return { weekday: weekday.weekday, assumed: [] }
  if (start !== undefined) return { weekday: weekdayOn(start.date), assumed: [] }
  if (current !== undefined && 'weekday' in current) {
    return { weekday: current.weekday, assumed: [] }
  }
  return { weekday: 1, assumed: ['Monday'] }
}

/** The day of the next digest, if they came every week. */
function firstDay(weekday: Weekday, { zone, time, now }: Frame): Temporal.PlainDate {
  const weekly = { cadence: { kind: 'weekly' as const, weekday }, time, zone: zone ?? 'UTC' }
  const today = now.toZonedDateTimeISO(weekly.zone).toPlainDate()
  const day = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 })
  return periodOf(weekly, day) === nextSlot(weekly, now).period ? day : day.add({ days: 7 })
}
