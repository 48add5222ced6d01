// Answers about what was discussed, agreed and issued.
import type { DocumentRecord, Meeting, Milestone, TopicClaim } from '../dataset/schema.ts'
import type { Lookup } from '../dataset/lookup.ts'
import { dateInWords } from '../document/dates.ts'
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
import type { Question } from '../questions/question.ts'
import { MEETINGS_SHOWN, scoped, type Context, type Part } from './answer.ts'
import { meetingQuestion, nearest } from './meetings.ts'
import { allCites, capitalised, doubts, inARow, meetingLabel, recordLabel } from './words.ts'

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>

/** What was discussed at some meetings. */
export function answerDiscussed({ scope }: Kind<'discussed'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  return perMeeting(meetings, preface, lookup, (meeting) => [
    ...claims(meeting.discussed),
    ...doubts(meeting, (about) => about === 'topics'),
  ])
}

/** What was agreed at some meetings. */
export function answerOutcomes({ scope }: Kind<'outcomes'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  return perMeeting(meetings, preface, lookup, (meeting) => [
    ...claims(meeting.outcomes),
    ...meeting.documents.flatMap(({ title, issued, issuedBy }) => [
      claim(`${title}, ${dateInWords(issued.on)}.`, issued.cites, issued.basis),
      recordedClaim(issuedBy),
    ]),
    ...doubts(meeting, (about) => about === 'outcomes'),
  ])
}

/** To whom the group reports back. */
export function answerReports({ scope }: Kind<'reports'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const said = meetings.filter(({ reports }) => reports !== undefined)
  if (said.length === 0) {
    const known = lookup.dataset.meetings.filter(({ reports }) => reports !== undefined).slice(-3)
    return {
      status: 'not-recorded',
      blocks: [
        ...preface,
        paragraph(note('No source that was read says to whom the group reported back there.')),
      ],
      nearby: listed(
        known.flatMap(({ reports }) => (reports === undefined ? [] : [recordedClaim(reports)])),
      ),
      records: meetings.map(({ id }) => id),
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...listed(
        said.flatMap(({ reports }) => (reports === undefined ? [] : [recordedClaim(reports)])),
      ),
    ],
    records: said.map(({ id }) => id),
    next: said.slice(0, 2).map(({ id }) => meetingQuestion(id)),
  }
}

function perMeeting(
  meetings: readonly Meeting[],
  preface: readonly DraftBlock[],
  lookup: Lookup,
  statements: (meeting: Meeting) => readonly Draft[],
): Part {
  if (meetings.length === 0) {
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  }
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

/** One or more topics, at some meetings or followed through all of the record. */
export function answerTopic({ topics, scope }: Kind<'topic'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const name = inARow(topics.map((id) => lookup.dataset.topics.get(id)?.name ?? id))
  const here = meetings.flatMap((meeting) => thread(meeting, onTopic(meeting, topics)))
  const around = scope.kind === 'all' ? aroundOn(topics, lookup) : []
  const title = capitalised(name)
  if (here.length + around.length === 0) {
    const elsewhere = topicRecords(topics, lookup)
    const where =
      scope.kind === 'all' ? 'in the record' : `at ${inARow(meetings.map(meetingLabel))}`
    return {
      status: 'not-recorded',
      blocks: [...preface, paragraph(note(`No source that was read has ${name} ${where}.`))],
      nearby: elsewhere.flatMap(({ blocks }) => blocks),
      records: meetings.map(({ id }) => id),
      title,
    }
  }
  const threads = [...here, ...around].sort((a, b) => a.start.localeCompare(b.start))
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...(threads.length === 1 && scope.kind !== 'all'
        ? threads.flatMap(({ statements }) => listed(statements))
        : threads.flatMap(({ blocks }) => blocks)),
    ],
    records: threads.map(({ record }) => record),
    next: [
      ...threads
        .slice(0, 2)
        .flatMap(({ record }) =>
          lookup.meeting(record) === undefined ? [] : [meetingQuestion(record)],
        ),
      { kind: 'topics' },
    ],
    title,
  }
}

interface Thread {
  readonly record: string
  readonly start: string
  readonly statements: readonly Draft[]
  readonly blocks: readonly DraftBlock[]
}

function thread(record: Meeting | Milestone, statements: readonly Draft[]): readonly Thread[] {
  if (statements.length === 0) return []
  const label =
    'title' in record
      ? `${recordLabel(record)} (${dateInWords(record.period.start)})`
      : meetingLabel(record)
  return [
    {
      record: record.id,
      start: record.period.start,
      statements,
      blocks: section(label, statements),
    },
  ]
}

function onTopic(meeting: Meeting, topics: readonly string[]): readonly Draft[] {
  const texts = meeting.documents.flatMap(({ says }) => says)
  return claims([...meeting.discussed, ...meeting.outcomes, ...texts].filter(isOn(topics)))
}

function aroundOn(topics: readonly string[], lookup: Lookup): readonly Thread[] {
  const ids = new Set(topics.flatMap((topic) => lookup.milestonesOn(topic)))
  return [...ids].slice(-MEETINGS_SHOWN).flatMap((id) => {
    const milestone = lookup.milestone(id)
    return milestone === undefined
      ? []
      : thread(milestone, claims(milestone.says.filter(isOn(topics))))
  })
}

