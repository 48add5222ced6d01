// Questions about how meetings differ.

import type { Lookup } from '../../dataset/lookup.ts'
import type { Several } from '../../document/briefing.ts'
import { isNonEmpty, isSeveral } from '../../document/write.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { meetingsFor } from '../scope.ts'
import { CHOICES, has, namesText, type Rule } from './rule.ts'

/** What the question names that is no meeting of the group. */
function unmetMeetings({ constraints }: Reading, lookup: Lookup): readonly string[] {
  return constraints
    .filter((constraint) => meetingsFor(constraint, lookup).length === 0)
    .map(({ said }) => said)
}

/** More than these are not meant by "compare the meetings": then it is the last two, as for "compare". */
const SIDE_BY_SIDE = 5

/** "compare the meetings", as opposed to one with the one before it. */
function comparesAll({ plural, scope }: Reading, all: readonly string[]): boolean {
  return plural && scope.kind === 'all' && all.length <= SIDE_BY_SIDE
}

function comparison(meetings: Several<string>): Question {
  return { kind: 'compare', meetings, people: false }
}

/** "compare Tokyo and Tokyo": one meeting, named in the same way twice. */
function namesTwice({ constraints, text }: Reading, lookup: Lookup): boolean {
  const [first, second, ...more] = constraints
  if (first === undefined || second?.kind !== first.kind || more.length > 0) return false
  const [one, other] = [first, second].map((each) => meetingsFor(each, lookup))
  return one?.length === 1 && other?.length === 1 && BESIDE.test(text)
}

const BESIDE = /\b(and|with|to|against|versus|vs|from)\b/

/** One meeting and each of the others, to be asked back. */
function comparedWith(meeting: string, lookup: Lookup): Question | null {
  const others = lookup.meetingIds.filter((id) => id !== meeting).slice(-CHOICES)
  const readings = others.flatMap((other) => {
    const pair = inOrder([meeting, other], lookup)
    return isSeveral(pair) ? [comparison(pair)] : []
  })
  return isNonEmpty(readings) ? { kind: 'ambiguous', readings, because: 'same-meeting' } : null
}

/** Oldest first. */
function inOrder(ids: readonly string[], lookup: Lookup): readonly string[] {
  return ids.toSorted((a, b) => lookup.position(a) - lookup.position(b))
}

/** How meetings differ. */
export const comparisonRules: readonly Rule[] = [
  {
    name: 'meetings compared',
    take: (reading, lookup) => {
      const named = inOrder(reading.meetings, lookup)
      const nowhere = reading.scope.kind === 'absent' ? unmetMeetings(reading, lookup) : []
      if (has(reading, 'change') && nowhere.length > 0) {
        return { kind: 'unrecorded', said: nowhere, near: [] }
      }
      if (namesText(reading) && named.length !== 2) return null
      const unlike =
        has(reading, 'not') && has(reading, 'discuss', 'topics', 'outcomes') && named.length === 2
      if (
        !unlike &&
        !has(reading, 'change') &&
        !(has(reading, 'continuity', 'everytime') && named.length > 1)
      )
        return null
      if (isSeveral(named)) return comparison(named)
      const [twice] = named
      if (twice !== undefined && namesTwice(reading, lookup)) return comparedWith(twice, lookup)
      const { scope, topics } = reading
      if (scope.kind === 'absent') return null
      if (scope.kind === 'some' && isSeveral(scope.meetings)) return comparison(scope.meetings)
      if (topics.length > 0) return null
      const all = lookup.meetingIds
      if (comparesAll(reading, all) && isSeveral(all)) return comparison(all)
      const at = scope.kind === 'some' ? lookup.position(scope.meetings[0]) : all.length - 1
      const start = Math.max(0, at - 1)
      const neighbours = all.slice(start, start + 2)
      return isSeveral(neighbours) ? comparison(neighbours) : null
    },
  },
]
