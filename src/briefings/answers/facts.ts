// Answers with one fact of a meeting: host, dates, place, length; and what can be counted or measured.
import { countries as members } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone, Subject } from '../dataset/schema.ts'
import {
  dateInWords,
  daysOf,
  lastDay,
  firstDay,
  periodInWords,
  weekdayName,
} from '../document/dates.ts'
import {
  claim,
  facts,
  listed,
  note,
  paragraph,
  recordedClaim,
  section,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import type { Detail, Question } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import {
  hostStatement,
  laterMeetings,
  meetingLine,
  meetingQuestion,
  nearest,
  representation,
  whenSentence,
} from './meetings.ts'
import { seenAt } from './people.ts'
import {
  allCites,
  capitalised,
  countryName,
  doubts,
  inARow,
  meetingLabel,
  meetingName,
  numberWord,
  recordLabel,
} from './words.ts'

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>

/** Who hosted, or what a country hosted. */
export function answerHost({ scope, countries }: Kind<'host'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  if (meetings.length === 0)
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  const hosted = meetings.filter(
    ({ host }) => countries.length === 0 || countries.includes(host.country),
  )
  const shown = hosted.length > 0 && scope.kind === 'all' ? hosted : meetings
  const missing = countries.filter((code) => !shown.some(({ host }) => host.country === code))
  const no =
    missing.length === 0
      ? []
      : [
          paragraph(
            note(
              `The record has no meeting ${scope.kind === 'all' ? '' : 'there '}hosted by ${inARow(missing.map(countryName))}.`,
            ),
          ),
        ]
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...no,
      ...facts(
        shown.map((meeting) => ({
          label: meetingLabel(meeting),
          statements: [hostStatement(meeting), whenSentence(meeting)],
        })),
      ),
      ...(shown.length === 1
        ? listed(shown.flatMap((meeting) => doubts(meeting, (about) => about === 'host')))
        : []),
    ],
    records: shown.map(({ id }) => id),
    next: [...shown.slice(0, 2).map(({ id }) => meetingQuestion(id)), { kind: 'not-hosted' }],
  }
}

/** Which members have not hosted. */
export function answerNotHosted({ lookup }: Context): Part {
  const missing = members.filter(({ code }) => lookup.meetingsHostedBy(code).length === 0)
  const hosts = members.flatMap(({ code }) => {
    const last = lookup.meeting(lookup.meetingsHostedBy(code).at(-1) ?? '')
    return last === undefined ? [] : [last]
  })
  const verdict =
    missing.length === 0
      ? 'Every member of the Quad has hosted a meeting that is on record.'
      : `No meeting on record was hosted by ${inARow(missing.map(({ inSentence }) => inSentence))}.`
  return {
    status: 'answered',
    blocks: [paragraph(note(verdict)), ...section('The hosts on record', hosts.map(hostStatement))],
    records: hosts.map(({ id }) => id),
    title: 'Which country has not hosted',
  }
}

const ABOUT: Readonly<Record<Detail, readonly Subject[]>> = {
  when: ['dates'],
  weekday: ['dates'],
  where: ['place'],
  venue: ['place'],
  virtual: ['format'],
  duration: ['dates'],
  format: ['format'],
  ordinal: [],
}

/** When, where, how long, in which form, the how-manieth. */
export function answerDetail({ detail, scope }: Kind<'detail'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  if (meetings.length === 0)
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  if (detail === 'venue' || (detail === 'virtual' && scope.kind === 'all')) {
    return unsaid(meetings, preface, detail)
  }
  const close =
    meetings.length <= 3
      ? meetings.flatMap((meeting) => doubts(meeting, (about) => ABOUT[detail].includes(about)))
      : []
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...listed(meetings.flatMap((meeting) => detailStatements(meeting, detail))),
      ...section('What to know about it', close),
    ],
    records: meetings.map(({ id }) => id),
    next: meetings.slice(0, 3).map(({ id }) => meetingQuestion(id)),
  }
}

function detailStatements(meeting: Meeting, detail: Detail): readonly Draft[] {
  const { period, place } = meeting
  const name = capitalised(meetingName(meeting))
  switch (detail) {
    case 'when':
      return [whenSentence(meeting)]
    case 'weekday':
      return [weekdaySentence(meeting)]
    case 'where':
    case 'venue':
      return [
        claim(`${name} was held in ${place.city}, ${countryName(place.country)}.`, place.cites),
      ]
    case 'duration': {
      const days = daysOf(period)
      return days === null
        ? [note(`The sources do not give the days of ${meetingName(meeting)}.`)]
        : [
            claim(
              `${name} lasted ${numberWord(days)} ${days === 1 ? 'day' : 'days'}: ${periodInWords(period)}.`,
              period.cites,
            ),
          ]
    }
    case 'format':
    case 'virtual':
      return [recordedClaim(meeting.format)]
    case 'ordinal':
      return [recordedClaim(meeting.ordinal), whenSentence(meeting)]
  }
}

