// What was discussed and agreed at meetings, and to whom the group reports.

import type { Lookup } from '../dataset/lookup.ts'
import type { DocumentRecord, Meeting } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import { claim, listed, recordedClaim, section, type Draft, remark } from '../document/write.ts'
import type { QuestionOf, Scope } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { meetingQuestion, noMeeting } from './meetings.ts'
import { doubts } from './statements.ts'
import { meetingLabel } from './words.ts'

/** What was discussed at some meetings. */
export function answerDiscussed({ scope }: QuestionOf<'discussed'>, { lookup }: Context): Part {
  return perMeeting(scope, lookup, (meeting) => [
    ...meeting.discussed.map(recordedClaim),
    ...doubts(meeting, 'topics'),
  ])
}

/** What was agreed at some meetings. */
export function answerOutcomes({ scope }: QuestionOf<'outcomes'>, { lookup }: Context): Part {
  return perMeeting(scope, lookup, (meeting) => [
    ...meeting.outcomes.map(recordedClaim),
    ...meeting.documents.flatMap((document) => besideOutcomes(document, meeting)),
    ...doubts(meeting, 'outcomes'),
  ])
}

/** Of a joint text what the outcomes do not tell: what it says on other topics, its title, and that it was issued. */
function besideOutcomes(
  { title, issued, issuedBy, says }: DocumentRecord,
  { outcomes }: Meeting,
): readonly Draft[] {
  const told = new Set(outcomes.flatMap(({ topics = [] }) => topics))
  const isIssued = outcomes.some(({ text }) => text.includes(dateInWords(issued.on)))
  const more = says.filter(({ topics = [] }) => topics.some((topic) => !told.has(topic)))
  return [
    ...more.map(recordedClaim),
    claim(`The text issued: ${title}.`, issued.cites),
    ...(isIssued ? [] : [recordedClaim(issuedBy)]),
  ]
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
  scope: Scope,
  lookup: Lookup,
  statements: (meeting: Meeting) => readonly Draft[],
): Part {
  const { meetings, preface } = scoped(scope, lookup)
  if (meetings.length === 0) return noMeeting(preface, lookup, scope)
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
