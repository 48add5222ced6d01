// Meetings looked back at: the meeting itself, who came, what was discussed, what came of it, how two compare.

import { answerCompare } from '../../answers/compare.ts'
import { answerInterval } from '../../answers/interval.ts'
import { hostStatement, meetingLine, whoLine } from '../../answers/meeting-forms.ts'
import { meetingQuestion } from '../../answers/meetings.ts'
import { delegationSentence } from '../../answers/statements.ts'
import { meetingName } from '../../answers/words.ts'
import { countries } from '../../dataset/countries.ts'
import type { Lookup } from '../../dataset/lookup.ts'
import type { Meeting, TopicClaim } from '../../dataset/schema.ts'
import { topicStatements } from '../../dataset/texts.ts'
import type { FactRow } from '../../document/briefing.ts'
import { firstDay } from '../../document/dates.ts'
import { statementsOf } from '../../document/visit.ts'
import { note, recordedClaim, type Draft, type DraftBlock } from '../../document/write.ts'
import { OF_ALL } from '../filter.ts'
import { at, saidItem, spotlight, type Item, type Spotlight } from './spotlight.ts'

const ALL = { kind: 'all' } as const

const ONE_OF = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/**
 * Every spotlight on one meeting.
 * @param lookup the record
 * @returns the spotlights, oldest meeting first
 */
export function meetingSpotlights(lookup: Lookup): readonly Spotlight[] {
  return lookup.dataset.meetings.flatMap((meeting) => [
    ...wholeMeeting(meeting, lookup),
    ...whoCame(meeting, lookup),
    ...said(meeting, 'discussed', `what ${meetingName(meeting)} discussed`, meeting.discussed),
    ...said(meeting, 'outcomes', `what came of ${meetingName(meeting)}`, meeting.outcomes),
    ...background(meeting),
  ])
}

function wholeMeeting(meeting: Meeting, lookup: Lookup): readonly Spotlight[] {
  const { id, ordinal, reports } = meeting
  return spotlight({
    id: `meeting/${id}`,
    title: `looking back at ${meetingName(meeting)}`,
    items: [
      { about: OF_ALL, statement: meetingLine(meeting) },
      { about: OF_ALL, statement: whoLine(meeting, lookup) },
      saidItem(ordinal),
      ...(reports === undefined ? [] : [saidItem(reports)]),
      { about: hosts(meeting), statement: hostStatement(meeting) },
    ],
    ask: meetingQuestion(id),
    records: [id],
    subjects: [id],
  })
}

function whoCame(meeting: Meeting, lookup: Lookup): readonly Spotlight[] {
  const { id, delegations } = meeting
  return spotlight({
    id: `who/${id}`,
    title: `who represented each country at ${meetingName(meeting)}`,
    items: delegations.some(({ kind }) => kind === 'named')
      ? delegations.map((delegation) => ({
          about: { countries: [delegation.country], topics: [] },
          statement: delegationSentence(meeting, delegation, lookup),
        }))
      : [],
    ask: { kind: 'representatives', scope: at(meeting), countries: [], outsiders: [] },
    records: [id],
    subjects: [id, 'people'],
  })
}

function said(
  meeting: Meeting,
  kind: 'discussed' | 'outcomes',
  title: string,
  claims: readonly TopicClaim[],
): readonly Spotlight[] {
  return spotlight({
    id: `${kind}/${meeting.id}`,
    title,
    items: claims.map((claim) => saidItem(claim)),
    ask: { kind, scope: at(meeting) },
    records: [meeting.id],
    subjects: [meeting.id],
  })
}

/** What lies around a meeting, where that is more than one thing. */
function background(meeting: Meeting): readonly Spotlight[] {
  const { id, background: all = [] } = meeting
  return spotlight({
    id: `background/${id}`,
    title: `around ${meetingName(meeting)}`,
    items: all.length < 2 ? [] : all.map((claim) => saidItem(claim)),
    ask: meetingQuestion(id),
    records: [id],
    subjects: [id],
  })
}

/**
 * Each two meetings in a row, side by side.
 * @param lookup the record
 * @returns the spotlights
 */
