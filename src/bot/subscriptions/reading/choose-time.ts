// What was said of times and zones -> the one time and the one zone of a schedule.

import type { Schedule } from '../model.ts'
import { missingZone } from '../schedule/zone-choices.ts'
import { zoneById } from '../schedule/zones.ts'
import { isDay } from './hear-cadence.ts'
import type { Problem } from './problem.ts'
import { clockTime, noTime } from './read-time.ts'
import { conflict, distinctBy, is, type Chosen, type Said } from './said.ts'

/** What counts where nothing is said. */
export interface ScheduleDefaults {
  /** The zone of the person's profile; null where the platform tells none. Never the host's. */
  readonly zone: string | null
  /** The schedule that is being changed: what is not said stays. */
  readonly schedule?: Schedule
}

/**
 * Sorts out numbers alone: the first is the day of a month where one is wanted, any other an hour.
 * @param heard all that was said
 * @returns all times and the days among the numbers, with what was assumed and what is neither
 */
export function sortNumbers(heard: readonly Said[]): {
  readonly days: readonly Said<'day'>[]
  readonly times: readonly Said<'time'>[]
  readonly problems: readonly Problem[]
  readonly assumed: readonly string[]
} {
  const numbers = heard.filter(is('number'))
  const times = heard.filter(is('time'))
  const monthly = heard.some((each) => each.kind === 'frequency' && each.frequency === 'monthly')
  const dayKnown = heard.some(({ kind }) => kind === 'day' || kind === 'weekday')
  const dayAt = monthly && !dayKnown ? numbers.findIndex(({ number }) => isDay(number)) : -1
  const day = numbers[dayAt]
  const hours = numbers.filter((_, index) => index !== dayAt)
  const read = hours.filter(({ number }) => number < 24)
  const asTimes = read.map(({ number, said, length }) => {
    return { kind: 'time' as const, time: clockTime(number, 0), said, length }
  })
  return {
    days: day === undefined ? [] : [{ kind: 'day', day: day.number, said: day.said, length: 1 }],
    times: [...times, ...asTimes],
    problems: hours.filter(({ number }) => number >= 24).map(({ said }) => noTime(said)),
    assumed: asTimes
      .filter(({ time }) => time >= '01:00' && time <= '12:00')
      .map(({ said, time }) => `${said} as ${time}`),
  }
}

const DEFAULT_TIME = '09:00'

/**
 * @param times all that were said
 * @param defaults what counts where none was
 * @returns the one time
 */
export function chooseTime(
  times: readonly Said<'time'>[],
  { schedule }: ScheduleDefaults,
): Chosen<string> {
  const distinct = distinctBy(times, ({ time }) => time)
  const [first, second] = distinct
  if (second !== undefined) {
    const said = distinct.map((each) => each.said)
    const problem = conflict('two times of day', said, 'Say one; for both, subscribe twice.')
    return { value: DEFAULT_TIME, assumed: [], problems: [problem] }
  }
  if (first !== undefined) return { value: first.time, assumed: [], problems: [] }
  if (schedule !== undefined) return { value: schedule.time, assumed: [], problems: [] }
  return { value: DEFAULT_TIME, assumed: [DEFAULT_TIME], problems: [] }
}

/**
 * @param zones all that were said
 * @param defaults what counts where none was
 * @param isWrong whether one was said that cannot be taken
 * @returns the one zone; never that of the machine
 */
export function chooseZone(
  zones: readonly Said<'zone'>[],
  { zone: profile, schedule }: ScheduleDefaults,
  isWrong: boolean,
): Chosen<string | null> {
  const distinct = distinctBy(zones, ({ zone }) => zone)
  const [first, second] = distinct
  if (second !== undefined) {
    const said = distinct.map((each) => each.said)
    const problem = conflict('two time zones', said, 'Say one; for both, subscribe twice.')
    return { value: null, assumed: [], problems: [problem] }
  }
  if (first !== undefined) return { value: first.zone, assumed: [], problems: [] }
  if (isWrong) return { value: null, assumed: [], problems: [] }
  if (schedule !== undefined) return { value: schedule.zone, assumed: [], problems: [] }
  const known = profile === null ? null : zoneById(profile)
  if (known === null) return { value: null, assumed: [], problems: [missingZone()] }
  return { value: known, assumed: [`${known}, from your profile`], problems: [] }
}
