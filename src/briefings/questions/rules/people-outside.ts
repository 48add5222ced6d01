// Questions about countries and bodies outside the Quad: who came for them, and what was said of them.

import type { Reading } from '../reading.ts'
import { isAboutTheQuad } from '../subject.ts'
import { attendance } from './people-questions.ts'
import { has, size, type Rule } from './rule.ts'

/** "what did Tokyo say about Taiwan": asks for what was said, and not for who came. */
function asksWhatWasSaid(reading: Reading): boolean {
  return (
    has(reading, 'discuss', 'say', 'outcomes') &&
    !has(reading, 'who', 'represent', 'attend', 'host', 'lead') &&
    size(reading.scope) > 0
  )
}

/** Countries outside the Quad. */
export const outsidePeopleRules: readonly Rule[] = [
  {
    name: 'a country outside the Quad',
    take: (reading) => {
      const { outsiders, scope } = reading
      if (outsiders.length === 0) return null
      if (reading.persons.length > 0 && !has(reading, 'who')) return attendance(reading)
      if (asksWhatWasSaid(reading)) {
        return { kind: 'unrecorded', said: outsiders, near: [{ kind: 'discussed', scope }] }
      }
      return has(
        reading,
        'represent',
        'attend',
        'host',
        'lead',
        'who',
        'meeting',
        'group',
        'country',
        'compose',
      ) &&
        reading.countries.length === 0 &&
        reading.topics.length === 0
        ? { kind: 'representatives', scope, countries: [], outsiders }
        : isAboutTheQuad(reading)
          ? { kind: 'unrecorded', said: outsiders, near: [] }
          : { kind: 'not-understood' }
    },
  },
]
