// Questions about the meetings themselves: when, where, how long, how many, and briefings on them.

import { DENSITIES } from '../../document/density.ts'
import type { Countable, Detail, Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { timeline } from './milestone-kinds.ts'
import { has, isOpen, oneMeeting, size, typedAs, type Rule } from './rule.ts'

const DETAILS = [
  ['venue', 'venue'],
  ['virtual', 'virtual'],
  ['weekday', 'weekday'],
  ['duration', 'duration'],
  ['where', 'where'],
  ['when', 'when'],
  ['format', 'format'],
  ['ordinal', 'ordinal'],
] as const satisfies readonly (readonly [Parameters<typeof has>[1], Detail])[]

function detailOf(reading: Reading): Detail | null {
  const found = DETAILS.find(([cue]) => has(reading, cue))
  return found === undefined ? null : found[1]
}

/** "why is Tokyo called the third meeting": asks how meetings are counted. */
const COUNTED_AS =
  /\b(called|counts?|counted|considered|numbered|dubbed|labell?ed|described|regarded|termed|known)\b|\b(is|was)( \w+){0,2} the (\w+ (meeting|one|session|round)|first|second|third|last|fourth)$/

const IN_PERSON = /\b(in person|face to face|physical|physically)\b/

/** "events of 2021": all that happened, and not only meetings. */
const EVENTS = /\bevents\b/

/** "which country was the third one held in": asks where, once a meeting is named. */
function asksWhichCountry(reading: Reading): boolean {
  return (
    has(reading, 'country') &&
    has(reading, 'happened', 'meeting', 'group') &&
    (size(reading.scope) > 0 ||
      /\bin (which|what) (country|countries|nations?)\b/.test(reading.text))
  )
}

function countable(reading: Reading): Countable {
  if (has(reading, 'country') && !has(reading, 'meeting', 'happened')) return 'countries'
  return has(reading, 'timeline') ? 'milestones' : 'meetings'
}

/** "meetings 2022": all that there were, though it was one. */
function isYearOfMeetings({ plural, constraints }: Reading): boolean {
  const [only, ...more] = constraints
  return plural && only?.kind === 'time' && only.mark.month === null && more.length === 0
}

/** "meetings in 1999". */
function isYearWithout({ scope, constraints }: Reading): boolean {
  const isNowhere = scope.kind === 'absent' && scope.nearest.length === 0
  return isNowhere && constraints.every(({ kind }) => kind === 'time')
}

/** The meetings themselves; tried last, since almost every question names one. */
export const meetingRules: readonly Rule[] = [
  {
    name: 'what a minister did',
    take: (reading) =>
      has(reading, 'minister', 'ministers') &&
      has(reading, 'which', 'who', 'attend') &&
      size(reading.scope) > 0
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'minister', 'ministers'),
            near: [{ kind: 'representatives', scope: reading.scope, countries: [], outsiders: [] }],
          }
        : null,
  },
  {
    name: 'how many meetings',
    take: (reading) =>
      has(reading, 'count') && !has(reading, 'virtual')
        ? {
            kind: 'count',
            what: countable(reading),
            scope: reading.scope,
            countries: reading.countries,
            ...(IN_PERSON.test(reading.text) ? { inPerson: true } : {}),
          }
        : null,
  },
  {
    name: 'time of day',
    take: (reading) =>
      has(reading, 'clock')
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'clock'),
            near: [{ kind: 'detail', detail: 'when', scope: reading.scope }],
          }
        : null,
  },
  {
    name: 'one fact of a meeting',
    take: (reading) => {
      if (has(reading, 'virtual') && has(reading, 'when', 'count', 'which', 'list')) {
        return { kind: 'detail', detail: 'virtual', scope: { kind: 'all' } }
      }
      if (has(reading, 'when') && has(reading, 'where') && reading.scope.kind !== 'absent') {
        return { kind: 'meetings', scope: reading.scope }
      }
      if (has(reading, 'when') && has(reading, 'succession')) {
        const near: Question[] = [{ kind: 'detail', detail: 'when', scope: reading.scope }]
        return { kind: 'unrecorded', said: typedAs(reading, 'succession'), near }
      }
      const detail = detailOf(reading) ?? (asksWhichCountry(reading) ? 'where' : null)
      const about = detail !== null && (!isOpen(reading) || reading.countries.length === 0)
      return about ? { kind: 'detail', detail, scope: reading.scope } : null
    },
  },
  {
    name: 'is it so',
    take: (reading) => {
      const { scope, yesNo, constraints } = reading
      const counted = constraints.some(({ kind }) => kind === 'ordinal')
      const absent = scope.kind === 'absent'
      const asCounted = COUNTED_AS.test(reading.text)
      const why = has(reading, 'why')
      if (!yesNo && !(counted && (why ? absent || asCounted : absent && asCounted))) return null
      if (constraints.length === 0 || has(reading, 'summary', ...DENSITIES)) return null
      const detail = counted ? 'ordinal' : 'when'
      // "were all three meetings in 2023": the others belong to the answer, too.
      const ofAll = has(reading, 'everytime') && constraints.every(({ kind }) => kind === 'time')
      return { kind: 'detail', detail, scope: ofAll ? { kind: 'all' } : scope }
    },
  },
  {
    name: 'members',
    take: (reading) =>
      has(reading, 'country', 'compose') &&
      isOpen(reading) &&
      reading.countries.length === 0 &&
      reading.outsiders.length === 0
        ? { kind: 'count', what: 'countries', scope: reading.scope, countries: [] }
        : null,
  },
  {
    name: 'a country through the meetings',
    take: ({ countries, scope, outsiders }) => {
      const [country] = countries
      if (outsiders.length > 0) return null
      if (country === undefined) return null
      return countries.length === 1 && scope.kind === 'all'
        ? { kind: 'country', country }
        : { kind: 'representatives', scope, countries, outsiders: [] }
    },
  },
  {
    name: 'a country outside the Quad',
    take: ({ outsiders, scope, countries }) =>
      outsiders.length > 0 ? { kind: 'representatives', scope, countries, outsiders } : null,
  },
  {
    name: 'the latest meeting',
    take: (reading) => (has(reading, 'latest') && isOpen(reading) ? { kind: 'latest' } : null),
  },
  {
    name: 'the list of meetings',
    take: (reading) => {
      const list = has(reading, 'list', 'which') || reading.plural
      return list &&
        has(reading, 'meeting', 'group') &&
        !has(reading, 'short') &&
        (size(reading.scope) !== 1 || isYearOfMeetings(reading)) &&
        (reading.scope.kind !== 'absent' || isYearWithout(reading))
        ? { kind: 'meetings', scope: reading.scope }
        : null
    },
  },
  {
    name: 'what happened in a year',
    take: (reading, lookup) => {
      const [only, ...more] = reading.constraints
      const since = only?.kind === 'relative' && only.to.kind === 'time' && more.length === 0
      if (since && has(reading, 'summary', 'timeline')) {
        return timeline(reading, null, lookup)
      }
      const year = only?.kind === 'time' && only.mark.month === null ? only.mark.year : null
      return year !== null &&
        more.length === 0 &&
        (has(reading, 'summary', 'list') || EVENTS.test(reading.text)) &&
        (!has(reading, 'meeting', 'group') || EVENTS.test(reading.text))
        ? timeline(reading, null, lookup)
        : null
    },
  },
  {
    name: 'a meeting',
    take: (reading, lookup) => {
      if (isOpen(reading)) {
        if ((reading.plural || has(reading, 'everytime')) && has(reading, 'summary')) {
          return { kind: 'meeting', scope: reading.scope, density: 'short' }
        }
        const bare = has(reading, 'group') && !reading.yesNo && !has(reading, 'who', 'why', 'how')
        return bare || has(reading, 'meeting', 'happened', 'summary') ? { kind: 'latest' } : null
      }
      const density = DENSITIES.find((each) => has(reading, each)) ?? null
      return oneMeeting(reading, lookup, (scope) => ({ kind: 'meeting', scope, density }))
    },
  },
]
