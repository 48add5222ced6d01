// One fact of a meeting: when, where, how long, in which form, the how-manieth.

import type { Meeting, Subject } from '../dataset/schema.ts'
import { dateInWords, daysOf, periodInWords, weekdayName } from '../document/dates.ts'
import {
  claim,
  listed,
  note,
  paragraph,
  recordedClaim,
  type Draft,
  type DraftBlock,
  section,
} from '../document/write.ts'
import type { Detail, QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { meetingQuestion, nearest, whenSentence } from './meetings.ts'
import { capitalised, countryName, doubts, meetingName, numberWord } from './words.ts'

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
  if (meetings.length === 0)
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  if (detail === 'venue' || (detail === 'virtual' && scope.kind === 'all')) {
    return unsaid(meetings, preface, detail)
  }
  const close =
    meetings.length <= 3
      ? meetings.flatMap((meeting) => doubts(meeting, (about) => ABOUT[detail].includes(about)))
      : []
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...listed(meetings.flatMap((meeting) => detailStatements(meeting, detail))),
      ...section('What to know about it', close),
    ],
    records: meetings.map(({ id }) => id),
    next: meetings.slice(0, 3).map(({ id }) => meetingQuestion(id)),
  }
}

function detailStatements(meeting: Meeting, detail: Detail): readonly Draft[] {
  const { period, place } = meeting
  const name = capitalised(meetingName(meeting))
  switch (detail) {
    case 'when':
      return [whenSentence(meeting)]
    case 'weekday':
      return [weekdaySentence(meeting)]
    case 'where':
    case 'venue':
      return [
        claim(`${name} was held in ${place.city}, ${countryName(place.country)}.`, place.cites),
      ]
    case 'duration': {
      const days = daysOf(period)
      return days === null
        ? [note(`The sources do not give the days of ${meetingName(meeting)}.`)]
        : [
            claim(
              `${name} lasted ${numberWord(days)} ${days === 1 ? 'day' : 'days'}: ${periodInWords(period)}.`,
              period.cites,
            ),
          ]
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
  const open = meetings.flatMap((meeting) =>
    doubts(meeting, (about) => ABOUT[detail].includes(about)).filter(
      ({ kind }) => kind === 'silence',
    ),
  )
  const what = detail === 'venue' ? 'a venue for it' : 'a virtual meeting'
  return {
    status: 'not-recorded',
    blocks: [
      ...preface,
      ...(open.length === 0
        ? [paragraph(note(`The record holds no source that names ${what}.`))]
        : listed(open)),
    ],
    nearby: listed(meetings.flatMap((meeting) => detailStatements(meeting, detail))),
    records: meetings.map(({ id }) => id),
  }
}

function weekdaySentence(meeting: Meeting): Draft {
  const { start, end } = meeting.period
  if (daysOf(meeting.period) === null) return whenSentence(meeting)
  const first = `${dateInWords(start)} was a ${weekdayName(start)}`
  const last =
    end === undefined || end === start ? '' : ` and ${dateInWords(end)} a ${weekdayName(end)}`
  return claim(`For ${meetingName(meeting)}: ${first}${last}.`, meeting.period.cites)
}
