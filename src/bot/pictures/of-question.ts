// Which picture goes with the answer to which question. It is drawn only where it is shown.

import type { Lookup, Question, Scope } from '../../briefings/index.ts'
import type { Drawn } from './drawn.ts'
import { sketchOf, type Sketch } from './sketch.ts'

/**
 * The picture of what a question asks about: all of the record, or a year of the timeline.
 * @param question as it was understood
 * @param lookup the record
 * @returns the same object for the same record; null where no picture shows just that
 */
export function sketchFor(question: Question, lookup: Lookup): Sketch | null {
  const drawn = drawnFor(question)
  return drawn === null ? null : sketchOf(drawn, lookup)
}

const TOPICS: Drawn = { kind: 'topics', topics: null, meetings: null }
const PEOPLE: Drawn = { kind: 'people', countries: null, meetings: null }

function drawnFor(question: Question): Drawn | null {
  if (question.kind === 'topics') return TOPICS
  if (question.kind === 'people') return PEOPLE
  if (question.kind === 'timeline') {
    const { year, milestoneKind, between } = question
    return milestoneKind === null && between === null ? { kind: 'timeline', year } : null
  }
  if (question.kind === 'continuity') {
    return question.countries.length === 0 ? PEOPLE : null
  }
  if (question.kind === 'representatives') {
    const { scope, countries, outsiders } = question
    return isAll(scope) && countries.length + outsiders.length === 0 ? PEOPLE : null
  }
  if (question.kind === 'host') {
    return isAll(question.scope) && question.countries.length === 0 ? { kind: 'hosts' } : null
  }
  return null
}

function isAll({ kind }: Scope): boolean {
  return kind === 'all'
}
