// One meeting in a few lines, in what a message of a chat holds, or with everything that is recorded.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import { dateInWords, periodInWords } from '../document/dates.ts'
import type { Density } from '../document/density.ts'
import {
  claim,
  facts,
  listed,
  note,
  recordedClaim,
  section,
  silence,
  type Draft,
  type DraftBlock,
  heading,
} from '../document/write.ts'
import { statedDays } from './days.ts'
import { allCites, delegationRow, differenceStatements } from './statements.ts'
import { countryName, inARow, meetingName, nameOf, cityAndCountry, amount } from './words.ts'

/** A meeting's briefing, by how much of it is wanted. */
export const MEETING_FORMS: Readonly<
  Record<Density, (meeting: Meeting, lookup: Lookup) => readonly DraftBlock[]>
> = {
  short: shortForm,
  standard: standardForm,
  full: (meeting, lookup) => [...core(meeting, lookup, true), ...beyond(meeting)],
}

/**
 * Who represented each country at a meeting.
 * @param meeting any meeting
 * @param lookup the record
 * @returns a row a country, or one silence where nobody is named at all; and what the record notes on the delegations as a whole
 */
export function representation(meeting: Meeting, lookup: Lookup): readonly DraftBlock[] {
  if (isNobodyNamed(meeting)) {
    return listed([whoLine(meeting, lookup)])
  }
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

/**
 * Whether no source names anybody who was there, which is then said once and not country by country.
 * @param meeting any meeting
 * @returns true where no delegation is named
 */
export function isNobodyNamed({ delegations }: Meeting): boolean {
  return delegations.every(({ kind }) => kind === 'not-named')
}

/**
 * One meeting in one sentence.
 * @param meeting any meeting
 * @returns where and when it was
 */
export function meetingLine(meeting: Meeting): Draft {
  const { place, period } = meeting
  return claim(
    `The group met in ${cityAndCountry(place)}, on ${periodInWords(period)}.`,
    allCites(period.cites, place.cites),
    period.basis,
  )
}

/**
 * Who hosted a meeting.
 * @param meeting any meeting
 * @returns the recorded sentence
 */
export function hostStatement({ host }: Meeting): Draft {
  return claim(host.text, host.cites, host.basis)
}

/**
 * Who represented the countries at a meeting, in one sentence.
 * @param meeting any meeting
 * @param lookup the record
 * @returns the people by country; that nobody is named, where no source names anybody
 */
export function whoLine(meeting: Meeting, lookup: Lookup): Draft {
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

/** When and where, who, and the first of what was discussed and of what came of it. */
function shortForm(meeting: Meeting, lookup: Lookup): readonly DraftBlock[] {
  return listed([
    meetingLine(meeting),
    whoLine(meeting, lookup),
    ...meeting.discussed.slice(0, SHORT_DISCUSSED).map(recordedClaim),
    ...meeting.outcomes.slice(0, SHORT_OUTCOMES).map(recordedClaim),
  ])
}

const SHORT_DISCUSSED = 2
const SHORT_OUTCOMES = 3

/** What is left aside is counted, so that nobody takes it for everything. */
function standardForm(meeting: Meeting, lookup: Lookup): readonly DraftBlock[] {
  const { documents, differs = [], open = [] } = meeting
  const aside = [
    ...counted(documents.length, 'joint text'),
    ...counted(differs.length, 'point on which sources differ', 'points on which sources differ'),
    ...counted(open.length, 'point that they leave open', 'points that they leave open'),
  ]
  const line = `The full briefing also has ${inARow(['the format and the reporting line', ...aside])}.`
  return [...core(meeting, lookup, false), ...listed([note(line)])]
}

/** When, where, who, what was discussed and agreed. */
function core(meeting: Meeting, lookup: Lookup, isWhole: boolean): readonly DraftBlock[] {
  const { format, ordinal, discussed, outcomes } = meeting
  return [
    ...facts([
      { label: 'When', statements: [when(meeting)] },
      { label: 'Where', statements: [where(meeting)] },
      { label: 'Host', statements: [hostStatement(meeting)] },
      { label: 'Format', statements: isWhole ? [recordedClaim(format)] : [] },
      { label: 'In the series', statements: isWhole ? [recordedClaim(ordinal)] : [] },
    ]),
    heading('Who represented each country'),
    ...representation(meeting, lookup),
    ...section('Discussed', discussed.map(recordedClaim)),
    ...section('Outcomes', outcomes.map(recordedClaim)),
  ]
}

/** The texts, what lies around the meeting, and what sources leave open. */
function beyond(meeting: Meeting): readonly DraftBlock[] {
  const { reports, background = [], differs = [], open = [] } = meeting
  return [
    ...section('Texts issued', texts(meeting)),
    ...section('Reporting back', reports === undefined ? [] : [recordedClaim(reports)]),
    ...section('Around it', background.map(recordedClaim)),
    ...section('Where sources differ', differs.flatMap(differenceStatements)),
    ...section('What the sources leave open', open.map(silence)),
  ]
}

function when({ period }: Meeting): Draft {
  return claim(`${statedDays(period)}.`, period.cites, period.basis)
}

function where({ place }: Meeting): Draft {
  return claim(`${cityAndCountry(place)}.`, place.cites)
}

function texts(meeting: Meeting): readonly Draft[] {
  return meeting.documents.flatMap(({ title, issued, issuedBy, says }) => [
    claim(`${title}, ${dateInWords(issued.on)}.`, issued.cites, issued.basis),
    recordedClaim(issuedBy),
    ...says.map(recordedClaim),
  ])
}

/** "two joint texts"; nothing for none. */
function counted(count: number, one: string, more?: string): readonly string[] {
  return count === 0 ? [] : [amount(count, one, more)]
}