export function comparisonSpotlights(lookup: Lookup): readonly Spotlight[] {
  const { meetings } = lookup.dataset
  return meetings.slice(1).flatMap((after, index) => {
    const before = meetings[index]
    return before === undefined ? [] : comparison(before, after, lookup)
  })
}

function comparison(before: Meeting, after: Meeting, lookup: Lookup): readonly Spotlight[] {
  const context = { lookup, today: firstDay(after.period.start), density: 'full' } as const
  const question = { kind: 'compare', meetings: [before.id, after.id], people: false } as const
  const apart = answerInterval({ kind: 'interval', pairs: [[before.id, after.id]] }, context)
  const topics = under('Topics', answerCompare(question, context).blocks)
  const row = (label: string, statements: readonly Draft[], about = OF_ALL): readonly Item[] =>
    statements.map((statement) => ({ about, statement, label }))
  return spotlight({
    id: `compare/${before.id}/${after.id}`,
    title: `${meetingName(before)} and ${meetingName(after)} side by side`,
    about: OF_ALL,
    items: [
      ...row(
        'Time between them',
        apart.blocks.flatMap((block) => statementsOf(block)),
      ),
      ...row('People', [whoLine(before, lookup), whoLine(after, lookup)]),
      ...topics.flatMap(({ label, statements }) =>
        row(`Topics ${label.charAt(0).toLowerCase()}${label.slice(1)}`, statements, {
          ...OF_ALL,
          topics: [before, after].flatMap(topicsOf),
        }),
      ),
    ],
    ask: question,
    records: [before.id, after.id],
    subjects: [before.id, after.id],
  })
}

/**
 * Who has hosted, and to whom the group reports back.
 * @param lookup the record
 * @returns the spotlights
 */
export function groupSpotlights(lookup: Lookup): readonly Spotlight[] {
  const { meetings } = lookup.dataset
  const never = countries.filter(({ code }) => lookup.meetingsHostedBy(code).length === 0)
  const names = ONE_OF.format(never.map(({ inSentence }) => inSentence))
  const reporting = meetings.filter(({ reports }) => reports !== undefined)
  return [
    ...spotlight({
      id: 'hosts/all',
      title: 'who has hosted the group',
      items: [
        ...meetings.map((meeting) => ({
          about: hosts(meeting),
          statement: hostStatement(meeting),
        })),
        ...(never.length === 0 || meetings.length === 0
          ? []
          : [
              {
                about: { countries: never.map(({ code }) => code), topics: [] },
                statement: note(`No meeting on record was hosted by ${names}.`),
              },
            ]),
      ],
      isThread: true,
      ask: { kind: 'host', scope: ALL, countries: [] },
      records: meetings.map(({ id }) => id),
      subjects: ['hosts'],
    }),
    ...spotlight({
      id: 'reports/all',
      title: 'to whom the group reports back',
      items: reporting.flatMap(({ reports }) =>
        reports === undefined ? [] : [{ about: OF_ALL, statement: recordedClaim(reports) }],
      ),
      isThread: true,
      ask: { kind: 'reports', scope: ALL },
      records: reporting.map(({ id }) => id),
      subjects: ['reports'],
    }),
  ]
}

/** The rows under the first heading that begins so. */
function under(start: string, blocks: readonly DraftBlock[]): readonly FactRow<string>[] {
  const isHeading = (block: DraftBlock, begins = ''): boolean =>
    block.kind === 'heading' && block.text.startsWith(begins)
  const from = blocks.findIndex((block) => isHeading(block, start))
  if (from === -1) return []
  const rest = blocks.slice(from + 1)
  const end = rest.findIndex((block) => isHeading(block))
  return rest
    .slice(0, end === -1 ? undefined : end)
    .flatMap((block) => (block.kind === 'facts' ? block.rows : []))
}

function topicsOf(meeting: Meeting): readonly string[] {
  return topicStatements(meeting).flatMap(({ topics = [] }) => topics)
}

function hosts({ host }: Meeting) {
  return { countries: [host.country], topics: [] }
}
