// How long between records, and how long ago.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone } from '../dataset/schema.ts'
import { dateInWords, daysOf, lastDay, firstDay, periodInWords } from '../document/dates.ts'
import { claim, listed, note, paragraph, type Draft } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { type Context, type Part } from './answer.ts'
import { allCites, capitalised, meetingName, numberWord, recordLabel } from './words.ts'

type Dated = Meeting | Milestone

function dated(id: string, lookup: Lookup): Dated | undefined {
  return lookup.meeting(id) ?? lookup.milestone(id)
}

/** How long between records. */
export function answerInterval({ pairs }: QuestionOf<'interval'>, { lookup }: Context): Part {
  const measured = pairs.flatMap(([a, b]) => {
    const [from, to] = [dated(a, lookup), dated(b, lookup)].sort((x, y) =>
      (x?.period.start ?? '').localeCompare(y?.period.start ?? ''),
    )
    return from === undefined || to === undefined ? [] : [intervalSentence(from, to)]
  })
  return { status: 'answered', blocks: listed(measured), records: pairs.flat() }
}

function intervalSentence(from: Dated, to: Dated): Draft {
  const end = lastDay(from.period.end ?? from.period.start)
  const start = firstDay(to.period.start)
  const cites = allCites(from.period.cites, to.period.cites)
  const names = [from, to].map((record) =>
    'title' in record ? `“${record.title}”` : meetingName(record),
  )
  if (from.id === to.id || daysOf(from.period) === null || daysOf(to.period) === null) {
    return claim(
      `${capitalised(names[0] ?? '')} is dated ${periodInWords(from.period)}, ${names[1]} ${periodInWords(to.period)}; the sources are not exact to the day.`,
      cites,
    )
  }
  const days = end.until(start).days
  return claim(
    `${capitalised(names[0] ?? '')} ended on ${dateInWords(end.toString())} and ${names[1]} began on ${dateInWords(start.toString())}, ${days} days later${aboutMonths(days)}.`,
    cites,
  )
}

function aboutMonths(days: number): string {
  const months = Math.round(days / 30.44)
  return months < 2 ? '' : `, about ${numberWord(months)} months`
}

/** How long ago a record was. */
export function answerSince({ record: id }: QuestionOf<'since'>, { lookup, today }: Context): Part {
  const record = dated(id, lookup)
  if (record === undefined) return { status: 'not-recorded', blocks: [], records: [] }
  const end = lastDay(record.period.end ?? record.period.start)
  const days = end.until(today).days
  const name = 'title' in record ? `“${record.title}”` : meetingName(record)
  return {
    status: 'answered',
    blocks: [
      paragraph(
        claim(
          `${capitalised(name)} took place on ${periodInWords(record.period)}.`,
          record.period.cites,
        ),
      ),
      paragraph(
        note(
          `Its last day was ${days} days before ${dateInWords(today.toString())}${aboutMonths(days)}.`,
        ),
      ),
    ],
    records: [id],
  }
}

/** A record's label for a sentence. */
export function labelOf(id: string, lookup: Lookup): string {
  const record = dated(id, lookup)
  return record === undefined ? id : recordLabel(record)
}
