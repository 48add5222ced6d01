// Briefings on meetings: one in full, one in three lines, the list of all.
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, TopicClaim } from '../dataset/schema.ts'
import { country } from '../dataset/countries.ts'
import { dateInWords, periodInWords, weekdaysInWords } from '../document/dates.ts'
import {
  claim,
  facts,
  listed,
  recordedClaim,
  section,
  silence,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import type { Question, Scope } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import {
  allCites,
  capitalised,
  countryName,
  delegationRow,
  differenceStatements,
  inARow,
  meetingLabel,
  meetingName,
  nameOf,
} from './words.ts'

/** The newest meeting in full. */
export function answerLatest(context: Context): Part {
  const { lookup } = context
  const newest = lookup.dataset.meetings.at(-1)
  if (newest === undefined) return { status: 'not-recorded', blocks: [], records: [] }
  return answerMeeting({ kind: 'some', meetings: [newest.id], said: newest.id }, false, context)
}

/** One meeting, or each of those that come nearest to what was asked. */
export function answerMeeting(scope: Scope, short: boolean, { lookup }: Context): Part {
  const { meetings, preface, absent } = scoped(scope, lookup)
  if (meetings.length === 0) {
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  }
  const brief = short || meetings.length > 1 || absent
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...meetings.flatMap((meeting) => [
        ...(meetings.length > 1 ? [heading(meeting)] : []),
        ...(brief ? shortForm(meeting, lookup) : fullForm(meeting, lookup)),
      ]),
    ],
    records: meetings.map(({ id }) => id),
    next: nextQuestions(meetings, lookup),
    ...(meetings.length === 1 && meetings[0] !== undefined
      ? { title: meetingTitle(meetings[0]) }
      : {}),
  }
}

/** Every meeting in one line. */
export function answerMeetings(scope: Scope, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  if (meetings.length === 0) {
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records: [] }
  }
  return {
    status: 'answered',
    blocks: [...preface, ...listed(meetings.map(meetingLine)), ...listed(laterMeetings(lookup))],
    records: meetings.map(({ id }) => id),
    next: meetings.slice(-3).map(({ id }) => meetingQuestion(id)),
    title: `Meetings of the Quad Senior Cyber Group`,
  }
}

/**
 * What is nearest when a meeting is asked for that the record does not hold: the newest one, and that no
 * later one is known.
 */
export function nearest(lookup: Lookup): readonly DraftBlock[] {
  return listed([...lookup.dataset.meetings.slice(-3).map(meetingLine), ...laterMeetings(lookup)])
}

/** What the sources are silent on about further meetings. */
export function laterMeetings(lookup: Lookup): readonly Draft[] {
  const newest = lookup.dataset.meetings.at(-1)
  return (newest?.open ?? []).filter(({ about }) => about === 'count').map(silence)
}

/** One meeting in one sentence. */
export function meetingLine(meeting: Meeting): Draft {
  const { place, period, host } = meeting
  const where = `${place.city}, ${countryName(place.country)}`
  return claim(
    `The group met in ${where}, on ${periodInWords(period)}.`,
    allCites(period.cites, place.cites, host.cites),
  )
}

/** A question for a meeting's briefing. */
export function meetingQuestion(id: string): Question {
  return { kind: 'meeting', scope: { kind: 'some', meetings: [id], said: id }, short: false }
}

/** When a meeting was, with the weekdays. */
export function whenSentence(meeting: Meeting): Draft {
  const { period } = meeting
  const days = weekdaysInWords(period)
  const on = days === null ? periodInWords(period) : `${days}, ${periodInWords(period)}`
  return claim(
    `${capitalised(meetingName(meeting))} took place on ${on}.`,
    period.cites,
    period.basis,
  )
}

function heading(meeting: Meeting): DraftBlock {
  return { kind: 'heading', text: meetingLabel(meeting) }
}

function meetingTitle(meeting: Meeting): string {
  return `Quad Senior Cyber Group in ${meeting.place.city}, ${periodInWords(meeting.period)}`
}

