// Meetings side by side: people, topics, hosts.

import { country } from '../dataset/countries.ts'
import { COUNTRIES } from '../dataset/schema.ts'
import { facts, heading, listed, section } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { NOTHING_RECORDED, type Context, type Part } from './answer.ts'
import { peopleCompared } from './compare-people.ts'
import { topicsCompared } from './compare-topics.ts'
import { hostStatement, isNobodyNamed, whoLine } from './meeting-forms.ts'
import { meetingQuestion, whenSentence } from './meetings.ts'
import { inARow, cityAndPeriod } from './words.ts'

/** What is alike and what differs between meetings, oldest first. */
export function answerCompare(
  { meetings: asked, people }: QuestionOf<'compare'>,
  { lookup }: Context,
): Part {
  const meetings = [...new Set(asked)]
    .flatMap((id) => lookup.meeting(id) ?? [])
    .sort((a, b) => a.period.start.localeCompare(b.period.start))
  if (meetings.length < 2) return NOTHING_RECORDED
  const named = meetings.filter((meeting) => !isNobodyNamed(meeting))
  const unnamed = meetings.filter(isNobodyNamed).map((meeting) => whoLine(meeting, lookup))
  const rows = COUNTRIES.map((code) => ({
    label: country(code).name,
    statements: peopleCompared(named, code, lookup),
  }))
  const places = section(
    'When and where',
    meetings.flatMap((meeting) => [whenSentence(meeting), hostStatement(meeting)]),
  )
  return {
    status: 'answered',
    blocks: people
      ? [...listed(unnamed), ...facts(rows)]
      : [
          ...topicsCompared(meetings, lookup),
          heading('Who represented each country'),
          ...listed(unnamed),
          ...facts(rows),
          ...places,
        ],
    records: meetings.map(({ id }) => id),
    next: meetings.map(({ id }) => meetingQuestion(id)),
    title: `${inARow(meetings.map(cityAndPeriod))} compared`,
  }
}
