// What was discussed and agreed at meetings, and to whom the group reports.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, TopicClaim } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import {
  claim,
  listed,
  note,
  paragraph,
  recordedClaim,
  section,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { meetingQuestion, nearest } from './meetings.ts'
import { meetingLabel, doubts } from './words.ts'

/** What was discussed at some meetings. */
export function answerDiscussed({ scope }: QuestionOf<'discussed'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  return perMeeting(meetings, preface, lookup, (meeting) => [
    ...claims(meeting.discussed),
    ...doubts(meeting, (about) => about === 'topics'),
  ])
}

/** What was agreed at some meetings. */
export function answerOutcomes({ scope }: QuestionOf<'outcomes'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  return perMeeting(meetings, preface, lookup, (meeting) => [
    ...claims(meeting.outcomes),
    ...meeting.documents.flatMap(({ title, issued, issuedBy }) => [
      claim(`${title}, ${dateInWords(issued.on)}.`, issued.cites, issued.basis),
      recordedClaim(issuedBy),
    ]),
    ...doubts(meeting, (about) => about === 'outcomes'),
  ])
}

/** To whom the group reports back. */
export function answerReports({ scope }: QuestionOf<'reports'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const said = meetings.filter(({ reports }) => reports !== undefined)
  if (said.length === 0) {
    const known = lookup.dataset.meetings.filter(({ reports }) => reports !== undefined).slice(-3)
    return {
      status: 'not-recorded',
      blocks: [
        ...preface,
        paragraph(note('No source that was read says to whom the group reported back there.')),
      ],
      nearby: listed(
        known.flatMap(({ reports }) => (reports === undefined ? [] : [recordedClaim(reports)])),
      ),
      records: meetings.map(({ id }) => id),
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...listed(
        said.flatMap(({ reports }) => (reports === undefined ? [] : [recordedClaim(reports)])),
      ),
    ],
    records: said.map(({ id }) => id),
    next: said.slice(0, 2).map(({ id }) => meetingQuestion(id)),
  }
}

function perMeeting(
  meetings: readonly Meeting[],
  preface: readonly DraftBlock[],
  lookup: Lookup,
  statements: (meeting: Meeting) => readonly Draft[],
): Part {
  if (meetings.length === 0) {
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  }
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

/** Recorded statements as claims. */
export function claims(items: readonly TopicClaim[]): readonly Draft[] {
  return items.map(recordedClaim)
}
