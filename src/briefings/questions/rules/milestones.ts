// Questions about what happened around the meetings.
import type { Lookup } from '../../dataset/lookup.ts'
import type { MilestoneKind } from '../../dataset/schema.ts'
import { meetingsFor } from '../scope.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { CHOICES, has, size, type Rule } from './rule.ts'

type Detail = Extract<Question, { kind: 'milestone' }>['detail']

function detailOf(reading: Reading): Detail {
  if (has(reading, 'when', 'weekday')) return 'when'
  return has(reading, 'where') ? 'where' : 'all'
}

function milestones(ids: readonly string[], detail: Detail): Question | null {
  return isNonEmpty(ids) ? { kind: 'milestone', milestones: ids, detail } : null
}

/** The kind of milestone that a reading asks for by a general word. */
function kindOf(reading: Reading): MilestoneKind | null {
  if (has(reading, 'ministers')) return 'foreign-ministers'
  if (has(reading, 'summit')) return 'leaders'
  if (has(reading, 'campaign')) return 'campaign'
  return null
}

function yearOf(reading: Reading): number | null {
  const years = reading.constraints.flatMap((constraint) =>
    constraint.kind === 'time' && constraint.mark.year !== null ? [constraint.mark.year] : [],
  )
  return years.length === 1 ? (years[0] ?? null) : null
}

/** Milestones of a kind, those that fit the question's places and dates where it gives any. */
function ofKind(kind: MilestoneKind, reading: Reading, lookup: Lookup): readonly string[] {
  const fits = new Set(reading.milestones)
  return lookup.dataset.milestones
    .filter((milestone) => milestone.kind === kind)
    .filter(({ id }) => reading.constraints.length === 0 || fits.has(id))
    .map(({ id }) => id)
}

