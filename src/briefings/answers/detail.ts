// One fact of a meeting: when, where, how long, in which form, the how-manieth.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Subject } from '../dataset/schema.ts'
import { daysOf, periodInWords } from '../document/dates.ts'
import {
  claim,
  listed,
  note,
  recordedClaim,
  type Draft,
  type DraftBlock,
  section,
  remark,
} from '../document/write.ts'
import type { Detail, QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { reckonedWeekdays, weekdaysSaid } from './days.ts'
import { laterMeetings, meetingQuestion, whenSentence, noMeeting } from './meetings.ts'
import { doubts, silences } from './statements.ts'
import { capitalised, meetingName, cityAndCountry, amount } from './words.ts'

/** The subjects of the open and differing points that belong to a fact. */
const ABOUT: Readonly<Record<Detail, readonly Subject[]>> = {
  when: ['dates'],
  weekday: ['dates'],
  where: ['place'],
  venue: ['place'],
  virtual: ['format'],
  duration: ['dates'],
  format: ['format'],
  ordinal: [],
}

/** When, where, how long, in which form, the how-manieth. */
export function answerDetail({ detail, scope }: QuestionOf<'detail'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  if (meetings.length === 0) return noMeeting(preface, lookup, scope)
  if (detail === 'venue' || (detail === 'virtual' && scope.kind === 'all')) {
    return unsaid(meetings, preface, detail)
  }
  const close =
    meetings.length <= 3 ? meetings.flatMap((meeting) => doubts(meeting, ...ABOUT[detail])) : []
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...listed(meetings.flatMap((meeting) => detailStatements(meeting, detail))),
      ...(detail === 'when' ? listed(whenAlone(meetings, lookup)) : []),
      ...section('What to know about it', close),
    ],
    records: meetings.map(({ id }) => id),
    next: meetings.slice(0, 3).map(({ id }) => meetingQuestion(id)),
  }
}

/** Of one meeting: its weekdays where no source names them, and of the newest that no later one is known. */
function whenAlone(meetings: readonly Meeting[], lookup: Lookup): readonly Draft[] {
  const [only, ...others] = meetings
  if (only === undefined || others.length > 0) return []
  const isNewest = only.id === lookup.meetingIds.at(-1)
  return [...reckonedWeekdays(only.period), ...(isNewest ? laterMeetings(lookup).slice(0, 1) : [])]
}

function detailStatements(meeting: Meeting, detail: Detail): readonly Draft[] {
  const { period, place } = meeting
  const name = capitalised(meetingName(meeting))
  switch (detail) {
    case 'when':
      return [whenSentence(meeting)]
    case 'weekday':
      return weekdayStatements(meeting)
    case 'where':
    case 'venue':
      return [claim(`${name} was held in ${cityAndCountry(place)}.`, place.cites)]
    case 'duration': {
      const days = daysOf(period)
      if (days === null)
        return [note(`The sources do not give the days of ${meetingName(meeting)}.`)]
      const text = `${name} lasted ${amount(days, 'day')}: ${periodInWords(period)}.`
      return [claim(text, period.cites, period.basis)]
    }
    case 'format':
    case 'virtual':
      return [recordedClaim(meeting.format)]
    case 'ordinal':
      return [recordedClaim(meeting.ordinal), whenSentence(meeting)]
  }
}

/** What no source says of the meetings, with what is known nearby. */
function unsaid(
  meetings: readonly Meeting[],
  preface: readonly DraftBlock[],
  detail: 'venue' | 'virtual',
): Part {
  const open = meetings.flatMap((meeting) => silences(meeting, ...ABOUT[detail]))
  const what = detail === 'venue' ? 'a venue for it' : 'a virtual meeting'
  return {
    status: 'not-recorded',
    blocks: [
      ...preface,
      ...(open.length === 0
        ? [remark(`The record holds no source that names ${what}.`)]
        : listed(open)),
    ],
    nearby: listed(meetings.flatMap((meeting) => detailStatements(meeting, detail))),
    records: meetings.map(({ id }) => id),
  }
}

/** The weekdays with their sources where those name them; else the days with their sources, and the calendar. */
function weekdayStatements(meeting: Meeting): readonly Draft[] {
  const { period } = meeting
  const said = weekdaysSaid(period)
  if (period.weekdays === undefined || said === null) {
    return [whenSentence(meeting), ...reckonedWeekdays(period)]
  }
  return [claim(`For ${meetingName(meeting)}: ${said}.`, period.cites, period.basis)]
}
