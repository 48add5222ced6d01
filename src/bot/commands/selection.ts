// What somebody calls a part of the record -> that part.

import type { Briefings, Lookup, Meeting, Milestone, Question } from '../../briefings/index.ts'
import { SELECTION_WORDS, type Selection } from '../exports/formats.ts'
import { plain } from './names.ts'
import { findCommand } from './table.ts'

export type Read =
  | { readonly kind: 'one'; readonly selection: Selection }
  /** Ids of meetings and milestones. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' }

/**
 * Reads what a part of the record is called.
 * @param said an id, a name, or words such as "third", "Tokyo 2023", "all"
 * @param briefings the core, which reads what is no plain name
 * @param today the day of asking
 * @returns what it names
 */
export function readSelection(said: string, briefings: Briefings, today: Temporal.PlainDate): Read {
  const name = plain(said)
  if (includes(SELECTION_WORDS.all, name)) return { kind: 'one', selection: { kind: 'all' } }
  if (includes(SELECTION_WORDS.sources, name)) {
    return { kind: 'one', selection: { kind: 'sources' } }
  }
  const { lookup } = briefings
  const id = lookup.recordId(name)
  if (id !== undefined) return ofIds([id])
  const titled = lookup.dataset.milestones.filter(({ title, names = [] }) =>
    [title, ...names].some((known) => plain(known) === name),
  )
  if (titled.length > 0) return ofIds(titled.map((milestone) => milestone.id))
  const words = findCommand('meeting')?.ask({ meeting: said }) ?? said
  const { question, aside = [] } = briefings.ask(words, today)
  return aside.length > 0 ? { kind: 'none' } : ofIds(idsIn(question, lookup))
}

/**
 * The meeting or milestone of a selection.
 * @param selection any selection
 * @param lookup the record
 * @returns null where it is not one of them
 */
export function recordOf(selection: Selection, lookup: Lookup): Meeting | Milestone | null {
  if (selection.kind !== 'record') return null
  return lookup.meeting(selection.id) ?? lookup.milestone(selection.id) ?? null
}

function idsIn(question: Question, lookup: Lookup): readonly string[] {
  const { kind } = question
  // "the leaders' summit": each of them.
  if (kind === 'timeline' && question.milestoneKind !== null && question.year === null) {
    const { milestoneKind } = question
    const ofKind = lookup.dataset.milestones.filter((one) => one.kind === milestoneKind)
    return ofKind.map(({ id }) => id)
  }
  if (kind === 'meeting') return question.scope.kind === 'some' ? question.scope.meetings : []
  if (kind === 'milestone') return question.milestones
  return kind === 'ambiguous' ? question.readings.flatMap((one) => idsIn(one, lookup)) : []
}

function ofIds(ids: readonly string[]): Read {
  const [first, ...rest] = new Set(ids)
  if (first === undefined) return { kind: 'none' }
  if (rest.length > 0) return { kind: 'several', ids: [first, ...rest] }
  return { kind: 'one', selection: { kind: 'record', id: first } }
}

function includes(words: readonly string[], word: string): boolean {
  return words.includes(word)
}
