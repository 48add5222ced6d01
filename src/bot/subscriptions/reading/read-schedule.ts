// What somebody typed for a schedule -> the schedule, or everything that is wrong with it.

import type { Schedule } from '../model.ts'
import { chooseCadence } from './choose-cadence.ts'
import { chooseTime, chooseZone, sortNumbers, type ScheduleDefaults } from './choose-time.ts'
import { hear } from './hear.ts'
import { leftovers } from './leftovers.ts'
import type { Problem } from './problem.ts'
import { is, type Said } from './said.ts'
import { saidBy, tooLong, wordsOf, type Word } from './typed.ts'

export type ScheduleReading =
  | {
      readonly ok: true
      readonly schedule: Schedule
      /** What was not said: "weekly", "Monday", "09:00", "Asia/Kolkata, from your profile". */
      readonly assumed: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a schedule: "weekly monday 09:00 Asia/Kolkata", in any order, as people say it.
 * @param line what was typed after the command
 * @param defaults what counts where nothing is said
 * @param now when it was typed
 * @returns the schedule and what was assumed, or each thing that is wrong; it never throws for any text
 */
export function readSchedule(
  line: string,
  defaults: ScheduleDefaults,
  now: Temporal.Instant,
): ScheduleReading {
  const long = tooLong(line)
  if (long !== null) return { ok: false, problems: [long] }
  return scheduleOf(wordsOf(line), defaults, now)
}

/**
 * Reads a schedule of words that were taken out of a longer line.
 * @param words the words of the schedule
 * @param defaults what counts where nothing is said
 * @param now when they were typed
 * @returns as `readSchedule`
 */
export function scheduleOf(
  words: readonly Word[],
  defaults: ScheduleDefaults,
  now: Temporal.Instant,
): ScheduleReading {
  const { heard, unknown } = listen(words, now)
  const rest = leftovers(unknown)
  const wrong = heard.filter(is('wrong'))
  const isWrong = (about: Said<'wrong'>['about']): boolean =>
    wrong.some((each) => each.about === about) || rest.abouts.has(about)

  const zone = chooseZone(heard.filter(is('zone')), defaults, isWrong('zone'))
  const numbers = sortNumbers(heard)
  const time = chooseTime(numbers.times, defaults)
  const frame = { zone: zone.value, time: time.value, now }
  const cadence = chooseCadence(
    [...heard, ...numbers.days],
    defaults.schedule?.cadence,
    frame,
    isWrong('cadence'),
  )
  const problems = [
    ...wrong.map(({ problem }) => problem),
    ...rest.problems,
    ...[cadence, time, zone].flatMap((part) => part.problems),
    ...numbers.problems,
  ]
  if (problems.length > 0 || cadence.value === null || zone.value === null) {
    return { ok: false, problems }
  }
  return {
    ok: true,
    schedule: { cadence: cadence.value, time: time.value, zone: zone.value },
    assumed: [...cadence.assumed, ...time.assumed, ...numbers.assumed, ...zone.assumed],
  }
}

/** Everything that is heard, and the words between, in groups. */
function listen(
  words: readonly Word[],
  now: Temporal.Instant,
): { readonly heard: readonly Said[]; readonly unknown: readonly (readonly Word[])[] } {
  const heard: Said[] = []
  const unknown: Word[][] = []
  let open: Word[] | null = null
  for (let index = 0; index < words.length;) {
    const rest = words.slice(index)
    const found = hear(rest, now)
    const [word] = rest
    if (found === null && word !== undefined) {
      if (open === null) unknown.push((open = []))
      open.push(word)
    } else {
      open = null
    }
    const length = found?.length ?? 1
    if (found !== null) heard.push({ ...found, said: saidBy(rest.slice(0, length)) })
    index += length
  }
  return { heard, unknown }
}
