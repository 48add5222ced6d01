// Which meetings and milestones a question is about: places, dates, ordinals and "before" or "after" are
// constraints; of one sort they add up, of different sorts all must hold.

import type { Lookup } from '../dataset/lookup.ts'
import type { CountryCode } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import type { Scope } from './question.ts'
import type { TimeMark } from './times.ts'

/** One thing that a question says about which meeting it means. */
export type Constraint =
  | { readonly kind: 'place'; readonly place: string; readonly said: string }
  | { readonly kind: 'country'; readonly country: CountryCode; readonly said: string }
  /** The country hosted it. */
  | { readonly kind: 'host'; readonly country: CountryCode; readonly said: string }
  | { readonly kind: 'time'; readonly mark: TimeMark; readonly said: string }
  | { readonly kind: 'ordinal'; readonly ordinal: number; readonly said: string }
  | { readonly kind: 'record'; readonly id: string; readonly said: string }
  | {
      readonly kind: 'relative'
      readonly side: 'before' | 'after'
      /** The next one only, or every one on that side. */
      readonly every: boolean
      readonly to: Constraint
      readonly said: string
    }

interface ResolvedScope {
  readonly scope: Scope
  /** Milestones that satisfy the places and dates; empty where the question names neither. */
  readonly milestones: readonly string[]
}

/**
 * Finds the meetings that satisfy a question.
 * @param constraints what the question says, in its order
 * @param lookup the record
 * @returns the meetings, or that there is none and which come nearest; and the milestones that fit
 */
export function resolveScope(constraints: readonly Constraint[], lookup: Lookup): ResolvedScope {
  if (constraints.length === 0) return { scope: { kind: 'all' }, milestones: [] }
  const said = constraints.map((constraint) => constraint.said).join(' ')
  const groups = Map.groupBy(constraints, ({ kind }) => kind)
  const meetings = [...groups.values()].map((group) => union(group, (c) => meetingsFor(c, lookup)))
  const milestones = [...groups.values()].map((group) =>
    union(group, (c) => milestonesFor(c, lookup)),
  )
  const anchors = constraints.flatMap((constraint) =>
    constraint.kind === 'relative' ? meetingsFor(constraint.to, lookup) : [],
  )
  const near = new Set([...meetings.flatMap((set) => [...set]), ...anchors])
  const [first, ...rest] = inOrder(intersection(meetings), lookup)
  const scope: Scope =
    first === undefined
      ? {
          kind: 'absent',
          said,
          nearest: inOrder(near, lookup),
        }
      : { kind: 'some', meetings: [first, ...rest], said }
  return { scope, milestones: [...intersection(milestones)] }
}

/**
 * The meetings that one constraint allows.
 * @param constraint one constraint
 * @param lookup the record
 * @returns ids of meetings, oldest first
 */
export function meetingsFor(constraint: Constraint, lookup: Lookup): readonly string[] {
  switch (constraint.kind) {
    case 'place':
      return lookup.meetingsIn(constraint.place)
    case 'country':
      return lookup.meetingsInCountry(constraint.country)
    case 'host':
      return lookup.meetingsHostedBy(constraint.country)
    case 'time':
      return recordsAt(constraint.mark, lookup).filter((id) => lookup.meeting(id) !== undefined)
    case 'ordinal':
      return single(
        constraint.ordinal > 0
          ? lookup.byOrdinal(constraint.ordinal)
          : lookup.meetingIds.at(constraint.ordinal),
      )
    case 'record':
      return lookup.meeting(constraint.id) === undefined ? [] : [constraint.id]
    case 'relative':
      return relativeTo(constraint, lookup)
  }
}

function relativeTo(
  { side, every, to, said }: Extract<Constraint, { kind: 'relative' }>,
  lookup: Lookup,
): readonly string[] {
  const ids = lookup.meetingIds
  // "since 2022": that year is a part of it.
  if (to.kind === 'time' && to.mark.month === null && /^since\b/i.test(said)) {
    return ids.filter((id) => (lookup.meeting(id)?.period.start ?? '') >= String(to.mark.year))
  }
  const anchors = meetingsFor(to, lookup).map((id) => lookup.position(id))
  if (anchors.length === 0) return to.kind === 'time' ? onSideOf(to.mark, side, every, lookup) : []
  if (side === 'before') {
    const end = Math.min(...anchors)
    return ids.slice(every ? 0 : Math.max(0, end - 1), end)
  }
  const start = Math.max(...anchors) + 1
  return ids.slice(start, every ? undefined : start + 1)
}

/** "before 2023", where no meeting of that date stands as an anchor. */
function onSideOf(
  { year, month, days }: TimeMark,
  side: 'before' | 'after',
  every: boolean,
  lookup: Lookup,
): readonly string[] {
  if (year === null) return []
  const key = [year, month ?? (side === 'before' ? 1 : 12), days[0] ?? (side === 'before' ? 1 : 31)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  const fits = lookup.meetingIds.filter((id) => {
    const start = lookup.meeting(id)?.period.start ?? ''
    return side === 'before' ? start < key : start > key
  })
  if (every) return fits
  return single(side === 'before' ? fits.at(-1) : fits[0])
}

function milestonesFor(constraint: Constraint, lookup: Lookup): readonly string[] {
  switch (constraint.kind) {
    case 'place':
      return lookup.milestonesIn(constraint.place)
    case 'time': {
      const dated = recordsAt(constraint.mark, lookup)
      const found = dated.filter((id) => lookup.milestone(id) !== undefined)
      return dated.length > 0 ? found : toldOf(constraint.mark, lookup)
    }
    case 'record':
      return lookup.milestone(constraint.id) === undefined ? [] : [constraint.id]
    case 'country':
      return lookup.dataset.milestones
        .filter(({ place }) => place?.country === constraint.country)
        .map(({ id }) => id)
    case 'host':
    case 'ordinal':
    case 'relative':
      return []
  }
}

/** Milestones with a statement of that very day, though they are recorded under another. */
function toldOf({ year, month, days }: TimeMark, lookup: Lookup): readonly string[] {
  const [day, ...more] = days
  if (year === null || month === null || day === undefined || more.length > 0) return []
  if (!isDay(year, month, day)) return []
  const date = dateInWords([year, month, day].map(twoDigits).join('-'))
  const told = new RegExp(`\\b${date}\\b`)
  return lookup.dataset.milestones
    .filter(({ says }) => says.some(({ text }) => told.test(text)))
    .map(({ id }) => id)
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  )
}

function recordsAt({ year, month, days }: TimeMark, lookup: Lookup): readonly string[] {
  const start = year === null ? '*' : String(year)
  if (month === null) return lookup.recordsAt(start)
  if (days.length === 0) return lookup.recordsAt(`${start}-${twoDigits(month)}`)
  return [
    ...new Set(
      days.flatMap((day) => lookup.recordsAt(`${start}-${twoDigits(month)}-${twoDigits(day)}`)),
    ),
  ]
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function union(
  group: readonly Constraint[],
  find: (constraint: Constraint) => readonly string[],
): ReadonlySet<string> {
  return new Set(group.flatMap(find))
}

function intersection(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...rest] = sets
  return rest.reduce<ReadonlySet<string>>((common, set) => common.intersection(set), first)
}

function inOrder(ids: ReadonlySet<string>, lookup: Lookup): readonly string[] {
  return [...ids].sort((a, b) => lookup.position(a) - lookup.position(b))
}

function single(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id]
}
