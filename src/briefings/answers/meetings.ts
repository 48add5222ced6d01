// Briefings on meetings: the newest, one, the list of all.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import type { Several } from '../document/briefing.ts'
import { periodInWords } from '../document/dates.ts'
import type { Density } from '../document/density.ts'
import {
  claim,
  listed,
  section,
  type Draft,
  type DraftBlock,
  heading,
  recordedClaim,
} from '../document/write.ts'
import type { Question, Scope } from '../questions/question.ts'
import { scoped, type Context, type Part, type Suggestion, NOTHING_RECORDED } from './answer.ts'
import { statedDays } from './days.ts'
import { MEETING_FORMS, meetingLine } from './meeting-forms.ts'
import { standing } from './standing.ts'
import { doubts, silences } from './statements.ts'
import { capitalised, meetingLabel, meetingName, GROUP } from './words.ts'

/** The newest meeting in full. */
export function answerLatest(context: Context): Part {
  const { lookup } = context
  const newest = lookup.dataset.meetings.at(-1)
  if (newest === undefined) return NOTHING_RECORDED
  return answerMeeting({ kind: 'some', meetings: [newest.id], said: newest.id }, null, context)
}

/** One meeting, or each of those that come nearest to what was asked. */
export function answerMeeting(scope: Scope, asked: Density | null, context: Context): Part {
  const { lookup } = context
  const { meetings, preface, absent } = scoped(scope, lookup)
  if (meetings.length === 0) return noMeeting(preface, lookup, scope)
  const density = meetings.length > 1 || absent ? 'short' : (asked ?? context.density)
  const [only, ...others] = meetings
  if (only !== undefined && others.length === 0) {
    return {
      status: 'answered',
      blocks: [...preface, ...standing(only, context), ...MEETING_FORMS[density](only, lookup)],
      records: [only.id],
      next: nextQuestions(only, density, lookup),
      title: meetingTitle(only),
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...meetings.flatMap((meeting) => [
        heading(meetingLabel(meeting)),
        ...MEETING_FORMS[density](meeting, lookup),
      ]),
    ],
    records: meetings.map(({ id }) => id),
    next: meetings.map(({ id }) => meetingQuestion(id)),
  }
}

/** Every meeting in one line. */
export function answerMeetings(scope: Scope, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  if (meetings.length === 0) return noMeeting(preface, lookup, scope)
  const [only, ...more] = meetings
  const beside =
    only !== undefined && more.length === 0
      ? section('What to know about it', doubts(only, 'dates'))
      : listed(laterMeetings(lookup))
  return {
    status: 'answered',
    blocks: [...preface, ...listed(meetings.map(meetingLine)), ...beside],
    records: meetings.map(({ id }) => id),
    next: meetings.slice(-3).map(({ id }) => meetingQuestion(id)),
    title: `Meetings of the ${GROUP}`,
  }
}

/**
 * What is nearest when a meeting is asked for that the record does not hold.
 * @param lookup the record
 * @returns the newest meetings, and that no later one is known
 */
export function nearest(lookup: Lookup): readonly DraftBlock[] {
  return listed([...lookup.dataset.meetings.slice(-3).map(meetingLine), ...laterMeetings(lookup)])
}

/**
 * The answer where the record holds no meeting that fits.
 * @param preface that it holds none
 * @param lookup the record
 * @param scope what was asked for
 * @returns not recorded, with what is nearest
 */
export function noMeeting(preface: readonly DraftBlock[], lookup: Lookup, scope: Scope): Part {
  const nearby = [...listed(beforeTheFirst(scope, lookup)), ...nearest(lookup)]
  return { status: 'not-recorded', blocks: preface, nearby, records: [] }
}

/** Of a year before the first meeting that is dated: what is known of the group in it. */
function beforeTheFirst(scope: Scope, lookup: Lookup): readonly Draft[] {
  const year = scope.kind === 'absent' ? /\b20\d\d\b/.exec(scope.said)?.[0] : undefined
  const first = lookup.dataset.meetings[0]
  if (year === undefined || first === undefined || first.period.start < year) return []
  if (first.period.start.startsWith(year)) return []
  return lookup.dataset.milestones
    .filter(({ period }) => period.start.startsWith(year))
    .flatMap((milestone) => [
      ...milestone.says.slice(0, 2).map(recordedClaim),
      ...silences(milestone, 'dates'),
    ])
}

/**
 * What the sources are silent on about further meetings.
 * @param lookup the record
 * @returns a silence for each such point of the newest meeting
 */
export function laterMeetings(lookup: Lookup): readonly Draft[] {
  const newest = lookup.dataset.meetings.at(-1)
  return newest === undefined ? [] : silences(newest, 'count')
}

/**
 * The question for a meeting's briefing.
 * @param id of the meeting
 * @returns a question that leaves open how much of it is wanted
 */
export function meetingQuestion(id: string): Question {
  return { kind: 'meeting', scope: { kind: 'some', meetings: [id], said: id }, density: null }
}

/**
 * When a meeting was, with the weekdays that its sources name.
 * @param meeting any meeting
 * @returns a sentence that stands alone
 */
export function whenSentence(meeting: Meeting): Draft {
  const { period } = meeting
  const name = capitalised(meetingName(meeting))
  return claim(`${name} took place on ${statedDays(period)}.`, period.cites, period.basis)
}

function meetingTitle(meeting: Meeting): string {
  return `${GROUP} in ${meeting.place.city}, ${periodInWords(meeting.period)}`
}

/** What readers of a meeting's briefing go on to: buttons where the surface has them. */
function nextQuestions(meeting: Meeting, density: Density, lookup: Lookup): readonly Suggestion[] {
  const scope: Scope = { kind: 'some', meetings: [meeting.id], said: meeting.id }
  const at = lookup.position(meeting.id)
  const before = lookup.meetingIds[at - 1]
  const after = lookup.meetingIds[at + 1]
  const pair = withNeighbour(meeting.id, before, after)
  const full = { kind: 'meeting', scope, density: 'full' } as const
  const who = { kind: 'representatives', scope, countries: [], outsiders: [] } as const
  return [
    ...(density === 'full' ? [] : [{ label: 'Full briefing', question: full }]),
    { label: 'Who took part?', question: who },
    ...(before === undefined
      ? []
      : [{ label: `Before: ${labelOf(before, lookup)}`, question: meetingQuestion(before) }]),
    ...(after === undefined
      ? []
      : [{ label: `Then: ${labelOf(after, lookup)}`, question: meetingQuestion(after) }]),
    ...(pair === null
      ? []
      : [
          {
            label: 'Compare',
            question: { kind: 'compare', meetings: pair, people: false },
          } as const,
        ]),
    { label: 'Sources', question: { kind: 'sources', scope } },
  ]
}

/** "Tokyo, December 2023" */
function labelOf(id: string, lookup: Lookup): string {
  const meeting = lookup.meeting(id)
  return meeting === undefined ? id : meetingLabel(meeting)
}

/** A meeting and the one before it, or after it where it is the first; oldest first. */
function withNeighbour(
  id: string,
  before: string | undefined,
  after: string | undefined,
): Several<string> | null {
  if (before !== undefined) return [before, id]
  return after === undefined ? null : [id, after]
}