/** What no source says of the meetings, with what is known nearby. */
function unsaid(
  meetings: readonly Meeting[],
  preface: readonly DraftBlock[],
  detail: 'venue' | 'virtual',
): Part {
  const open = meetings.flatMap((meeting) =>
    doubts(meeting, (about) => ABOUT[detail].includes(about)).filter(
      ({ kind }) => kind === 'silence',
    ),
  )
  const what = detail === 'venue' ? 'a venue for it' : 'a virtual meeting'
  return {
    status: 'not-recorded',
    blocks: [
      ...preface,
      ...(open.length === 0
        ? [paragraph(note(`The record holds no source that names ${what}.`))]
        : listed(open)),
    ],
    nearby: listed(meetings.flatMap((meeting) => detailStatements(meeting, detail))),
    records: meetings.map(({ id }) => id),
  }
}

function weekdaySentence(meeting: Meeting): Draft {
  const { start, end } = meeting.period
  if (daysOf(meeting.period) === null) return whenSentence(meeting)
  const first = `${dateInWords(start)} was a ${weekdayName(start)}`
  const last =
    end === undefined || end === start ? '' : ` and ${dateInWords(end)} a ${weekdayName(end)}`
  return claim(`For ${meetingName(meeting)}: ${first}${last}.`, meeting.period.cites)
}

type Dated = Meeting | Milestone

function dated(id: string, lookup: Lookup): Dated | undefined {
  return lookup.meeting(id) ?? lookup.milestone(id)
}

