// The timeline: meetings and milestones in order of date, all or those of a time, a kind, between two others.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone, MilestoneKind } from '../dataset/schema.ts'
import { firstDay, dateParts, monthName, periodInWords } from '../document/dates.ts'
import { remark, listed, type Draft, claim } from '../document/write.ts'
import type { QuestionOf, YearPart } from '../questions/question.ts'
import { NOTHING_RECORDED, type Context, type Part } from './answer.ts'
import { capitalised, GROUP } from './words.ts'

/** Meetings and milestones in order of date. */
export function answerTimeline(question: QuestionOf<'timeline'>, { lookup }: Context): Part {
  const { year, milestoneKind, between, part, onwards, after } = question
  const { meetings, milestones } = lookup.dataset
  const all = [...(milestoneKind === null ? meetings : []), ...milestones]
    .filter((record) => milestoneKind === null || isOfKind(record, milestoneKind))
    .filter(({ period }) => year === null || touches(year, period, onwards === true))
    .filter(({ period }) => part === undefined || isIn(part, period))
    .filter((record) => after === undefined || isAfter(record, after, lookup))
    .filter((record) => between === null || isBetween(record, between, lookup))
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))
  const shown = all.slice(-TIMELINE_SHOWN)
  const left = all.length - shown.length
  if (shown.length === 0) {
    const when =
      year === null
        ? 'between them'
        : question.onwards === true
          ? timeInWords(question)
          : `in ${timeInWords(question)}`
    return { ...NOTHING_RECORDED, blocks: [remark(`The record holds nothing ${when}.`)] }
  }
  return {
    status: 'answered',
    blocks: [
      ...(part === undefined ? [] : [remark(partRead(part, year))]),
      ...(left > 0 ? [remark(`${left} earlier entries are not shown: name a year.`)] : []),
      ...listed(shown.map(timelineEntry)),
    ],
    records: shown.map(({ id }) => id),
    title: titleOf(question),
  }
}

const TIMELINE_SHOWN = 40

/** The first day that a record can have been on, so that months and weeks stand among days. */
function startOf({ period }: Meeting | Milestone): string {
  return firstDay(period.start).toString()
}

/** Whether it is a milestone of a kind; the group was created at a leaders' summit, which counts among them. */
function isOfKind(record: Meeting | Milestone, wanted: MilestoneKind): boolean {
  if (!('kind' in record)) return false
  return record.kind === wanted || (wanted === 'leaders' && record.kind === 'creation')
}

function touches(year: number, { start, end }: Meeting['period'], orLater: boolean): boolean {
  if (orLater) return (end ?? start) >= String(year)
  return [start, end].some((date) => date?.startsWith(String(year)))
}

/** Whether it began after another record. */
function isAfter(record: Meeting | Milestone, other: string, lookup: Lookup): boolean {
  const of = lookup.record(other)
  return of !== undefined && startOf(record) > startOf(of)
}

/** Whether it lies between two others and is none of them. */
function isBetween(
  record: Meeting | Milestone,
  ends: readonly [string, string],
  lookup: Lookup,
): boolean {
  const [from = '', to = ''] = ends
    .flatMap((id) => lookup.record(id) ?? [])
    .map(startOf)
    .sort()
  const start = startOf(record)
  return start >= from && start <= to && !ends.includes(record.id)
}

/** The months of each third of a year, first and last. */
const MONTHS: Readonly<Record<YearPart, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
}

/** Whether a period begins in a third of its year; one that is known by its year alone may. */
function isIn(part: YearPart, { start }: Meeting['period']): boolean {
  const [first, last] = MONTHS[part]
  const begun = firstDay(start).month
  return dateParts(start).kind === 'year' || (begun >= first && begun <= last)
}

function partRead(part: YearPart, year: number | null): string {
  const [first, last] = MONTHS[part].map(monthName)
  return `${capitalised(part)} ${year} is read as ${first} to ${last} ${year}.`
}

/** "early 2023", "2023"; empty for all times. */
function timeInWords({ part, year, onwards }: QuestionOf<'timeline'>): string {
  if (onwards === true) return `since ${year}`
  return [part ?? [], year ?? []].flat().join(' ')
}

function titleOf(question: QuestionOf<'timeline'>): string {
  if (question.after !== undefined) return 'What happened since then'
  if (question.between !== null) return 'What happened between them'
  const what = question.milestoneKind === null ? 'Timeline' : 'Milestones'
  return `${what} ${timeInWords(question)}`.trim()
}

function timelineEntry(record: Meeting | Milestone): Draft {
  const what =
    'title' in record ? titleWithPlace(record) : `the ${GROUP} meets in ${record.place.city}`
  return claim(
    `${capitalised(periodInWords(record.period))}: ${what}.`,
    record.period.cites,
    record.period.basis,
  )
}

function titleWithPlace({ title, place }: Milestone): string {
  return place === undefined || title.includes(place.city) ? title : `${title}, ${place.city}`
}
