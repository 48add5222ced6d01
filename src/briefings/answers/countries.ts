// Countries and their people through the meetings: who came again, who came once.

import { country } from '../dataset/countries.ts'
import {
  claim,
  note,
  paragraph,
  silence,
  type Draft,
  section,
  listed,
  facts,
} from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { whoInstead, seenAt, changes } from './appearances.ts'
import { capitalised, countryName, inARow, meetingLabel } from './words.ts'

/** Who came more than once, and which countries sent whom. */
export function answerContinuity(
  { countries }: QuestionOf<'continuity'>,
  { lookup }: Context,
): Part {
  const people = [...lookup.dataset.people.values()].filter(
    ({ id, country: code }) =>
      lookup.appearances(id).length > 0 && (countries.length === 0 || countries.includes(code)),
  )
  const more = people.filter(({ id }) => lookup.appearances(id).length > 1)
  const once = people.filter(({ id }) => lookup.appearances(id).length === 1)
  const silent = lookup.dataset.meetings
    .slice(-12)
    .flatMap(({ delegations }) => delegations)
    .filter(
      (delegation) =>
        delegation.kind === 'not-named' &&
        (countries.length === 0 || countries.includes(delegation.country)),
    )
  const open = silent.flatMap((delegation) =>
    delegation.kind === 'not-named'
      ? [silence({ text: delegation.note, cites: delegation.cites })]
      : [],
  )
  return {
    status: people.length === 0 ? 'not-recorded' : 'answered',
    blocks: [
      ...section(
        'Named at more than one meeting',
        more.map((person) => seenAt(person, lookup)),
      ),
      ...(more.length === 0
        ? [paragraph(note('The record names nobody there at more than one meeting.'))]
        : []),
      ...section(
        'Named at one meeting',
        once.map((person) => seenAt(person, lookup)),
      ),
      ...section('Not named', open),
      ...section(
        'Changes of post',
        countries.length === 0 ? [] : distinct(people.flatMap((person) => changes(person, lookup))),
      ),
    ],
    records: lookup.meetingIds.slice(-12),
    next: countries.map((code) => ({ kind: 'country', country: code })),
    title:
      countries.length === 0
        ? 'Who came more than once'
        : `${capitalised(inARow(countries.map(countryName)))}: the same person each time?`,
  }
}

/** Statements without repetition, in their order. */
function distinct(statements: readonly Draft[]): readonly Draft[] {
  return [
    ...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values(),
  ]
}

/** Everybody the record names at a meeting. */
export function answerPeople({ lookup }: Context): Part {
  const people = [...lookup.dataset.people.values()].filter(
    ({ id }) => lookup.appearances(id).length > 0,
  )
  const shown = people.slice(0, 40)
  return {
    status: 'answered',
    blocks: [
      ...listed(shown.map((person) => seenAt(person, lookup))),
      ...(people.length > shown.length
        ? [
            paragraph(
              note(
                `${people.length - shown.length} more people are not shown: ask for one by name.`,
              ),
            ),
          ]
        : []),
    ],
    records: lookup.meetingIds.slice(-12),
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
          statements: whoInstead(meeting, code, lookup),
        })),
      ),
      ...section(
        'Hosted',
        hosted.map(({ host }) => claim(host.text, host.cites, host.basis)),
      ),
      ...section(
        'Leads in the Quad Cybersecurity Partnership',
        leads.map(({ workstream, cites }) =>
          claim(`${capitalised(countryName(code))} leads the work on ${workstream}.`, cites),
        ),
      ),
    ],
    records: meetings.map(({ id }) => id),
    next: [
      { kind: 'continuity', countries: [code] },
      { kind: 'meetings', scope: { kind: 'all' } },
    ],
    title: `${country(code).name} in the Quad Senior Cyber Group`,
  }
}
