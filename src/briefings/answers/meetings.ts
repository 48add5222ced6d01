// Briefings on meetings: the newest, one, the list of all.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import { dateInWords, firstDay, periodInWords, weekdaysInWords } from '../document/dates.ts'
import type { Density } from '../document/density.ts'
import {
  claim,
  listed,
  note,
  paragraph,
  section,
  silence,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import type { Question, Scope } from '../questions/question.ts'
import { scoped, type Context, type Part, type Suggestion } from './answer.ts'
import { MEETING_FORMS, meetingLine } from './meeting-forms.ts'
import { capitalised, doubts, meetingLabel, meetingName } from './words.ts'

/** The newest meeting in full. */
export function answerLatest(context: Context): Part {
  const { lookup } = context
  const newest = lookup.dataset.meetings.at(-1)
  if (newest === undefined) return { status: 'not-recorded', blocks: [], records: [] }
  return answerMeeting({ kind: 'some', meetings: [newest.id], said: newest.id }, null, context)
}

/** One meeting, or each of those that come nearest to what was asked. */
export function answerMeeting(scope: Scope, asked: Density | null, context: Context): Part {
  const { lookup } = context
  const { meetings, preface, absent } = scoped(scope, lookup)
  if (meetings.length === 0) {
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  }
  const density = meetings.length > 1 || absent ? 'short' : (asked ?? context.density)
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...(meetings.length === 1 ? meetings.flatMap((one) => ahead(one, context)) : []),
      ...meetings.flatMap((meeting) => [
        ...(meetings.length > 1 ? [heading(meeting)] : []),
        ...MEETING_FORMS[density](meeting, lookup),
      ]),
    ],
    records: meetings.map(({ id }) => id),
    next: nextQuestions(meetings, density, lookup),
    ...(meetings.length === 1 && meetings[0] !== undefined
      ? { title: meetingTitle(meetings[0]) }
      : {}),
  }
}

/** That a meeting is later than the day of asking, which can lie in the past. */
function ahead({ period }: Meeting, { lookup, today }: Context): readonly DraftBlock[] {
  const isBefore = (start: string): boolean =>
    Temporal.PlainDate.compare(firstDay(start), today) <= 0
  if (isBefore(period.start)) return []
  const held = lookup.dataset.meetings.findLast((meeting) => isBefore(meeting.period.start))
  const by = dateInWords(today.toString())
  const latest =
    held === undefined
      ? 'and none of the record had been held'
      : `and the latest of the record was ${meetingName(held)}`
  return [paragraph(note(`On ${by} this meeting was still to come, ${latest}.`))]
}

/** Every meeting in one line. */
export function answerMeetings(scope: Scope, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  if (meetings.length === 0) {
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  }
  const [only, ...more] = meetings
  const beside =
    only !== undefined && more.length === 0
      ? section(
          'What to know about it',
          doubts(only, (about) => about === 'dates'),
        )
      : listed(laterMeetings(lookup))
  return {
    status: 'answered',
    blocks: [...preface, ...listed(meetings.map(meetingLine)), ...beside],
    records: meetings.map(({ id }) => id),
    next: meetings.slice(-3).map(({ id }) => meetingQuestion(id)),
    title: `Meetings of the Quad Senior Cyber Group`,
  }
}

/**
 * What is nearest when a meeting is asked for that the record does not hold: the newest one, and that no
 * later one is known.
 */
export function nearest(lookup: Lookup): readonly DraftBlock[] {
  return listed([...lookup.dataset.meetings.slice(-3).map(meetingLine), ...laterMeetings(lookup)])
}

/** What the sources are silent on about further meetings. */
export function laterMeetings(lookup: Lookup): readonly Draft[] {
  const newest = lookup.dataset.meetings.at(-1)
  return (newest?.open ?? []).filter(({ about }) => about === 'count').map(silence)
}

/** A question for a meeting's briefing. */
export function meetingQuestion(id: string): Question {
  return { kind: 'meeting', scope: { kind: 'some', meetings: [id], said: id }, density: null }
}

/** When a meeting was, with the weekdays. */
export function whenSentence(meeting: Meeting): Draft {
  const { period } = meeting
  const days = weekdaysInWords(period)
  const on = days === null ? periodInWords(period) : `${days}, ${periodInWords(period)}`
  return claim(
    `${capitalised(meetingName(meeting))} took place on ${on}.`,
    period.cites,
    period.basis,
  )
}

function heading(meeting: Meeting): DraftBlock {
  return { kind: 'heading', text: meetingLabel(meeting) }
}

function meetingTitle(meeting: Meeting): string {
  return `Quad Senior Cyber Group in ${meeting.place.city}, ${periodInWords(meeting.period)}`
}

/** What readers of a meeting's briefing go on to: buttons where the surface has them. */
function nextQuestions(
  meetings: readonly Meeting[],
  density: Density,
  lookup: Lookup,
): readonly Suggestion[] {
  const [meeting] = meetings
  if (meeting === undefined || meetings.length > 1)
    return meetings.map(({ id }) => meetingQuestion(id))
  const scope: Scope = { kind: 'some', meetings: [meeting.id], said: meeting.id }
  const at = lookup.position(meeting.id)
  const before = lookup.meetingIds[at - 1]
  const after = lookup.meetingIds[at + 1]
  const other = before ?? after
  const full = { kind: 'meeting', scope, density: 'full' } as const
  const who = { kind: 'representatives', scope, countries: [], outsiders: [] } as const
  return [
    ...(density === 'full' ? [] : [{ label: 'Full briefing', question: full }]),
    { label: 'Who took part', question: who },
    ...(before === undefined
      ? []
      : [{ label: 'Previous meeting', question: meetingQuestion(before) }]),
    ...(after === undefined ? [] : [{ label: 'Next meeting', question: meetingQuestion(after) }]),
    ...(other === undefined ? [] : [{ label: 'Compare', question: comparison(meeting.id, other) }]),
    { label: 'Sources', question: { kind: 'sources', scope } },
  ]

  function comparison(one: string, another: string): Question {
    const [from = one, to = another] = lookup.meetingIds.filter((id) => [one, another].includes(id))
    return { kind: 'compare', meetings: [from, to], people: false }
  }
}
