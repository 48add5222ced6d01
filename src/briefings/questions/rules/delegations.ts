// Questions about the delegations of countries: who came, who came again, how many.

import type { Lookup } from '../../dataset/lookup.ts'
import { isSeveral } from '../../document/write.ts'
import type { Reading } from '../reading.ts'
import { headcountRules } from './headcounts.ts'
import { milestones } from './milestone-kinds.ts'
import { representatives } from './people-questions.ts'
import { countsPeople, has, isOpen, size, typedAs, type Rule } from './rule.ts'

const EVERYBODY =
  /\b(everyone|everybody|all (the )?(people|names|officials|representatives|principals|delegates|attendees)|list of people|people in the record)\b/

/** "the group met twice", "did they meet more than once": counts meetings, not people. */
const MET_OFTEN =
  /\b(group|they|officials|partners|countries|qscg|four) ((has|have|ever|actually|really) )*(met|meet|gathered|convened|gather|convene|got together|get together)\b.* (once|twice|two times|three times|thrice|times)\b|\bmeetings? (was |were )?held (once|twice)\b/

const EVENT = /\b(events?|ceremony|launch|gathering)\b/

/** Delegations of countries. */
export const delegationRules: readonly Rule[] = [
  {
    name: 'who stayed away',
    take: (reading) => {
      if (!has(reading, 'absent') || has(reading, 'summary')) return null
      const near = representatives(reading)
      const denied = has(reading, 'why') && reading.scope.kind !== 'absent'
      return reading.countries.length > 0 && (denied || (reading.yesNo && size(reading.scope) > 0))
        ? near
        : { kind: 'unrecorded', said: typedAs(reading, 'absent'), near: [near] }
    },
  },
  {
    name: 'succession in a country',
    take: (reading) =>
      has(reading, 'succession') && (reading.countries.length > 0 || has(reading, 'represent'))
        ? { kind: 'continuity', countries: reading.countries }
        : null,
  },
  {
    name: 'newcomers',
    take: (reading, lookup) => {
      const [to] =
        reading.scope.kind === 'some' ? reading.scope.meetings : lookup.meetingIds.slice(-1)
      const from = to === undefined ? undefined : lookup.meetingIds[lookup.position(to) - 1]
      return has(reading, 'newcomers') && from !== undefined && to !== undefined
        ? { kind: 'compare', meetings: [from, to], people: true }
        : null
    },
  },
  {
    name: 'everybody named',
    take: (reading) =>
      (reading.text === 'people' ||
        (EVERYBODY.test(reading.text) &&
          has(reading, 'list', 'represent', 'attend', 'who', 'what', 'summary'))) &&
      isOpen(reading) &&
      reading.countries.length === 0
        ? { kind: 'people' }
        : null,
  },
  {
    name: 'people compared',
    take: (reading) =>
      isSeveral(reading.meetings) &&
      has(reading, 'change', 'continuity', 'everytime') &&
      reading.countries.length === 0 &&
      !has(reading, 'discuss', 'topics') &&
      has(reading, 'represent', 'attend', 'who')
        ? { kind: 'compare', meetings: reading.meetings, people: true }
        : null,
  },
  {
    name: 'how often the group met',
    take: ({ text, scope, persons, countries }) =>
      MET_OFTEN.test(text) && persons.length + countries.length === 0
        ? { kind: 'count', what: 'meetings', scope, countries: [] }
        : null,
  },
  {
    name: 'continuity',
    take: (reading) =>
      reading.topics.length === 0 &&
      !countsPeople(reading) &&
      (has(reading, 'continuity', 'everytime') ||
        (has(reading, 'change') &&
          (has(reading, 'represent', 'attend', 'country') || has(reading, 'when')) &&
          (size(reading.scope) !== 1 ||
            has(reading, 'why', 'when') ||
            reading.constraints.some(({ kind }) => kind === 'relative')))) &&
      (!has(reading, 'when') || (has(reading, 'change') && reading.countries.length > 0)) &&
      !has(reading, 'where', 'format', 'virtual', 'duration', 'outcomes') &&
      (has(reading, 'continuity', 'represent', 'attend', 'who', 'country') ||
        reading.countries.length > 0)
        ? { kind: 'continuity', countries: reading.countries }
        : null,
  },
  ...headcountRules,
  {
    name: 'who came to a meeting that was not in person',
    take: (reading) =>
      has(reading, 'virtual') && has(reading, 'who') && has(reading, 'attend', 'meeting')
        ? {
            kind: 'unrecorded',
            said: ['virtual meeting'],
            near: [{ kind: 'detail', detail: 'virtual', scope: { kind: 'all' } }],
          }
        : null,
  },
  {
    name: 'who was at an event around the meetings',
    take: (reading) =>
      EVENT.test(reading.text) &&
      reading.named.length === 0 &&
      !has(reading, 'campaign', 'summit', 'ministers') &&
      has(reading, 'who') &&
      !has(reading, 'group') &&
      reading.scope.kind === 'absent'
        ? milestones(reading.milestones, 'all')
        : null,
  },
  {
    name: 'representatives',
    take: (reading, lookup) => {
      if (asksOtherwise(reading) || !asksWho(reading)) return null
      if (namesOtherPeople(reading, lookup)) {
        return {
          kind: 'unrecorded',
          said: typedAs(reading, 'minister', 'ministers', 'summit'),
          near: [representatives(reading)],
        }
      }
      return has(reading, 'ministers', 'summit') ? null : representatives(reading)
    },
  },
]

