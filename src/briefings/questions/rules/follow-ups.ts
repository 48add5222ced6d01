// Questions that go on from an answer before, which nobody remembers: asked back in full.

import { isNonEmpty } from '../../document/write.ts'
import type { Question, Scope } from '../question.ts'
import type { Reading } from '../reading.ts'
import type { Rule } from './rule.ts'

/** Questions that go on from an answer before. */
export const followUpRules: readonly Rule[] = [
  { name: 'goes on from another question', take: followUp },
]

/** "and Japan?", "and in Tokyo?": a name alone, that goes on from an answer before; asked back in full. */
function followUp(reading: Reading): Question | null {
  const { text, spans, countries, scope } = reading
  const isName = spans.every(
    ({ cues, filler, entities, time }) =>
      cues.length === 0 && (filler || time !== null || entities.length > 0),
  )
  if (!/^(and|but) /.test(text) || !isName) return null
  const named = reading.persons.length + reading.topics.length + reading.outsiders.length
  if (named + reading.named.length > 0) return null
  const readings: readonly Question[] = [
    ...countriesAsked(countries, scope),
    ...(scope.kind === 'some' && countries.length === 0 ? meetingAsked(scope) : []),
  ]
  return isNonEmpty(readings) ? { kind: 'ambiguous', readings, because: 'follow-up' } : null
}

function countriesAsked(countries: Reading['countries'], scope: Scope): readonly Question[] {
  if (countries.length === 0 || scope.kind === 'absent') return []
  return [
    { kind: 'representatives', scope, countries, outsiders: [] },
    ...countries.map((country): Question => ({ kind: 'country', country })),
  ]
}

function meetingAsked(scope: Scope): readonly Question[] {
  return [
    { kind: 'representatives', scope, countries: [], outsiders: [] },
    { kind: 'discussed', scope },
    { kind: 'outcomes', scope },
    { kind: 'meeting', scope, density: null },
  ]
}
