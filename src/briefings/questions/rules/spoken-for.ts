// Who spoke for a government, and people whom a question takes to have hosted.

import type { Lookup } from '../../dataset/lookup.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { meetingsFor } from '../scope.ts'
import { nearPerson } from './people-questions.ts'
import { publishersIn } from './publishers.ts'
import { has, only, size, textWithPeople, type Rule } from './rule.ts'

/** "the White House spokesperson", "who spoke for Home Affairs". */
const SPOKE =
  /\b(spoke|speak|speaks|spoken|spokes(man|woman|person)|press secretary|put out|statement|said)\b/

/** "did Neuberger host", "hosted by Pezzullo". */
const HOSTED = /@ (\w+ )?(host|hosts|hosted|hosting)\b|\bhosted by @/

/** The one meeting that a question is about, or after which something was. */
function meetingOf({ scope, constraints }: Reading, lookup: Lookup): string | null {
  const anchors = constraints.flatMap((constraint) =>
    constraint.kind === 'relative' && constraint.side === 'after'
      ? meetingsFor(constraint.to, lookup)
      : [],
  )
  const ids = anchors.length > 0 ? anchors : scope.kind === 'some' ? scope.meetings : []
  return ids.length === 1 ? (ids[0] ?? null) : null
}

/** Whether a publisher issued a text on a meeting. */
function issued(publishers: readonly string[], meeting: string, lookup: Lookup): boolean {
  const texts = lookup.meeting(meeting)?.documents ?? []
  const names = publishers.map((name) => name.replace(/^The | \([^)]*\)/g, ''))
  return texts.some(({ issuedBy }) => names.some((name) => issuedBy.text.includes(name)))
}

/** Spokespeople, and hosts that were none. */
export const spokenForRules: readonly Rule[] = [
  {
    name: 'who spoke for a publisher',
    take: (reading, lookup) => {
      const meeting = meetingOf(reading, lookup)
      const asked = has(reading, 'who') && SPOKE.test(reading.text) && reading.persons.length === 0
      return asked && meeting !== null && issued(publishersIn(reading), meeting, lookup)
        ? { kind: 'documents', scope: only(meeting), aspect: 'issuer', documents: [] }
        : null
    },
  },
  {
    name: 'somebody taken to be the host',
    take: (reading, lookup) => {
      const [person, ...others] = reading.persons
      const of = person === undefined ? undefined : lookup.dataset.people.get(person)?.country
      if (of === undefined || others.length > 0 || !has(reading, 'host')) return null
      if (!HOSTED.test(textWithPeople(reading)) || size(reading.scope) === 0) return null
      const host: Question = { kind: 'host', scope: reading.scope, countries: [of] }
      if (has(reading, 'say', 'speech')) {
        return { kind: 'unrecorded', said: [], near: [host, ...nearPerson(reading)] }
      }
      return reading.yesNo ? host : null
    },
  },
]
