// Countries and their people through the meetings: who came again, who came once.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { CountryCode, Person } from '../dataset/schema.ts'
import { claim, facts, listed, remark, section, type Draft } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { MEETINGS_SHOWN, PEOPLE_SHOWN, scoped, type Context, type Part } from './answer.ts'
import { whoRepresented, seenAt, changesOfPost } from './appearances.ts'
import { hostStatement, isNobodyNamed, whoLine } from './meeting-forms.ts'
import { notNamed } from './statements.ts'
import { capitalised, countryName, GROUP, inARow, meetingLabel, leadInWords } from './words.ts'

/** Who came more than once, and which countries sent whom. */
export function answerContinuity(
  { countries }: QuestionOf<'continuity'>,
  { lookup }: Context,
): Part {
  const isAsked = (code: CountryCode): boolean => countries.length === 0 || countries.includes(code)
  const people = peopleSeen(lookup).filter(({ country: code }) => isAsked(code))
  const seen = Map.groupBy(people, ({ id }) => lookup.appearances(id).length > 1)
  const again = (seen.get(true) ?? []).map((person) => seenAt(person, lookup))
  const once = (seen.get(false) ?? []).map((person) => seenAt(person, lookup))
  const unnamed = lookup.dataset.meetings
    .slice(-MEETINGS_SHOWN)
    .flatMap((meeting) =>
      countries.length === 0 && isNobodyNamed(meeting)
        ? [whoLine(meeting, lookup)]
        : meeting.delegations.flatMap((each) =>
            each.kind === 'not-named' && isAsked(each.country) ? [notNamed(each)] : [],
          ),
    )
  const changed =
    countries.length === 0 ? [] : people.flatMap((person) => changesOfPost(person, lookup))
  return {
    status: people.length === 0 ? 'not-recorded' : 'answered',
    blocks: [
      ...section('Named at more than one meeting', again),
      ...(again.length === 0
        ? [remark('The record names nobody there at more than one meeting.')]
        : []),
      ...section('Named at one meeting', once),
      ...section('Not named', unnamed),
      ...section('Changes of post', distinct(changed)),
    ],
    records: lookup.meetingIds.slice(-MEETINGS_SHOWN),
    next: countries.map((code) => ({ kind: 'country', country: code })),
    title:
      countries.length === 0
        ? 'Who came more than once'
        : `${capitalised(inARow(countries.map(countryName)))}: the same person each time?`,
  }
}

/** Everybody whom the record names at a meeting. */
function peopleSeen(lookup: Lookup): readonly Person[] {
  return [...lookup.dataset.people.values()].filter(({ id }) => lookup.appearances(id).length > 0)
}

/** Statements without repetition, in their order. */
function distinct(statements: readonly Draft[]): readonly Draft[] {
  return [
    ...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values(),
  ]
}

/** Everybody the record names at a meeting. */
export function answerPeople({ lookup }: Context): Part {
  const people = peopleSeen(lookup)
  const shown = people.slice(0, PEOPLE_SHOWN)
  const left = people.length - shown.length
  return {
    status: 'answered',
    blocks: [
      ...listed(shown.map((person) => seenAt(person, lookup))),
      ...(left > 0 ? [remark(`${left} more people are not shown: ask for one by name.`)] : []),
    ],
    records: lookup.meetingIds.slice(-MEETINGS_SHOWN),
    title: 'People in the record',
  }
}

/** One country through the meetings: who came, what it hosted, what it leads. */
export function answerCountry({ country: code }: QuestionOf<'country'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped({ kind: 'all' }, lookup)
  const hosted = meetings.filter(({ host }) => host.country === code)
  const leads = lookup.dataset.milestones.flatMap(({ leads: all = [] }) =>
    all.filter(({ country: lead }) => lead === code),
  )
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...facts(
        meetings.map((meeting) => ({
          label: meetingLabel(meeting),
          statements: whoRepresented(meeting, code, lookup),
        })),
      ),
      ...section('Hosted', hosted.map(hostStatement)),
      ...section(
        'Leads in the Quad Cybersecurity Partnership',
        leads.map((lead) => claim(`${leadInWords(lead)}.`, lead.cites)),
      ),
    ],
    records: meetings.map(({ id }) => id),
    next: [
      { kind: 'continuity', countries: [code] },
      { kind: 'meetings', scope: { kind: 'all' } },
    ],
    title: `${country(code).name} in the ${GROUP}`,
  }
}
