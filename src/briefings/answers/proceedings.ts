// What was discussed and agreed at meetings, and to whom the group reports.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import {
  claim,
  listed,
  recordedClaim,
  section,
  type Draft,
  type DraftBlock,
  remark,
} from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { meetingQuestion, noMeeting } from './meetings.ts'
import { doubts } from './statements.ts'
import { meetingLabel } from './words.ts'

/** What was discussed at some meetings. */
export function answerDiscussed({ scope }: QuestionOf<'discussed'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  return perMeeting(meetings, preface, lookup, (meeting) => [
    ...meeting.discussed.map(recordedClaim),
    ...doubts(meeting, 'topics'),
  ])
}

/** What was agreed at some meetings. */
export function answerOutcomes({ scope }: QuestionOf<'outcomes'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  return perMeeting(meetings, preface, lookup, (meeting) => [
    ...meeting.outcomes.map(recordedClaim),
    ...meeting.documents.flatMap(({ title, issued, issuedBy }) => [
      claim(`${title}, ${dateInWords(issued.on)}.`, issued.cites, issued.basis),
      recordedClaim(issuedBy),
    ]),
    ...doubts(meeting, 'outcomes'),
  ])
}

/** To whom the group reports back. */
export function answerReports({ scope }: QuestionOf<'reports'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const said = meetings.filter(({ reports }) => reports !== undefined)
  if (said.length === 0) {
    const known = lookup.dataset.meetings
      .filter(({ reports }) => reports !== undefined)
      .slice(-NEARBY)
    return {
      status: 'not-recorded',
      blocks: [
        ...preface,
        remark('No source that was read says to whom the group reported back there.'),
      ],
      nearby: listed(known.flatMap(reportStatement)),
      records: meetings.map(({ id }) => id),
    }
  }
  return {
    status: 'answered',
    blocks: [...preface, ...listed(said.flatMap(reportStatement))],
    records: said.map(({ id }) => id),
    next: said.slice(0, 2).map(({ id }) => meetingQuestion(id)),
  }
}

const NEARBY = 3

function reportStatement({ reports }: Meeting): readonly Draft[] {
  return reports === undefined ? [] : [recordedClaim(reports)]
}

/** The same of each meeting: under a heading each, where there are several. */
function perMeeting(
  meetings: readonly Meeting[],
  preface: readonly DraftBlock[],
  lookup: Lookup,
  statements: (meeting: Meeting) => readonly Draft[],
): Part {
  if (meetings.length === 0) return noMeeting(preface, lookup)
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...meetings.flatMap((meeting) =>
        meetings.length === 1
          ? listed(statements(meeting))
          : section(meetingLabel(meeting), statements(meeting)),
      ),
    ],
    records: meetings.map(({ id }) => id),
    next: meetings.slice(0, 3).map(({ id }) => meetingQuestion(id)),
  }
}
