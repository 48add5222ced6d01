// The statements that several answers make: on delegations, and on what sources differ on or leave open.

import type { Lookup } from '../dataset/lookup.ts'
import type { Delegation, Meeting, Difference, RecordedClaim, Subject } from '../dataset/schema.ts'
import type { NonEmpty } from '../document/briefing.ts'
import { claim, type Draft, silence, type DraftClaim, recordedClaim } from '../document/write.ts'
import { cityAndPeriod, capitalised, countryName, inARow, nameOf } from './words.ts'

/**
 * The sources of several claims, each once.
 * @param first sources of the first
 * @param others sources of the others
 * @returns all of them
 */
export function allCites(
  first: NonEmpty<string>,
  ...others: readonly (readonly string[])[]
): NonEmpty<string> {
  const rest = new Set(others.flat()).difference(new Set(first))
  return [first[0], ...first.slice(1), ...rest]
}

/**
 * The sources of a claim that also gives a meeting's days.
 * @param cites sources of the claim
 * @param meeting whose days it gives
 * @returns the claim's own; with those of the days where none of its own gives them
 */
export function datedCites(cites: NonEmpty<string>, { period }: Meeting): NonEmpty<string> {
  return cites.some((id) => period.cites.includes(id)) ? cites : allCites(cites, period.cites)
}

/**
 * A delegation as one statement under its country's name.
 * @param delegation named or not
 * @param lookup the record
 * @returns who came, or the silence of the sources
 */
export function delegationRow(delegation: Delegation, lookup: Lookup): Draft {
  if (delegation.kind === 'not-named') return notNamed(delegation)
  return claim(`${representativesOf(delegation, lookup)}.`, delegation.cites)
}

/**
 * A delegation as a sentence that stands alone.
 * @param meeting where it was
 * @param delegation one of the meeting's
 * @param lookup the record
 * @returns who represented the country there, or the silence of the sources
 */
export function delegationSentence(
  meeting: Meeting,
  delegation: Delegation,
  lookup: Lookup,
): Draft {
  if (delegation.kind === 'not-named') return notNamed(delegation)
  const where = cityAndPeriod(meeting)
  const who = representativesOf(delegation, lookup)
  const text = `${capitalised(countryName(delegation.country))} was represented in ${where} by ${who}.`
  return claim(text, datedCites(delegation.cites, meeting), meeting.period.basis)
}

/** A delegation of which sources name somebody. */
export type NamedDelegation = Extract<Delegation, { kind: 'named' }>

/**
 * That no source names anybody of a delegation.
 * @param delegation one of which no source does
 * @returns the silence that the record holds on it
 */
export function notNamed({ note: text, cites }: Exclude<Delegation, NamedDelegation>): Draft {
  return silence({ text, cites })
}

/**
 * The people of a delegation with their titles at the meeting.
 * @param delegation one of which sources name somebody
 * @param lookup the record
 * @returns "Lt General Rajesh Pant, National Cyber Security Coordinator"
 */
export function representativesOf({ representatives }: NamedDelegation, lookup: Lookup): string {
  return inARow(representatives.map(({ person, title }) => `${nameOf(person, lookup)}, ${title}`))
}

/**
 * Where sources disagree.
 * @param difference what they disagree on
 * @returns each position with its sources, then which one the record follows, where it says so
 */
export function differenceStatements(difference: Difference): readonly DraftClaim[] {
  return claimsOf(difference).map(recordedClaim)
}

/**
 * The claims of a difference as they are recorded.
 * @param difference what sources disagree on
 * @returns each position, then which one the record follows, where it says so
 */
export function claimsOf({ positions, reading }: Difference): readonly RecordedClaim[] {
  return [...positions, ...(reading === undefined ? [] : [reading])]
}

/**
 * What sources differ on or leave open.
 * @param record a meeting or milestone
 * @param subjects only about these
 * @returns the positions on each difference, then the silences
 */
export function doubts(
  record: Pick<Meeting, 'open' | 'differs'>,
  ...subjects: readonly Subject[]
): readonly Draft[] {
  const differences = (record.differs ?? []).filter(({ about }) => subjects.includes(about))
  return [...differences.flatMap(differenceStatements), ...silences(record, ...subjects)]
}

/**
 * What sources leave open.
 * @param record a meeting or milestone
 * @param subjects only about these
 * @returns a silence for each point
 */
export function silences(
  { open = [] }: Pick<Meeting, 'open'>,
  ...subjects: readonly Subject[]
): readonly Draft[] {
  return open.filter(({ about }) => subjects.includes(about)).map(silence)
}
