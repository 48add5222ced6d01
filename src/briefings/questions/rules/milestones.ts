// Questions about what happened around the meetings.

import type { Lookup } from '../../dataset/lookup.ts'
import type { MilestoneKind } from '../../dataset/schema.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Reading } from '../reading.ts'
import { isFounding } from './founding.ts'
import {
  detailOf,
  milestones,
  kindOf,
  timeline,
  yearOf,
  ofKind,
  datedOnly,
  asksSince,
  creationIn,
} from './milestone-kinds.ts'
import { aboutCyber, countsTurnout, openHere, turnout } from './milestones-told.ts'
import { CHOICES, SHOWN_TOGETHER, has, isOpen, size, typedAs, type Rule } from './rule.ts'

/** "is Japan a member of the group", "why is the US not in the Quad". */
const MEMBERSHIP =
  /\b(member|part) of the (quad|group|\w+ cyber group)\b|\b(is|are|was) (\w+ ){1,4}in the (quad|group)$/

function isOnTopic(id: string, { topics }: Reading, lookup: Lookup): boolean {
  return topics.some((topic) => lookup.milestonesOn(topic).includes(id))
}

/** What ministers issued on a topic at the place of the question, where no meeting of theirs there was on it. */
function statementsOnTopic(
  reading: Reading,
  kind: MilestoneKind,
  lookup: Lookup,
): readonly string[] {
  if (kind !== 'foreign-ministers') return []
  return reading.milestones.filter(
    (id) => lookup.milestone(id)?.kind === 'statement' && isOnTopic(id, reading, lookup),
  )
}

/** "a timeline of the Tokyo meeting", but not "since the Delhi meeting". */
function isOfOneMeeting({ scope, constraints }: Reading): boolean {
  return size(scope) === 1 && !constraints.some(({ kind }) => kind === 'relative')
}

const KIND_CUES = ['campaign', 'ministers', 'summit'] as const

function saidOf({ constraints }: Reading): string {
  return constraints.map(({ said }) => said).join(' ')
}

/** "was the event of 10 October 2024 a meeting of the group", "what was the event". */
const AS_MEETING =
  /\b(event|events|summit|challenge|ceremony|thing)\b.* (an?|another|the|one of the|as) (\w+ )*(meetings?|session|gathering|one)\b|\bwhat( \w+)? (was|were) the (\w+ )*events?\b/

