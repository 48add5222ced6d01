// How a meeting stands to the day of asking: still to come, or the newest and long ago.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import { dateInWords, firstDay, lastDay } from '../document/dates.ts'
import { remark, type DraftBlock } from '../document/write.ts'
import type { Context } from './answer.ts'
import { meetingName, numberWord } from './words.ts'

/**
 * How a meeting stands to the day of asking, which can lie in the past.
 * @param meeting any meeting
 * @param context the record and the day
 * @returns a note where the meeting is still to come, or is the newest and over a year ago; else nothing
 */
export function standing(meeting: Meeting, { lookup, today }: Context): readonly DraftBlock[] {
  const hasBegun = ({ period }: Pick<Meeting, 'period'>): boolean =>
    Temporal.PlainDate.compare(firstDay(period.start), today) <= 0
  if (!hasBegun(meeting)) {
    return [remark(toCome(lookup.dataset.meetings.findLast(hasBegun), today))]
  }
  const { start, end = start } = meeting.period
  const years = lastDay(end).until(today).days / DAYS_OF_A_YEAR
  if (meeting.id !== lookup.meetingIds.at(-1) || years < 1) return []
  const ago = `${aboutYears(years)} before ${dateInWords(today.toString())}`
  return [
    remark(`The record has no later meeting: this one was ${ago}${newest(hasBegun, lookup)}.`),
  ]
}

function toCome(held: Meeting | undefined, today: Temporal.PlainDate): string {
  const latest =
    held === undefined
      ? 'and none of the record had been held'
      : `and the latest of the record was ${meetingName(held)}`
  return `On ${dateInWords(today.toString())} this meeting was still to come, ${latest}.`
}

/** Of when the newest of the milestones is. */
function newest(
  hasBegun: (milestone: Pick<Meeting, 'period'>) => boolean,
  { dataset }: Lookup,
): string {
  const last = dataset.milestones.findLast(hasBegun)
  return last === undefined
    ? ''
    : `. Its newest entry on what happened around the meetings is of ${dateInWords(firstDay(last.period.start).toString().slice(0, MONTH))}`
}

/** As many characters of an ISO date as give its month. */
const MONTH = 7

/** "nearly three years", "about a year", "more than two years". */
function aboutYears(years: number): string {
  const whole = Math.round(years)
  const words = whole === 1 ? 'a year' : `${numberWord(whole)} years`
  if (Math.abs(years - whole) < SAME) return `about ${words}`
  if (whole > years && whole - years < NEARLY) return `nearly ${words}`
  const passed = Math.floor(years)
  return `more than ${passed === 1 ? 'a year' : `${numberWord(passed)} years`}`
}

/** As much of a year as is no difference. */
const SAME = 0.01

const DAYS_OF_A_YEAR = 365.25

/** As much of a year as may lack for “nearly”. */
const NEARLY = 0.15
