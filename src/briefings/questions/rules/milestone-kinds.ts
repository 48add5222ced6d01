// Which milestones a question means by a general word: summits, ministers, campaigns.

import type { Lookup } from '../../dataset/lookup.ts'
import type { Milestone, MilestoneKind } from '../../dataset/schema.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Question, YearPart, QuestionOf } from '../question.ts'
import type { Span } from '../read.ts'
import type { Reading } from '../reading.ts'
import { meetingsFor, resolveScope } from '../scope.ts'
import { has } from './rule.ts'

type Detail = QuestionOf<'milestone'>['detail']

/** What is asked of a milestone: its date, its place, or all of it. */
export function detailOf(reading: Reading): Detail {
  if (has(reading, 'when', 'weekday')) return 'when'
  return has(reading, 'where') ? 'where' : 'all'
}

/**
 * The milestone that tells how the group was created.
 * @param lookup the record
 * @returns its id; none where the record has none
 */
export function creationIn({ dataset }: Lookup): readonly string[] {
  const creation = dataset.milestones.find(({ kind }) => kind === 'creation')
  return creation === undefined ? [] : [creation.id]
}

/** The question about some milestones; null for none. */
export function milestones(ids: readonly string[], detail: Detail): Question | null {
  return isNonEmpty(ids) ? { kind: 'milestone', milestones: ids, detail } : null
}

/** The kind of milestone that a reading asks for by a general word. */
export function kindOf(reading: Reading): Exclude<MilestoneKind, 'report'> | null {
  if (has(reading, 'ministers')) return 'foreign-ministers'
  if (has(reading, 'summit')) return 'leaders'
  if (has(reading, 'campaign')) return 'campaign'
  return null
}

/** The one year that a reading names; null for none or several. */
export function yearOf(reading: Reading): number | null {
  const years = reading.constraints.flatMap((constraint) =>
    constraint.kind === 'time' && constraint.mark.year !== null ? [constraint.mark.year] : [],
  )
  return years.length === 1 ? (years[0] ?? null) : null
}

/**
 * What happened, in the year or the third of it that a reading names, or ever.
 * @param reading the reading
 * @param milestoneKind only milestones of this kind; null for all, and the meetings among them
 * @param lookup the record
 * @returns the question
 */
export function timeline(
  reading: Reading,
  milestoneKind: MilestoneKind | null,
  lookup: Lookup,
): Question {
  const after = sinceRecord(reading, lookup)
  if (after !== null) return { kind: 'timeline', year: null, milestoneKind, between: null, after }
  const since = sinceYear(reading)
  if (since !== null) {
    return { kind: 'timeline', year: since, milestoneKind, between: null, onwards: true }
  }
  const year = yearOf(reading)
  const part = year === null ? undefined : partOf(reading.text)
  const of = part === undefined ? {} : { part }
  return { kind: 'timeline', year, milestoneKind, between: null, ...of }
}

/** "since Tokyo", "after the Hiroshima summit": the one record that it names. */
function sinceRecord({ constraints }: Reading, lookup: Lookup): string | null {
  const [only, ...more] = constraints
  if (only?.kind !== 'relative' || only.side !== 'after' || more.length > 0) return null
  if (only.to.kind === 'time') return null
  const [id, ...others] = only.to.kind === 'record' ? [only.to.id] : meetingsFor(only.to, lookup)
  return id === undefined || others.length > 0 ? null : id
}

/**
 * "summits since 2024", "after the Tokyo meeting".
 * @param reading the reading
 * @param lookup the record
 * @returns whether it asks for what followed a year or a record, and names nothing else
 */
export function asksSince(reading: Reading, lookup: Lookup): boolean {
  return sinceYear(reading) !== null || sinceRecord(reading, lookup) !== null
}

/** "since 2024", "after 2023", "from 2024 onwards": the first of the years. */
function sinceYear({ constraints, text }: Reading): number | null {
  const [only, ...more] = constraints
  if (more.length > 0) return null
  if (only?.kind === 'relative') {
    const { side, to, said } = only
    if (side !== 'after' || to.kind !== 'time' || to.mark.year === null) return null
    return /^since\b/i.test(said) || to.mark.month !== null ? to.mark.year : to.mark.year + 1
  }
  const isFrom = only?.kind === 'time' && only.mark.month === null && ONWARDS.test(text)
  return isFrom ? only.mark.year : null
}

