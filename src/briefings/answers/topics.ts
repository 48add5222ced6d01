// A topic followed through the record, and the list of topics.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone, TopicClaim } from '../dataset/schema.ts'
import { topicStatements } from '../dataset/texts.ts'
import { dateInWords } from '../document/dates.ts'
import {
  claim,
  facts,
  heading,
  listed,
  section,
  type Draft,
  type DraftBlock,
  remark,
  recordedClaim,
} from '../document/write.ts'
import { topicInWords } from '../questions/names-in-words.ts'
import type { QuestionOf } from '../questions/question.ts'
import { MEETINGS_SHOWN, scoped, type Context, type Part } from './answer.ts'
import { leadStatement } from './leads.ts'
import { meetingQuestion } from './meetings.ts'
import { capitalised, inARow, meetingLabel, recordLabel } from './words.ts'

/** One or more topics, at some meetings or followed through all of the record. */
export function answerTopic({ topics, scope }: QuestionOf<'topic'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const name = inARow(topics.map((id) => topicInWords(id, lookup)))
  const here = meetings.flatMap((meeting) => thread(meeting, onTopic(meeting, topics)))
  const around = scope.kind === 'all' ? aroundOn(topics, lookup) : []
  const title = capitalised(name)
  if (here.length + around.length === 0) {
    const nowhere = scope.kind !== 'all' && meetings.length === 0
    const elsewhere = elsewhereOn(topics, lookup)
    const where =
      scope.kind === 'all' ? 'in the record' : `at ${inARow(meetings.map(meetingLabel))}`
    return {
      status: 'not-recorded',
      blocks: nowhere
        ? preface
        : [...preface, remark(`No source that was read has ${name} ${where}.`)],
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
      ...(here.length === 0 ? [remark(onlyAround(topics, lookup))] : []),
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

/** That no meeting took up a topic: by its name, and by its abbreviation where it has one. */
function onlyAround(topics: readonly string[], lookup: Lookup): string {
  const names = topics.map((id) => {
    const topic = lookup.dataset.topics.get(id)
    const initials = topic?.name.split(' ').map((word) => word.charAt(0)) ?? []
    const short = topic?.synonyms.find(
      (synonym) =>
        synonym.length > 1 && initials.join('').toLowerCase().startsWith(synonym.toLowerCase()),
    )
    return short === undefined ? (topic?.name ?? id) : `${topic?.name ?? id} (${short})`
  })
  return `No source that was read has ${inARow(names)} at a meeting of the group, only around the meetings:`
}

/** What one record says of the topics. */
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
  return topicStatements(meeting).filter(isOn(topics)).map(recordedClaim)
}

function aroundOn(topics: readonly string[], lookup: Lookup): readonly Thread[] {
  const ids = new Set(topics.flatMap((topic) => lookup.milestonesOn(topic)))
  return [...ids].slice(-MEETINGS_SHOWN).flatMap((id) => {
    const milestone = lookup.milestone(id)
    return milestone === undefined
      ? []
      : thread(milestone, [
          ...topicStatements(milestone).filter(isOn(topics)).map(recordedClaim),
          ...(milestone.leads ?? [])
            .filter(isOn(topics))
            .map((lead) => leadStatement({ lead, milestone })),
        ])
  })
}

/** Where else the record has the topics: the newest meetings, and what lies around them. */
function elsewhereOn(topics: readonly string[], lookup: Lookup): readonly Thread[] {
  const ids = new Set(topics.flatMap((topic) => lookup.meetingsOn(topic)))
  const meetings = [...ids].slice(-3).flatMap((id) => lookup.meeting(id) ?? [])
  const threads = meetings.flatMap((meeting) => thread(meeting, onTopic(meeting, topics)))
  return [...threads, ...aroundOn(topics, lookup)].slice(0, 4)
}

function isOn(topics: readonly string[]): (item: Pick<TopicClaim, 'topics'>) => boolean {
  return ({ topics: about = [] }) => topics.some((topic) => about.includes(topic))
}

/** All topics, each with the meetings that took it up. */
export function answerTopics({ lookup }: Context): Part {
  const rows = [...lookup.dataset.topics.values()].map(({ id, name }) => {
    const meetings = lookup
      .meetingsOn(id)
      .slice(-MEETINGS_SHOWN)
      .flatMap((meeting) => lookup.meeting(meeting) ?? [])
    const statements = meetings.map((meeting) =>
      claim(`${meetingLabel(meeting)}.`, citesOn(meeting, id)),
    )
    return { label: capitalised(name), statements }
  })
  const others = [...lookup.dataset.topics.values()].filter(
    ({ id }) => lookup.meetingsOn(id).length === 0 && lookup.milestonesOn(id).length > 0,
  )
  return {
    status: 'answered',
    blocks: [
      heading('At the meetings'),
      ...facts(rows),
      ...(others.length === 0
        ? []
        : [remark(`Only around the meetings: ${inARow(others.map(({ name }) => name))}.`)]),
    ],
    records: lookup.meetingIds.slice(-MEETINGS_SHOWN),
    next: [...lookup.dataset.topics.keys()]
      .slice(0, 3)
      .map((id) => ({ kind: 'topic', topics: [id], scope: { kind: 'all' } })),
    title: 'Topics',
  }
}

function citesOn(meeting: Meeting, topic: string): readonly [string, ...string[]] {
  const first = topicStatements(meeting).find(isOn([topic]))
  return first?.cites ?? meeting.period.cites
}
