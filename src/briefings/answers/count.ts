// How many: meetings, people, countries, texts and what else the record counts.

import { countries as members } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import { claim, listed, note, paragraph, type DraftBlock } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { seenAt } from './appearances.ts'
import { hostStatement, meetingLine, representation } from './meeting-forms.ts'
import { laterMeetings, nearest } from './meetings.ts'
import {
  allCites,
  capitalised,
  countryName,
  doubts,
  inARow,
  meetingLabel,
  numberWord,
} from './words.ts'

/** How many. */
export function answerCount(question: QuestionOf<'count'>, context: Context): Part {
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

function countMeetings({ scope, countries }: QuestionOf<'count'>, lookup: Lookup): Part {
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

function countRepresentatives(
  { what, scope, countries }: QuestionOf<'count'>,
  lookup: Lookup,
): Part {
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
