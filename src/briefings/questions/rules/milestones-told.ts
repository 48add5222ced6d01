// What the statements of milestones tell: numbers of people, cyber matters, and what is left open.

import type { Lookup } from '../../dataset/lookup.ts'
import type { MilestoneKind } from '../../dataset/schema.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { milestones, yearOf } from './milestone-kinds.ts'
import { has } from './rule.ts'

/** @returns whether a reading asks how many people took part */
export function countsTurnout(reading: Reading): boolean {
  return (
    (has(reading, 'count') && has(reading, 'attend', 'represent')) ||
    /\bturnout\b/.test(reading.text)
  )
}

/**
 * How many people took part.
 * @param ids milestones
 * @param lookup the record
 * @returns them, where a statement gives a number of people; else that it is open; null for none
 */
export function turnout(ids: readonly string[], lookup: Lookup): Question | null {
  const all = milestones(ids, 'all')
  if (all === null) return null
  const given = ids.some((id) =>
    lookup.milestone(id)?.says.some(({ text }) => /\d[\d,]{3,} (people|participants)/.test(text)),
  )
  return given ? all : { kind: 'unrecorded', said: [], near: [openOn(ids), all] }
}

/** What the sources leave open about some milestones. */
function openOn(ids: readonly string[]): Question {
  return { kind: 'open', scope: { kind: 'all' }, milestones: ids }
}

/**
 * "foreign ministers' meetings that mentioned cyber".
 * @param ids milestones of a kind
 * @param reading the reading
 * @param lookup the record
 * @returns those whose statements speak of it; none where the reading does not ask for that
 */
export function aboutCyber(
  ids: readonly string[],
  reading: Reading,
  lookup: Lookup,
): readonly string[] {
  if (!reading.plural || !MENTION_CYBER.test(reading.text)) return []
  return ids.filter((id) => lookup.milestone(id)?.says.some(({ text }) => /cyber/i.test(text)))
}

const MENTION_CYBER =
  /\b(mention|discuss|cover|address|rais|talk|touch|dealt|deal|took up|brought up|on|about)\w*( \w+)? (cyber|cybersecurity)$/

/**
 * What is left open about the newest milestone of a kind, where a question asks for one in a later year.
 * @param kind the kind
 * @param reading the reading
 * @param lookup the record
 * @returns the question about it; none where nothing is left open, or none is asked for
 */
export function openHere(
  kind: MilestoneKind,
  reading: Reading,
  { dataset }: Lookup,
): readonly Question[] {
  const newest = dataset.milestones.findLast((milestone) => milestone.kind === kind)
  const year = yearOf(reading)
  const isLater = year !== null && newest !== undefined && newest.period.start < String(year)
  return isLater && newest.open !== undefined ? [openOn([newest.id])] : []
}