/** Milestones by name, by kind, by place or date; the timeline; who leads what. */
export const milestoneRules: readonly Rule[] = [
  {
    name: 'timeline',
    take: (reading, lookup) =>
      has(reading, 'timeline') && !has(reading, 'count') && !isOfOneMeeting(reading)
        ? timeline(reading, null, lookup)
        : null,
  },
  {
    name: 'creation of the group',
    take: (reading, lookup) => {
      const group =
        has(reading, 'group', 'meeting') || reading.topics.length + reading.named.length === 0
      return (has(reading, 'creation') || isFounding(reading)) &&
        group &&
        (size(reading.scope) === 0 || isFounding(reading))
        ? milestones(creationIn(lookup), detailOf(reading))
        : null
    },
  },
  {
    name: 'whether a country is a member',
    take: (reading) =>
      MEMBERSHIP.test(reading.text) &&
      reading.countries.length > 0 &&
      isOpen(reading) &&
      (reading.yesNo || (has(reading, 'why') && has(reading, 'not')))
        ? { kind: 'count', what: 'countries', scope: reading.scope, countries: [] }
        : null,
  },
  {
    name: 'what the group is',
    take: (reading, lookup) => {
      const about =
        (has(reading, 'define', 'why', 'whois', 'summary') && has(reading, 'group')) ||
        (has(reading, 'group') && /\bwhat (do|does) (\w+ ){0,5}do$/.test(reading.text)) ||
        /\bthemes\b/.test(reading.text)
      return about &&
        !reading.plural &&
        reading.constraints.length === 0 &&
        reading.topics.length === 0 &&
        !has(reading, 'latest', 'discuss', 'outcomes', 'documents', 'reports')
        ? milestones(creationIn(lookup), 'all')
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
      if (has(reading, 'count') && countsTurnout(reading)) return turnout(reading.named, lookup)
      return milestones(reading.named, detailOf(reading))
    },
  },
  {
    name: 'milestones of a kind',
    take: (reading, lookup) => {
      const kind = kindOf(reading)
      if (kind === null || (has(reading, 'reports') && has(reading, 'group'))) return null
      if (asksSince(reading, lookup) && !reading.yesNo && !has(reading, 'count', 'where', 'when')) {
        return timeline(reading, kind, lookup)
      }
      // Ministers at a meeting of the group: another rule says that the record has none there.
      const ofGroup = has(reading, 'group') || /\bof the group\b/.test(reading.text)
      if (kind === 'foreign-ministers' && ofGroup && size(reading.scope) > 0) return null
      if (
        kind === 'campaign' &&
        !has(reading, 'when') &&
        (has(reading, 'discuss', 'outcomes') ||
          (has(reading, 'which') && reading.constraints.length === 0) ||
          (size(reading.scope) > 0 && reading.milestones.length === 0))
      )
        return null
      const ids = ofKind(kind, reading, lookup)
      const dated = reading.constraints.length > 0 && has(reading, 'discuss', 'say', 'outcomes')
      if (kind === 'campaign' && countsTurnout(reading)) return turnout(ids, lookup)
      if (kind === 'campaign' && !has(reading, 'count') && ids.length > 0)
        return milestones(ids, detailOf(reading))
      if (ids.length === 0 && reading.milestones.length === 0) {
        const then = datedOnly(reading, kind, lookup)
        if (then.length > 0) return milestones(then, 'all')
      }
      const onTopic = ids.filter((id) => isOnTopic(id, reading, lookup))
      const beside = onTopic.length > 0 ? [] : statementsOnTopic(reading, kind, lookup)
      if (beside.length > 0) return milestones(beside, detailOf(reading))
      if (ids.length === 1) return milestones(ids, detailOf(reading))
      if (onTopic.length > 0 && onTopic.length < ids.length)
        return milestones(onTopic, detailOf(reading))
      if (reading.constraints.length > 0 && ids.length === 0) {
        // A reason for what was not: the dates there are set it right.
        if (has(reading, 'why') && !has(reading, 'not'))
          return { kind: 'timeline', year: null, milestoneKind: kind, between: null }
        return reading.scope.kind === 'absent' || kind === 'campaign'
          ? {
              kind: 'unrecorded',
              said: [`${typedAs(reading, ...KIND_CUES).join(' ')} ${saidOf(reading)}`],
              near: [
                ...openHere(kind, reading, lookup),
                { kind: 'timeline', year: null, milestoneKind: kind, between: null },
              ],
            }
          : null
      }
      const onCyber = aboutCyber(ids, reading, lookup)
      if (onCyber.length > 0) return milestones(onCyber, 'all')
      const readings = ids.slice(-CHOICES).flatMap((id) => milestones([id], 'all') ?? [])
      if (reading.yesNo && dated && ids.length > 1 && ids.length <= SHOWN_TOGETHER)
        return milestones(ids, 'all')
      return has(reading, 'outcomes', 'discuss', 'say') &&
        !has(reading, 'which', 'list') &&
        isNonEmpty(readings)
        ? { kind: 'ambiguous', readings }
        : timeline(reading, kind, lookup)
    },
  },
  {
    name: 'milestones by place or date',
    take: (reading, lookup) => {
      const { scope, constraints } = reading
      if (scope.kind !== 'absent' || reading.milestones.length === 0) return null
      if (has(reading, 'represent', 'host')) return null
      const ofGroup = has(reading, 'group', 'meeting') && !AS_MEETING.test(reading.text)
      if (ofGroup && !has(reading, 'define', 'creation')) return null
      const onTopic = reading.milestones.filter((id) => isOnTopic(id, reading, lookup))
      if (onTopic.length > 0) return milestones(onTopic, detailOf(reading))
      const year = yearOf(reading)
      const precise = constraints.some((item) => item.kind === 'time' && item.mark.month !== null)
      return reading.milestones.length === 1 || year === null || precise
        ? milestones(reading.milestones, detailOf(reading))
        : timeline(reading, null, lookup)
    },
  },
]