/** How long between records. */
export function answerInterval({ pairs }: Kind<'interval'>, { lookup }: Context): Part {
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
export function answerSince({ record: id }: Kind<'since'>, { lookup, today }: Context): Part {
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

/** How many. */
export function answerCount(question: Kind<'count'>, context: Context): Part {
  const { lookup } = context
  const { scope } = question
  switch (question.what) {
    case 'meetings':
      return countMeetings(question, lookup)
    case 'representatives':
    case 'attendees':
      return countRepresentatives(question, lookup)
    case 'countries':
      return countCountries(lookup)
    case 'documents': {
      const { meetings, preface } = scoped(scope, lookup)
      const texts = meetings.flatMap(({ documents }) => documents)
      return {
        status: 'answered',
        blocks: [
          ...preface,
          paragraph(
            note(
              `The record holds ${amount(texts.length, 'text', 'texts')} issued on ${scope.kind === 'some' ? 'it' : 'the meetings'}.`,
            ),
          ),
          ...listed(
            texts.map(({ title, issued }) =>
              claim(`${title}, ${dateInWords(issued.on)}.`, issued.cites),
            ),
          ),
        ],
        records: meetings.map(({ id }) => id),
      }
    }
    case 'topics':
      return {
        status: 'answered',
        blocks: [
          paragraph(
            note(`The record follows ${amount(lookup.dataset.topics.size, 'topic', 'topics')}.`),
          ),
        ],
        records: [],
        next: [{ kind: 'topics' }],
      }
    case 'sources':
      return {
        status: 'answered',
        blocks: [
          paragraph(
            note(
              `The record rests on ${amount(lookup.dataset.sources.size, 'source', 'sources')}.`,
            ),
          ),
        ],
        records: [],
        next: [{ kind: 'sources', scope }],
      }
    case 'milestones':
      return {
        status: 'answered',
        blocks: [
          paragraph(
            note(
              `The record holds ${amount(lookup.dataset.milestones.length, 'milestone', 'milestones')} around the meetings.`,
            ),
          ),
        ],
        records: [],
        next: [{ kind: 'timeline', year: null, milestoneKind: null, between: null }],
      }
  }
}

function amount(count: number, one: string, many: string): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`
}

function countMeetings({ scope, countries }: Kind<'count'>, lookup: Lookup): Part {
  const ids = scope.kind === 'some' ? scope.meetings : scope.kind === 'all' ? lookup.meetingIds : []
  const meetings = ids
    .flatMap((id) => lookup.meeting(id) ?? [])
    .filter(({ host }) => countries.length === 0 || countries.includes(host.country))
  const hosted = countries.length === 0 ? '' : ` hosted by ${inARow(countries.map(countryName))}`
  if (scope.kind === 'absent' || (meetings.length === 0 && countries.length === 0)) {
    const { preface } = scoped(scope, lookup)
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  }
  const shown = meetings.slice(-12)
  return {
    status: 'answered',
    blocks: [
      paragraph(
        note(
          `The record holds ${amount(meetings.length, 'meeting', 'meetings')} of the group${hosted}${scope.kind === 'some' ? ` (${scope.said})` : ''}.`,
        ),
      ),
      ...listed(countries.length === 0 ? shown.map(meetingLine) : shown.map(hostStatement)),
      ...(scope.kind === 'all' && countries.length === 0 ? listed(laterMeetings(lookup)) : []),
    ],
    records: shown.map(({ id }) => id),
    next: [{ kind: 'meetings', scope: { kind: 'all' } }],
  }
}

function countCountries(lookup: Lookup): Part {
  const newest = lookup.dataset.meetings.at(-1)
  if (newest === undefined) return { status: 'not-recorded', blocks: [], records: [] }
  const [first, ...rest] = newest.delegations
  const cites = allCites(
    first?.cites ?? newest.period.cites,
    ...rest.map(({ cites: more }) => more),
  )
  const names = inARow(members.map(({ inSentence }) => inSentence))
  return {
    status: 'answered',
    blocks: [
      paragraph(
        claim(
          `${capitalised(numberWord(members.length))} countries take part in the group: ${names}.`,
          cites,
        ),
      ),
    ],
    records: [newest.id],
    title: 'Members of the group',
  }
}

function countRepresentatives({ what, scope, countries }: Kind<'count'>, lookup: Lookup): Part {
  if (what === 'attendees') {
    const { meetings, preface } = scoped(scope, lookup)
    return {
      status: 'not-recorded',
      blocks: [
        ...preface,
        paragraph(
          note(
            'The record names who represented each country; how many people came is in none of its sources.',
          ),
        ),
        ...notNamedBlocks(meetings),
      ],
      nearby: meetings
        .filter(hasNames)
        .flatMap((meeting): readonly DraftBlock[] => [
          { kind: 'heading', text: meetingLabel(meeting) },
          ...representation(meeting, lookup),
        ]),
      records: meetings.map(({ id }) => id),
    }
  }
  const within = scope.kind === 'some' ? new Set<string>(scope.meetings) : null
  const people = [...lookup.dataset.people.values()].filter(
    ({ id, country }) =>
      lookup.appearances(id).some(({ meeting }) => within === null || within.has(meeting)) &&
      (countries.length === 0 || countries.includes(country)),
  )
  if (scope.kind === 'absent' || (people.length === 0 && scope.kind === 'some')) {
    const { meetings, preface } = scoped(scope, lookup)
    return {
      status: 'not-recorded',
      blocks: [...preface, ...notNamedBlocks(meetings)],
      nearby: nearest(lookup),
      records: meetings.map(({ id }) => id),
    }
  }
  const who = countries.length === 0 ? 'the countries' : inARow(countries.map(countryName))
  return {
    status: 'answered',
    blocks: [
      paragraph(
        note(
          `The record names ${amount(people.length, 'person', 'people')} who represented ${who}${scope.kind === 'some' ? ` (${scope.said})` : ' at the meetings'}.`,
        ),
      ),
      ...listed(people.slice(0, 40).map((person) => seenAt(person, lookup))),
      ...listed(
        lookup.dataset.meetings
          .slice(-12)
          .flatMap((meeting) =>
            doubts(meeting, (about) => about === 'people').filter(({ kind }) => kind === 'silence'),
          ),
      ),
    ],
    records: lookup.meetingIds.slice(-12),
  }
}

function hasNames({ delegations }: Meeting): boolean {
  return delegations.some(({ kind }) => kind === 'named')
}

function notNamedBlocks(meetings: readonly Meeting[]): readonly DraftBlock[] {
  return listed(
    meetings.flatMap((meeting) =>
      doubts(meeting, (about) => about === 'people').filter(({ kind }) => kind === 'silence'),
    ),
  )
}

/** A record's label for a sentence. */
export function labelOf(id: string, lookup: Lookup): string {
  const record = dated(id, lookup)
  return record === undefined ? id : recordLabel(record)
}