const ONWARDS = /\b\d{4} (on|onwards?|to (now|today|date|the present)|until (now|today))\b/

/** "early 2023", "in the beginning of 2023". */
function partOf(text: string): YearPart | undefined {
  return PARTS.find(([, words]) => words.test(text))?.[0]
}

const PARTS: readonly (readonly [part: YearPart, words: RegExp])[] = [
  ['early', /\b(early|beginning of|start of) (in )?(\d{4}|(this|last) year)\b/],
  ['mid', /\b(mid|middle of) (in )?(\d{4}|(this|last) year)\b/],
  ['late', /\b(late|end of) (in )?(\d{4}|(this|last) year)\b/],
]

/** Milestones of a kind, those that fit the question's places and dates where it gives any. */
export function ofKind(kind: MilestoneKind, reading: Reading, lookup: Lookup): readonly string[] {
  const fits = new Set(reading.milestones)
  const dated = reading.constraints.filter((constraint) => constraint.kind !== 'ordinal')
  const all = lookup.dataset.milestones.filter((milestone) => milestone.kind === kind)
  const ordinal = reading.spans.find((span) => span.ordinal !== null)
  const counted =
    ordinal === undefined
      ? []
      : all.filter((milestone, at) => isCounted(milestone, ordinal, kind, at, all.length))
  if (counted.length > 0) return counted.map(({ id }) => id)
  const here = all.filter(({ id }) => dated.length === 0 || fits.has(id))
  // A statement of ministers is theirs, though it is recorded as a statement.
  const years = new Set(
    dated.flatMap((constraint) =>
      constraint.kind === 'time' ? [String(constraint.mark.year)] : [],
    ),
  )
  if (here.length === 0 && reading.topics.length === 0) {
    const told = toldOf(kind, [...years, ...yearsSince(reading)], lookup)
    if (told.length > 0) return told
  }
  if (kind === 'campaign' && here.length === 0) {
    return all.filter(({ period }) => years.has(period.start.slice(0, 4))).map(({ id }) => id)
  }
  const near =
    here.length > 0 || dated.length === 0
      ? here
      : lookup.dataset.milestones.filter(
          ({ id, kind: of }) => fits.has(id) && NEAR_KINDS[kind]?.includes(of) === true,
        )
  return near.map(({ id }) => id)
}

/** "did the leaders meet in 2025": a report whose title says it of that year. */
function toldOf(kind: MilestoneKind, years: readonly string[], lookup: Lookup): readonly string[] {
  if (kind !== 'leaders') return []
  return lookup.dataset.milestones
    .filter(
      ({ kind: of, title }) =>
        of === 'report' && title.includes('summit') && years.some((year) => title.includes(year)),
    )
    .map(({ id }) => id)
}

/** "since 2024": the years that follow, as far as a question looks. */
function yearsSince({ constraints }: Reading): readonly string[] {
  return constraints.flatMap((constraint) =>
    constraint.kind === 'relative' &&
    constraint.side === 'after' &&
    constraint.to.kind === 'time' &&
    constraint.to.mark.year !== null
      ? [String(constraint.to.mark.year + 1)]
      : [],
  )
}

const NEAR_KINDS: Readonly<Partial<Record<MilestoneKind, readonly MilestoneKind[]>>> = {
  'foreign-ministers': ['statement'],
  leaders: ['creation', 'statement'],
}

/** "the eighth foreign ministers' meeting": numbered by its sources; campaigns are counted. */
function isCounted(
  { title, names = [] }: Milestone,
  { words, ordinal }: Span,
  kind: MilestoneKind,
  at: number,
  count: number,
): boolean {
  if (kind === 'campaign' && ordinal !== null)
    return at === (ordinal > 0 ? ordinal - 1 : count + ordinal)
  if (ordinal === -1) return at === count - 1
  const word = words.join(' ')
  return [title, ...names].some((name) => name.toLowerCase().split(/\s+/).includes(word))
}

/** Milestones of a kind that fit the date, where the place does not: the premise is corrected. */
export function datedOnly(
  reading: Reading,
  kind: MilestoneKind,
  lookup: Lookup,
): readonly string[] {
  const times = reading.constraints.filter((constraint) => constraint.kind === 'time')
  if (times.length === 0 || times.length === reading.constraints.length) return []
  const { milestones: fits } = resolveScope(times, lookup)
  return fits.filter((id) => lookup.milestone(id)?.kind === kind)
}
