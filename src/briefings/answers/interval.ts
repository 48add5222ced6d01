// How long between records, and how long ago.

import type { Meeting, Milestone } from '../dataset/schema.ts'
import { dateInWords, daysOf, lastDay, firstDay, periodInWords } from '../document/dates.ts'
import { claim, listed, paragraph, type Draft, remark } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { type Context, type Part, NOTHING_RECORDED } from './answer.ts'
import { allCites } from './statements.ts'
import { capitalised, meetingName, numberWord } from './words.ts'

type Dated = Meeting | Milestone

/** How long between records. */
export function answerInterval({ pairs }: QuestionOf<'interval'>, { lookup }: Context): Part {
  const measured = pairs.flatMap((pair) => {
    const [from, to] = pair
      .flatMap((id) => lookup.record(id) ?? [])
      .sort((a, b) => a.period.start.localeCompare(b.period.start))
    return from === undefined || to === undefined ? [] : [intervalSentence(from, to)]
  })
  return { status: 'answered', blocks: listed(measured), records: pairs.flat() }
}

function intervalSentence(from: Dated, to: Dated): Draft {
  const cites = allCites(from.period.cites, to.period.cites)
  const isInferred = [from, to].some(({ period }) => period.basis === 'inferred')
  const basis = isInferred ? 'inferred' : 'stated'
  const [first, second] = [capitalised(nameOf(from)), nameOf(to)]
  if (from.id === to.id || daysOf(from.period) === null || daysOf(to.period) === null) {
    return claim(
      `${first} is dated ${periodInWords(from.period)}, ${second} ${periodInWords(to.period)}; the sources are not exact to the day.`,
      cites,
      basis,
    )
  }
  const end = lastDayOf(from)
  const start = firstDay(to.period.start)
  const days = end.until(start).days
  return claim(
    `${first} ended on ${dateInWords(end.toString())} and ${second} began on ${dateInWords(start.toString())}, ${days} days later${aboutMonths(days)}.`,
    cites,
    basis,
  )
}

/** How long ago a record was. */
export function answerSince({ record: id }: QuestionOf<'since'>, { lookup, today }: Context): Part {
  const record = lookup.record(id)
  if (record === undefined) return NOTHING_RECORDED
  const { period } = record
  const days = lastDayOf(record).until(today).days
  const when = `${capitalised(nameOf(record))} took place on ${periodInWords(period)}.`
  return {
    status: 'answered',
    blocks: [
      paragraph(claim(when, period.cites, period.basis)),
      remark(
        `Its last day was ${days} days before ${dateInWords(today.toString())}${aboutMonths(days)}.`,
      ),
    ],
    records: [id],
  }
}

function nameOf(record: Dated): string {
  return 'title' in record ? `“${record.title}”` : meetingName(record)
}

function lastDayOf({ period }: Dated): Temporal.PlainDate {
  return lastDay(period.end ?? period.start)
}

/** ", about three months"; nothing below two. */
function aboutMonths(days: number): string {
  const months = Math.round(days / DAYS_OF_A_MONTH)
  return months < 2 ? '' : `, about ${numberWord(months)} months`
}

const DAYS_OF_A_MONTH = 30.44
