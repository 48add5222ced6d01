// Questions about what happened around the meetings.
import type { Lookup } from '../../dataset/lookup.ts'
import type { Milestone, MilestoneKind } from '../../dataset/schema.ts'
import type { Span } from '../read.ts'
import { meetingsFor, resolveScope } from '../scope.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { CHOICES, has, size, unmet, type Rule } from './rule.ts'

type Detail = Extract<Question, { kind: 'milestone' }>['detail']

function detailOf(reading: Reading): Detail {
  if (has(reading, 'when', 'weekday')) return 'when'
  return has(reading, 'where') ? 'where' : 'all'
}

function milestones(ids: readonly string[], detail: Detail): Question | null {
  return isNonEmpty(ids) ? { kind: 'milestone', milestones: ids, detail } : null
}

/** The kind of milestone that a reading asks for by a general word. */
function kindOf(reading: Reading): Exclude<MilestoneKind, 'report'> | null {
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

/** "which partner has software", "whose job is the workforce": asks who leads. */
const WHOSE =
  /\b(which|what) (partner|country|member|nation|government)\b|\bwhose (job|remit|brief|baby|responsibility|task|field|patch)\b|\bis whose\b/

const LEADS_ALL = /\bwho (leads?|led|heads?|does|runs) what\b/

function countsPeople(reading: Reading): boolean {
  return (
    (has(reading, 'count') && has(reading, 'attend', 'represent')) ||
    /\bturnout\b/.test(reading.text)
  )
}

/** How many people took part: answered where a statement gives a number of them. */
function turnout(ids: readonly string[], lookup: Lookup): Question | null {
  const all = milestones(ids, 'all')
  if (all === null) return null
  const given = ids.some((id) =>
    lookup.milestone(id)?.says.some(({ text }) => /\d[\d,]{3,} (people|participants)/.test(text)),
  )
  return given ? all : { kind: 'unrecorded', said: ['how many'], near: [all] }
}

/** Milestones of a kind that fit the date, where the place does not: the premise is corrected. */
function datedOnly(reading: Reading, kind: MilestoneKind, lookup: Lookup): readonly string[] {
  const times = reading.constraints.filter((constraint) => constraint.kind === 'time')
  if (times.length === 0 || times.length === reading.constraints.length) return []
  const { milestones: fits } = resolveScope(times, lookup)
  return fits.filter((id) => lookup.milestone(id)?.kind === kind)
}

/** Between and since: tried before the rest, because they name two things. */
export const intervalRules: readonly Rule[] = [
  {
    name: 'between two records',
    take: (reading) => {
      const [from, to] = reading.records
      return from !== undefined &&
        to !== undefined &&
        has(reading, 'between') &&
        (has(reading, 'summary', 'timeline') || kindOf(reading) !== null) &&
        !has(reading, 'change', 'interval', 'duration')
        ? { kind: 'timeline', year: null, milestoneKind: kindOf(reading), between: [from, to] }
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
      const nowhere = unmet(reading, lookup)
      if (nowhere.length > 0) return { kind: 'unrecorded', said: nowhere, near: [] }
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
]

export const milestoneRules: readonly Rule[] = [
  {
    name: 'who leads a workstream',
    take: (reading, lookup) => {
      const { topics, countries, named } = reading
      const workstream = /\b(work ?streams?|pillars?)\b/.test(reading.text)
      const partnership = named.some((id) => (lookup.milestone(id)?.leads ?? []).length > 0)
      const leads =
        workstream ||
        (topics.length > 0 && WHOSE.test(reading.text) && !has(reading, 'discuss', 'meeting')) ||
        (has(reading, 'lead') && LEADS_ALL.test(reading.text)) ||
        (partnership && has(reading, 'lead')) ||
        (has(reading, 'lead') &&
          (topics.length > 0 ||
            (countries.length > 0 && !has(reading, 'who') && size(reading.scope) === 0)))
      return leads ? { kind: 'leads', topics, countries } : null
    },
  },
  {
    name: 'timeline',
    take: (reading) =>
      has(reading, 'timeline') && !has(reading, 'count') && size(reading.scope) !== 1
        ? { kind: 'timeline', year: yearOf(reading), milestoneKind: null, between: null }
        : null,
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
      const about =
        (has(reading, 'define', 'why', 'whois', 'summary') && has(reading, 'group')) ||
        /\bthemes\b/.test(reading.text)
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
    take: (reading, lookup) => {
      if (has(reading, 'count') && countsPeople(reading)) return turnout(reading.named, lookup)
      return milestones(reading.named, detailOf(reading))
    },
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
      if (kind === 'campaign' && countsPeople(reading)) return turnout(ids, lookup)
      if (kind === 'campaign' && !has(reading, 'count') && ids.length > 0)
        return milestones(ids, detailOf(reading))
      if (ids.length === 0 && reading.milestones.length === 0) {
        const dated = datedOnly(reading, kind, lookup)
        if (dated.length > 0) return milestones(dated, 'all')
      }
      if (ids.length === 1) return milestones(ids, detailOf(reading))
      const onTopic = ids.filter((id) =>
        reading.topics.some((topic) => lookup.milestonesOn(topic).includes(id)),
      )
      if (onTopic.length > 0 && onTopic.length < ids.length)
        return milestones(onTopic, detailOf(reading))
      if (reading.constraints.length > 0 && ids.length === 0) {
        return reading.scope.kind === 'absent' || kind === 'campaign'
          ? {
              kind: 'unrecorded',
              said: reading.constraints.map(({ said }) => said),
              near: [{ kind: 'timeline', year: null, milestoneKind: kind, between: null }],
            }
          : null
      }
      const readings = ids.slice(-CHOICES).flatMap((id) => milestones([id], 'all') ?? [])
      return has(reading, 'outcomes', 'discuss', 'say') &&
        !has(reading, 'which', 'list') &&
        isNonEmpty(readings)
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
]

/** The pairs that "how long between" can mean where it names one meeting or none. */
function neighbours(reading: Reading, lookup: Lookup): readonly (readonly [string, string])[] {
  const ids = lookup.meetingIds
  const pairs = ids.slice(1).map((to, at) => [ids[at] ?? to, to] as const)
  const { scope } = reading
  if (scope.kind !== 'some') return pairs.slice(-CHOICES)
  return pairs.filter((pair) => pair.every((id) => scope.meetings.includes(id)))
}
