// Answers about what happened around the meetings.

import type { Meeting, Milestone, MilestoneKind } from '../dataset/schema.ts'
import {
  dateInWords,
  dateParts,
  firstDay,
  monthName,
  periodInWords,
  weekdaysInWords,
} from '../document/dates.ts'
import {
  claim,
  facts,
  listed,
  note,
  paragraph,
  recordedClaim,
  section,
  silence,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import type { YearPart, QuestionOf } from '../questions/question.ts'
import type { Context, Part } from './answer.ts'
import { capitalised, countryName, differenceStatements } from './words.ts'

/** One milestone or several: all of it, or its date or place. */
export function answerMilestone(
  { milestones, detail }: QuestionOf<'milestone'>,
  { lookup }: Context,
): Part {
  const found = milestones.flatMap((id) => lookup.milestone(id) ?? []).slice(-MILESTONES_SHOWN)
  const several = found.length > 1
  return {
    status: 'answered',
    blocks: found.flatMap((milestone) => [
      ...(several ? [{ kind: 'heading', text: milestone.title } as const] : []),
      ...(detail === 'all' ? whole(milestone) : dated(milestone, detail)),
    ]),
    records: found.map(({ id }) => id),
    next: [{ kind: 'timeline', year: null, milestoneKind: null, between: null }],
    ...(several || found[0] === undefined ? {} : { title: found[0].title }),
  }
}

const MILESTONES_SHOWN = 6

function whole(milestone: Milestone): readonly DraftBlock[] {
  return [
    ...facts(whenAndWhere(milestone)),
    ...listed(milestone.says.map(recordedClaim)),
    ...section('Who leads what', leadStatements(milestone)),
    ...(milestone.documents ?? []).flatMap(({ title, issued, issuedBy, says }) =>
      facts([
        {
          label: title,
          statements: [
            claim(`Dated ${dateInWords(issued.on)}.`, issued.cites, issued.basis),
            recordedClaim(issuedBy),
            ...says.map(recordedClaim),
          ],
        },
      ]),
    ),
    ...section('Where sources differ', (milestone.differs ?? []).flatMap(differenceStatements)),
    ...section('What the sources leave open', (milestone.open ?? []).map(silence)),
  ]
}

/** The date, and the place with what is known of it, before the first statement. */
function dated(milestone: Milestone, detail: 'when' | 'where'): readonly DraftBlock[] {
  const about = detail === 'when' ? 'dates' : 'place'
  return [
    ...facts(whenAndWhere(milestone)),
    ...listed(milestone.says.slice(0, DATED_STATEMENTS).map(recordedClaim)),
    ...listed([
      ...(milestone.differs ?? [])
        .filter((item) => item.about === about)
        .flatMap(differenceStatements),
      ...(milestone.open ?? []).filter((item) => item.about === about).map(silence),
    ]),
  ]
}

const DATED_STATEMENTS = 8

function whenAndWhere({ period, place }: Milestone) {
  const days = weekdaysInWords(period)
  const when = days === null ? periodInWords(period) : `${days}, ${periodInWords(period)}`
  const where =
    place === undefined
      ? []
      : [claim(`${place.city}, ${countryName(place.country)}.`, period.cites)]
  return [
    { label: 'When', statements: [claim(`${capitalised(when)}.`, period.cites, period.basis)] },
    { label: 'Where', statements: where },
  ]
}

function leadStatements({ leads = [] }: Milestone): readonly Draft[] {
  return leads.map(({ country: code, workstream, cites }) =>
    claim(`${capitalised(countryName(code))} leads the work on ${workstream}.`, cites),
  )
}

/** Meetings and milestones in order of date. */
export function answerTimeline(
  { year, milestoneKind, between, part }: QuestionOf<'timeline'>,
  { lookup }: Context,
): Part {
  const { meetings, milestones } = lookup.dataset
  const bounds = between
    ?.flatMap((id) => lookup.meeting(id) ?? lookup.milestone(id) ?? [])
    .map(startOf)
    .sort()
  const all = [
    ...(milestoneKind === null ? meetings : []),
    ...milestones.filter(({ kind }) => milestoneKind === null || isOfKind(kind, milestoneKind)),
  ]
    .filter(
      ({ period }) =>
        year === null ||
        period.start.startsWith(String(year)) ||
        period.end?.startsWith(String(year)) === true,
    )
    .filter(({ period }) => part === undefined || isIn(part, period))
    .filter(
      (record) =>
        bounds === undefined ||
        (startOf(record) >= (bounds[0] ?? '') &&
          startOf(record) <= (bounds[1] ?? '') &&
          between?.includes(record.id) !== true),
    )
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))
  const shown = all.slice(-TIMELINE_SHOWN)
  if (shown.length === 0) {
    const when =
      year === null ? 'between them' : `in ${part === undefined ? '' : `${part} `}${year}`
    return {
      status: 'not-recorded',
      blocks: [paragraph(note(`The record holds nothing ${when}.`))],
      records: [],
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...(part === undefined ? [] : [paragraph(note(partRead(part, year)))]),
      ...(all.length > shown.length
        ? [
            paragraph(
              note(`${all.length - shown.length} earlier entries are not shown: name a year.`),
            ),
          ]
        : []),
      ...listed(shown.map(timelineEntry)),
    ],
    records: shown.map(({ id }) => id),
    title: timelineTitle(
      [part ?? [], year ?? []].flat().join(' '),
      milestoneKind !== null,
      between !== null,
    ),
  }
}

/** The first day that a record can have been on, so that months and weeks stand among days. */
function startOf({ period }: Meeting | Milestone): string {
  return firstDay(period.start).toString()
}

/** The group was created at a leaders' summit, which counts among them. */
function isOfKind(kind: MilestoneKind, wanted: MilestoneKind): boolean {
  return kind === wanted || (wanted === 'leaders' && kind === 'creation')
}

const TIMELINE_SHOWN = 40

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

function timelineTitle(when: string, ofKind: boolean, between: boolean): string {
  if (between) return 'What happened between them'
  const of = when === '' ? '' : ` ${when}`
  return ofKind ? `Milestones${of}` : `Timeline${of}`
}

function timelineEntry(record: Meeting | Milestone): Draft {
  const what =
    'title' in record
      ? titleWithPlace(record)
      : `the Quad Senior Cyber Group meets in ${record.place.city}`
  return claim(
    `${capitalised(periodInWords(record.period))}: ${what}.`,
    record.period.cites,
    record.period.basis,
  )
}

function titleWithPlace({ title, place }: Milestone): string {
  return place === undefined || title.includes(place.city) ? title : `${title}, ${place.city}`
}
