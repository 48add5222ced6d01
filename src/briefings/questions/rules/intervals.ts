// Questions about the time between two records, and since one.

import type { Lookup } from '../../dataset/lookup.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Reading } from '../reading.ts'
import { meetingsFor } from '../scope.ts'
import { kindOf, creationIn } from './milestone-kinds.ts'
import { CHOICES, has, unmet, type Rule } from './rule.ts'

/** "how long did it take until the second meeting". */
const UNTIL = /\bhow long (\w+ )*(until|till|before)\b/

/** "what came first, the partnership or the Delhi meeting". */
const FIRST_OF_TWO = /\b(came|was|happened|comes|is) (first|earlier)\b.* or\b/

/** Between and since: tried before the rest, because they name two things. */
export const intervalRules: readonly Rule[] = [
  {
    name: 'between two records',
    take: (reading) => {
      const [from, to] = reading.records
      return from !== undefined &&
        to !== undefined &&
        has(reading, 'between') &&
        (has(reading, 'summary', 'timeline') ||
          /\bevents?\b/.test(reading.text) ||
          kindOf(reading) !== null) &&
        !has(reading, 'change', 'interval', 'duration')
        ? { kind: 'timeline', year: null, milestoneKind: kindOf(reading), between: [from, to] }
        : null
    },
  },
  {
    name: 'how long between',
    take: (reading, lookup) => {
      const interval =
        has(reading, 'interval') ||
        (has(reading, 'duration') && (has(reading, 'between') || UNTIL.test(reading.text)))
      if (!interval) return null
      if (has(reading, 'documents') && reading.scope.kind === 'some') {
        return { kind: 'documents', scope: reading.scope, aspect: 'date', documents: [] }
      }
      const creation = has(reading, 'creation') ? creationIn(lookup) : []
      const [from, to] = [...creation, ...reading.records]
      if (from !== undefined && to !== undefined) return { kind: 'interval', pairs: [[from, to]] }
      const nowhere = unmet(reading, lookup)
      if (nowhere.length > 0) return { kind: 'unrecorded', said: nowhere, near: [] }
      const relative = reading.constraints.find(({ kind }) => kind === 'relative')
      const { scope } = reading
      if (relative?.kind === 'relative' && scope.kind === 'some') {
        const [anchor] = meetingsFor(relative.to, lookup)
        if (anchor !== undefined) return { kind: 'interval', pairs: [[anchor, scope.meetings[0]]] }
      }
      const beside = besideOne(reading, lookup)
      if (beside !== null) return { kind: 'interval', pairs: [beside] }
      const near = neighbours(reading, lookup)
      return isNonEmpty(near) ? { kind: 'interval', pairs: near } : null
    },
  },
  {
    name: 'which of two came first',
    take: (reading, lookup) => {
      const meetings = reading.constraints
        .filter(({ kind }) => kind !== 'ordinal')
        .flatMap((constraint) => meetingsFor(constraint, lookup))
      const [from, to, ...more] = new Set([...reading.named, ...meetings])
      return FIRST_OF_TWO.test(reading.text) && from !== undefined && to !== undefined
        ? more.length === 0
          ? { kind: 'interval', pairs: [[from, to]] }
          : null
        : null
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

/** "how long after New Delhi", "how many months before Tokyo": the meeting next to the one that is named. */
function besideOne({ scope, text }: Reading, lookup: Lookup): readonly [string, string] | null {
  const side = /\b(after|before)\b/.exec(text)?.[1]
  if (scope.kind !== 'some' || scope.meetings.length > 1 || side === undefined) return null
  const [named] = scope.meetings
  const other = lookup.meetingIds[lookup.position(named) + (side === 'after' ? 1 : -1)]
  if (other === undefined) return null
  return side === 'after' ? [named, other] : [other, named]
}

/** The pairs that "how long between" can mean where it names one meeting or none. */
function neighbours(reading: Reading, lookup: Lookup): readonly (readonly [string, string])[] {
  const ids = lookup.meetingIds
  const pairs = ids.slice(1).map((to, at) => [ids[at] ?? to, to] as const)
  const { scope } = reading
  if (scope.kind !== 'some') return pairs.slice(-CHOICES)
  const inside = pairs.filter((pair) => pair.every((id) => scope.meetings.includes(id)))
  // "the gap between the first two": the one beside the first.
  return inside.length > 0 || reading.constraints.some(({ kind }) => kind !== 'ordinal')
    ? inside
    : pairs.filter((pair) => pair.some((id) => scope.meetings.includes(id)))
}