/** Asks for something else than people, though it may name them: texts, topics, numbers, dates. */
function asksOtherwise(reading: Reading): boolean {
  const forWho = has(reading, 'who')
  const represented = has(reading, 'represent')
  return (
    has(reading, 'count', 'ordinal', 'runs') ||
    (has(reading, 'campaign') && reading.scope.kind !== 'some') ||
    reading.topics.length + reading.named.length > 0 ||
    (has(reading, 'documents', 'reports') && !represented) ||
    (has(reading, 'discuss', 'topics', 'outcomes') && !forWho) ||
    (has(reading, 'when', 'where', 'weekday', 'duration') &&
      !forWho &&
      !represented &&
      reading.countries.length === 0)
  )
}

/** Asks who came for a country or to a meeting, in one of the ways in which people do. */
function asksWho(reading: Reading): boolean {
  const { scope, countries, outsiders, yesNo } = reading
  const forWho = has(reading, 'who')
  const atMeetings = size(scope) > 0
  const ofCountries = countries.length > 0
  const came =
    has(reading, 'attend') &&
    !IN_TIME.test(reading.text) &&
    (has(reading, 'who', 'country', 'which', 'list') || ofCountries || atMeetings)
  const wasThere =
    yesNo &&
    ofCountries &&
    atMeetings &&
    !has(reading, 'lead', 'discuss', 'outcomes', 'say') &&
    !CALLED.test(reading.text)
  const led = has(reading, 'lead') && (atMeetings || (forWho && ofCountries))
  const whoOf = forWho && (ofCountries || outsiders.length > 0) && !has(reading, 'lead', 'when')
  const whoAt = forWho && atMeetings && !has(reading, ...NOT_ABOUT_PEOPLE)
  return has(reading, 'represent') || came || wasThere || led || whoOf || whoAt
}

/** "what came before New Delhi": which meeting, not who. */
const IN_TIME =
  /\b(what|which)( \w+)? (came|comes|come) (right |just |directly |immediately |straight )?(before|after|first|next|last|earlier|later)\b/

/** "does Japan call Tokyo the third": says how it is counted. */
const CALLED =
  /\b(call(s|ed)?|count(s|ed)?|number(s|ed)|label(s|led)?|describ(e|es|ed)|consider(s|ed)?) (\w+ ){1,5}(first|second|third|fourth)\b/

const NOT_ABOUT_PEOPLE = [
  'documents',
  'discuss',
  'lead',
  'reports',
  'outcomes',
  'creation',
] as const

/** "which ministers were in Sydney": people whom the record names at no meeting of the group. */
function namesOtherPeople(reading: Reading, lookup: Lookup): boolean {
  const kinds = reading.milestones.map((id) => lookup.milestone(id)?.kind)
  const theirs = kinds.includes('foreign-ministers') || kinds.includes('leaders')
  const named = has(reading, 'minister') || (has(reading, 'ministers', 'summit') && !theirs)
  return named && size(reading.scope) > 0
}
