// Answers about what happened around the meetings.
import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone, MilestoneKind } from '../dataset/schema.ts'
import { dateInWords, periodInWords, weekdaysInWords } from '../document/dates.ts'
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
import type { Question } from '../questions/question.ts'
import type { Context, Part } from './answer.ts'
import { capitalised, countryName, differenceStatements, inARow, numberWord } from './words.ts'

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>

/** One milestone or several: all of it, or its date or place. */
export function answerMilestone(
  { milestones, detail }: Kind<'milestone'>,
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
  { year, milestoneKind, between }: Kind<'timeline'>,
  { lookup }: Context,
): Part {
  const { meetings, milestones } = lookup.dataset
  const bounds = between
    ?.map((id) => (lookup.meeting(id) ?? lookup.milestone(id))?.period.start ?? '')
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
    .filter(
      ({ id, period }) =>
        bounds === undefined ||
        (period.start >= (bounds[0] ?? '') &&
          period.start <= (bounds[1] ?? '') &&
          between?.includes(id) !== true),
    )
    .sort((a, b) => a.period.start.localeCompare(b.period.start))
  const shown = all.slice(-TIMELINE_SHOWN)
  if (shown.length === 0) {
    const when = year === null ? 'between them' : `in ${year}`
    return {
      status: 'not-recorded',
      blocks: [paragraph(note(`The record holds nothing ${when}.`))],
      records: [],
    }
  }
  return {
    status: 'answered',
    blocks: [
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
    title: timelineTitle(year, milestoneKind !== null, between !== null),
  }
}

/** The group was created at a leaders' summit, which counts among them. */
function isOfKind(kind: MilestoneKind, wanted: MilestoneKind): boolean {
  return kind === wanted || (wanted === 'leaders' && kind === 'creation')
}

const TIMELINE_SHOWN = 40

function timelineTitle(year: number | null, ofKind: boolean, between: boolean): string {
  if (between) return 'What happened between them'
  const of = year === null ? '' : ` ${year}`
  return ofKind ? `Milestones${of}` : `Timeline${of}`
}

function timelineEntry(record: Meeting | Milestone): Draft {
  const what =
    'title' in record
      ? `${record.title}${record.place === undefined ? '' : `, ${record.place.city}`}`
      : `the Quad Senior Cyber Group meets in ${record.place.city}`
  return claim(
    `${capitalised(periodInWords(record.period))}: ${what}.`,
    record.period.cites,
    record.period.basis,
  )
}

/** Which country leads which workstream. */
export function answerLeads({ topics, countries }: Kind<'leads'>, { lookup }: Context): Part {
  const all = leadsIn(lookup)
  const wanted = all.filter(
    ({ lead }) =>
      topics.some((topic) => lead.topics?.includes(topic)) || countries.includes(lead.country),
  )
  const asked = topics.length + countries.length > 0
  const missing = topics.filter((topic) => !all.some(({ lead }) => lead.topics?.includes(topic)))
  const names = missing.map((id) => lookup.dataset.topics.get(id)?.name ?? id)
  const statements = (leads: typeof all) =>
    leads.map(({ lead, milestone }) =>
      claim(
        `${capitalised(countryName(lead.country))} leads the work on ${lead.workstream} in the Quad Cybersecurity Partnership (${dateInWords(milestone.period.start)}).`,
        lead.cites,
      ),
    )
  const differs = lookup.dataset.milestones.flatMap(({ differs: items = [] }) =>
    items.filter(({ about }) => about === 'leads'),
  )
  const concerned =
    !asked ||
    countries.includes('JP') ||
    topics.includes('workforce') ||
    topics.includes('capacity-building')
  const doubts = concerned ? differs.flatMap(differenceStatements) : []
  if (asked && wanted.length === 0) {
    return {
      status: 'not-recorded',
      blocks: [paragraph(note(`The record names no country that leads on ${inARow(names)}.`))],
      nearby: listed([...statements(all), ...doubts]),
      records: all.map(({ milestone }) => milestone.id),
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...(names.length > 0
        ? [paragraph(note(`The record names no country that leads on ${inARow(names)}.`))]
        : []),
      ...(asked
        ? []
        : [
            paragraph(
              note(
                `The record names ${numberWord(all.length)} workstreams, each with a lead country.`,
              ),
            ),
          ]),
      ...listed(statements(asked ? wanted : all)),
      ...section('Where sources differ', doubts),
    ],
    records: [...new Set(all.map(({ milestone }) => milestone.id))],
    next: countries.map((code) => ({ kind: 'country', country: code })),
    title:
      countries.length === 1 && topics.length === 0 && countries[0] !== undefined
        ? `What ${country(countries[0]).inSentence} leads`
        : 'Who leads which workstream',
  }
}

function leadsIn(lookup: Lookup) {
  return lookup.dataset.milestones.flatMap((milestone) =>
    (milestone.leads ?? []).map((lead) => ({ milestone, lead })),
  )
}