export const milestoneRules: readonly Rule[] = [
  {
    name: 'between two records',
    take: (reading) => {
      const [from, to] = reading.records
      return from !== undefined &&
        to !== undefined &&
        has(reading, 'between') &&
        has(reading, 'summary', 'timeline') &&
        !has(reading, 'change', 'interval', 'duration')
        ? { kind: 'timeline', year: null, milestoneKind: null, between: [from, to] }
        : null
    },
  },
  {
    name: 'how long between',
    take: (reading, lookup) => {
      const interval =
        has(reading, 'interval') || (has(reading, 'duration') && has(reading, 'between'))
      if (!interval) return null
      const creation = has(reading, 'creation')
        ? lookup.dataset.milestones.filter(({ kind }) => kind === 'creation').map(({ id }) => id)
        : []
      const [from, to] = [...creation.slice(0, 1), ...reading.records]
      if (from !== undefined && to !== undefined) return { kind: 'interval', pairs: [[from, to]] }
      const relative = reading.constraints.find(({ kind }) => kind === 'relative')
      const { scope } = reading
      if (relative?.kind === 'relative' && scope.kind === 'some') {
        const [anchor] = meetingsFor(relative.to, lookup)
        if (anchor !== undefined) return { kind: 'interval', pairs: [[anchor, scope.meetings[0]]] }
      }
      const near = neighbours(reading, lookup)
      return isNonEmpty(near) ? { kind: 'interval', pairs: near } : null
    },
  },
  {
    name: 'how long since',
    take: (reading, lookup) => {
      const record = reading.records[0] ?? lookup.meetingIds.at(-1)
      return has(reading, 'since') && record !== undefined ? { kind: 'since', record } : null
    },
  },
  {
    name: 'who leads a workstream',
    take: (reading, lookup) => {
      const { topics, countries, named } = reading
      const workstream = /\b(work ?streams?|pillars?)\b/.test(reading.text)
      const partnership = named.some((id) => (lookup.milestone(id)?.leads ?? []).length > 0)
      const leads =
        workstream ||
        (partnership && has(reading, 'lead')) ||
        (has(reading, 'lead') &&
          (topics.length > 0 ||
            (countries.length > 0 && !has(reading, 'who') && size(reading.scope) === 0)))
      return leads ? { kind: 'leads', topics, countries } : null
    },
  },
  {
    name: 'creation of the group',
    take: (reading, lookup) => {
      const creation = lookup.dataset.milestones.filter(({ kind }) => kind === 'creation')
      const group =
        has(reading, 'group', 'meeting') || reading.topics.length + reading.named.length === 0
      return has(reading, 'creation') && group && size(reading.scope) === 0
        ? milestones(
            creation.slice(0, 1).map(({ id }) => id),
            detailOf(reading),
          )
        : null
    },
  },
  {
    name: 'what the group is',
    take: (reading, lookup) => {
      const creation = lookup.dataset.milestones.filter(({ kind }) => kind === 'creation')
      const about = has(reading, 'define', 'why', 'whois', 'summary') && has(reading, 'group')
      return about &&
        reading.constraints.length === 0 &&
        reading.topics.length === 0 &&
        !has(reading, 'latest', 'discuss', 'outcomes', 'documents', 'reports')
        ? milestones(
            creation.slice(0, 1).map(({ id }) => id),
            'all',
          )
        : null
    },
  },
  {
    name: 'campaigns compared',
    take: (reading, lookup) =>
      (has(reading, 'campaign') ||
        reading.named.some((id) => lookup.milestone(id)?.kind === 'campaign')) &&
      has(reading, 'change')
        ? milestones(
            lookup.dataset.milestones.filter(({ kind }) => kind === 'campaign').map(({ id }) => id),
            'all',
          )
        : null,
  },
  {
    name: 'a milestone by name',
    take: (reading) =>
      has(reading, 'count') && has(reading, 'campaign') && reading.named.length > 1
        ? null
        : milestones(reading.named, detailOf(reading)),
  },
  {
    name: 'milestones of a kind',
    take: (reading, lookup) => {
      const kind = kindOf(reading)
      if (kind === null) return null
      if (
        kind === 'campaign' &&
        !has(reading, 'when') &&
        (has(reading, 'discuss', 'which', 'outcomes') ||
          (size(reading.scope) > 0 && reading.milestones.length === 0))
      )
        return null
      const ids = ofKind(kind, reading, lookup)
      if (kind === 'campaign' && !has(reading, 'count') && ids.length > 0)
        return milestones(ids, detailOf(reading))
      if (ids.length === 1) return milestones(ids, detailOf(reading))
      if (reading.constraints.length > 0 && ids.length === 0) return null
      const readings = ids.slice(-CHOICES).flatMap((id) => milestones([id], 'all') ?? [])
      return has(reading, 'outcomes', 'discuss', 'say') && isNonEmpty(readings)
        ? { kind: 'ambiguous', readings }
        : { kind: 'timeline', year: yearOf(reading), milestoneKind: kind, between: null }
    },
  },
  {
    name: 'milestones by place or date',
    take: (reading) => {
      const { scope } = reading
      if (scope.kind !== 'absent' || reading.milestones.length === 0) return null
      if (has(reading, 'represent', 'host')) return null
      if (has(reading, 'group', 'meeting') && !has(reading, 'define', 'creation')) return null
      const year = yearOf(reading)
      return reading.milestones.length === 1 || year === null
        ? milestones(reading.milestones, detailOf(reading))
        : { kind: 'timeline', year, milestoneKind: null, between: null }
    },
  },
  {
    name: 'timeline',
    take: (reading) =>
      has(reading, 'timeline') && size(reading.scope) !== 1
        ? { kind: 'timeline', year: yearOf(reading), milestoneKind: null, between: null }
        : null,
  },
]

/** The pairs that "how long between" can mean where it names one meeting or none. */
function neighbours(reading: Reading, lookup: Lookup): readonly (readonly [string, string])[] {
  const ids = lookup.meetingIds
  const pairs = ids.slice(1).map((to, at) => [ids[at] ?? to, to] as const)
  const { scope } = reading
  if (scope.kind !== 'some') return pairs.slice(-CHOICES)
  return pairs.filter((pair) => pair.every((id) => scope.meetings.includes(id)))
}