function fullForm(meeting: Meeting, lookup: Lookup): readonly DraftBlock[] {
  const { period, place } = meeting
  const days = weekdaysInWords(period)
  return [
    ...facts([
      {
        label: 'When',
        statements: [
          claim(
            days === null ? `${periodInWords(period)}.` : `${days}, ${periodInWords(period)}.`,
            period.cites,
            period.basis,
          ),
        ],
      },
      {
        label: 'Where',
        statements: [claim(`${place.city}, ${countryName(place.country)}.`, place.cites)],
      },
      { label: 'Host', statements: [hostStatement(meeting)] },
      { label: 'Format', statements: [recordedClaim(meeting.format)] },
      { label: 'In the series', statements: [recordedClaim(meeting.ordinal)] },
    ]),
    { kind: 'heading', text: 'Who represented each country' },
    ...representation(meeting, lookup),
    ...section('Discussed', claims(meeting.discussed)),
    ...section('Outcomes', claims(meeting.outcomes)),
    ...section('Texts issued', texts(meeting)),
    ...section(
      'Reporting back',
      meeting.reports === undefined ? [] : [recordedClaim(meeting.reports)],
    ),
    ...section('Around it', (meeting.background ?? []).map(recordedClaim)),
    ...section('Where sources differ', (meeting.differs ?? []).flatMap(differenceStatements)),
    ...section('What the sources leave open', (meeting.open ?? []).map(silence)),
  ]
}

/** Who represented each country, a row a country. */
export function representation(meeting: Meeting, lookup: Lookup): readonly DraftBlock[] {
  return [
    ...facts(
      meeting.delegations.map((delegation) => ({
        label: country(delegation.country).name,
        statements: [delegationRow(delegation, lookup)],
      })),
    ),
    ...listed(
      meeting.delegationsNote === undefined ? [] : [recordedClaim(meeting.delegationsNote)],
    ),
  ]
}

/** Three lines for a busy channel: when and where, who, what came of it. */
function shortForm(meeting: Meeting, lookup: Lookup): readonly DraftBlock[] {
  const [outcome] = meeting.outcomes
  return listed([
    meetingLine(meeting),
    whoLine(meeting, lookup),
    ...(outcome === undefined ? [] : [recordedClaim(outcome)]),
  ])
}

function whoLine(meeting: Meeting, lookup: Lookup): Draft {
  const named = meeting.delegations.filter((delegation) => delegation.kind === 'named')
  const [first, ...rest] = named
  if (first === undefined) {
    const [silent, ...others] = meeting.delegations.filter(({ kind }) => kind === 'not-named')
    const text = `No source that was read names who represented the countries at ${meetingName(meeting)}.`
    return silence({
      text,
      cites: allCites(silent?.cites ?? meeting.period.cites, ...others.map(({ cites }) => cites)),
    })
  }
  const people = named.map(({ country: code, representatives }) => {
    const names = inARow(representatives.map(({ person }) => nameOf(person, lookup)))
    return `${names} for ${countryName(code)}`
  })
  return claim(
    `At ${meetingName(meeting)}: ${inARow(people)}.`,
    allCites(first.cites, ...rest.map(({ cites }) => cites)),
  )
}

function texts(meeting: Meeting): readonly Draft[] {
  return meeting.documents.flatMap(({ title, issued, issuedBy, says }) => [
    claim(`${title}, ${dateInWords(issued.on)}.`, issued.cites),
    recordedClaim(issuedBy),
    ...claims(says),
  ])
}

function claims(items: readonly TopicClaim[]): readonly Draft[] {
  return items.map(recordedClaim)
}

/** Who hosted a meeting. */
export function hostStatement({ host }: Meeting): Draft {
  return claim(host.text, host.cites, host.basis)
}

function nextQuestions(meetings: readonly Meeting[], lookup: Lookup): readonly Question[] {
  const [meeting] = meetings
  if (meeting === undefined || meetings.length > 1)
    return meetings.map(({ id }) => meetingQuestion(id))
  const scope: Scope = { kind: 'some', meetings: [meeting.id], said: meeting.id }
  const at = lookup.position(meeting.id)
  const before = lookup.meetingIds[at - 1]
  const after = lookup.meetingIds[at + 1]
  return [
    { kind: 'representatives', scope, countries: [], outsiders: [] },
    ...(before === undefined ? [] : [meetingQuestion(before)]),
    ...(after === undefined ? [] : [meetingQuestion(after)]),
    ...(before === undefined
      ? []
      : [{ kind: 'compare', from: before, to: meeting.id, people: false } as const]),
    { kind: 'sources', scope },
  ]
}