function topicRecords(topics: readonly string[], lookup: Lookup): readonly Thread[] {
  const ids = new Set(topics.flatMap((topic) => lookup.meetingsOn(topic)))
  const meetings = [...ids].slice(-3).flatMap((id) => lookup.meeting(id) ?? [])
  const threads = meetings.flatMap((meeting) => thread(meeting, onTopic(meeting, topics)))
  return [...threads, ...aroundOn(topics, lookup)].slice(0, 4)
}

function isOn(topics: readonly string[]): (item: TopicClaim) => boolean {
  return ({ topics: about = [] }) => topics.some((topic) => about.includes(topic))
}

/** All topics, each with the meetings that took it up. */
export function answerTopics({ lookup }: Context): Part {
  const rows = [...lookup.dataset.topics.values()].flatMap(({ id, name }) => {
    const meetings = lookup
      .meetingsOn(id)
      .slice(-MEETINGS_SHOWN)
      .flatMap((meeting) => lookup.meeting(meeting) ?? [])
    const [first, ...rest] = meetings.map((meeting) => citesOn(meeting, id))
    if (first === undefined) return []
    return [
      claim(
        `${capitalised(name)}: ${inARow(meetings.map(meetingLabel))}.`,
        allCites(first, ...rest),
      ),
    ]
  })
  const others = [...lookup.dataset.topics.values()].filter(
    ({ id }) => lookup.meetingsOn(id).length === 0 && lookup.milestonesOn(id).length > 0,
  )
  return {
    status: 'answered',
    blocks: [
      ...section('At the meetings', rows),
      ...(others.length === 0
        ? []
        : [
            paragraph(note(`Only around the meetings: ${inARow(others.map(({ name }) => name))}.`)),
          ]),
    ],
    records: lookup.meetingIds.slice(-MEETINGS_SHOWN),
    next: [...lookup.dataset.topics.keys()]
      .slice(0, 3)
      .map((id) => ({ kind: 'topic', topics: [id], scope: { kind: 'all' } })),
    title: 'Topics',
  }
}

function citesOn(meeting: Meeting, topic: string): readonly [string, ...string[]] {
  const texts = meeting.documents.flatMap(({ says }) => says)
  const first = [...meeting.discussed, ...meeting.outcomes, ...texts].find(isOn([topic]))
  return first?.cites ?? meeting.period.cites
}

/** The texts issued, who issued them and when. */
export function answerDocuments(question: Kind<'documents'>, { lookup }: Context): Part {
  const { scope, aspect, documents } = question
  const named = documents.flatMap((id) => lookup.document(id) ?? [])
  if (named.length > 0) {
    return {
      status: 'answered',
      blocks: named.flatMap(({ document, record }) => [
        ...textBlocks(document, aspect),
        ...listed(textDoubts(lookup.meeting(record) ?? lookup.milestone(record))),
      ]),
      records: named.map(({ record }) => record),
    }
  }
  const { meetings, preface } = scoped(scope, lookup)
  const issued = meetings.filter(({ documents: texts }) => texts.length > 0)
  if (issued.length === 0) {
    return {
      status: 'not-recorded',
      blocks: [...preface, ...listed(meetings.flatMap((meeting) => textDoubts(meeting)))],
      nearby: nearest(lookup),
      records: meetings.map(({ id }) => id),
    }
  }
  const around =
    scope.kind === 'all'
      ? lookup.dataset.milestones.filter(({ documents: texts = [] }) => texts.length > 0)
      : []
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...[...meetings, ...around].flatMap((record) => [
        ...(record.documents ?? []).flatMap((document) => textBlocks(document, aspect)),
        ...(scope.kind === 'all' && meetings.length > 1 ? [] : listed(textDoubts(record))),
      ]),
      ...(scope.kind === 'all'
        ? section(
            'What to know about them',
            issued.flatMap((record) => textDoubts(record)),
          )
        : []),
    ],
    records: [...issued, ...around].map(({ id }) => id),
    next: issued.slice(0, 3).map(({ id }) => meetingQuestion(id)),
  }
}

function textBlocks(
  document: DocumentRecord,
  aspect: Kind<'documents'>['aspect'],
): readonly DraftBlock[] {
  const { title, issued, issuedBy, says } = document
  const dated = claim(`Dated ${dateInWords(issued.on)}.`, issued.cites, issued.basis)
  const statements = {
    list: [dated, recordedClaim(issuedBy), ...claims(says)],
    issuer: [recordedClaim(issuedBy), dated],
    date: [dated, recordedClaim(issuedBy)],
  }
  return facts([{ label: title, statements: statements[aspect] }])
}

function textDoubts(record: Pick<Meeting, 'open' | 'differs'> | undefined): readonly Draft[] {
  return record === undefined ? [] : doubts(record, (about) => about === 'documents')
}

function claims(items: readonly TopicClaim[]): readonly Draft[] {
  return items.map(recordedClaim)
}
