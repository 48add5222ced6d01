// "was he there", "who replaced her": a person whom the question only points at.

import type { Lookup } from '../../dataset/lookup.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Question } from '../question.ts'
import type { Span } from '../read.ts'
import type { Reading } from '../reading.ts'
import { peopleRules } from './people.ts'
import { CHOICES, has, typedAs, type Rule } from './rule.ts'

const POINTING: ReadonlySet<string> = new Set(['he', 'she', 'him', 'his', 'her', 'hers'])

function pointsAt({ words: [word = ''], asks, entities, cues }: Span): boolean {
  return asks && POINTING.has(word) && entities.length === 0 && cues.length === 0
}

/** Somebody outside the record whom the pronoun stands for. */
const ANTECEDENT =
  /\b(lady|gentleman|my \w+|boss|chief|colleague|friend|minister|secretary|editor|ambassador|bro|mate)\b/

/** Nobody in the question whom the pronoun could stand for. */
function namesNobody(reading: Reading): boolean {
  const { persons, countries, titles, outsiders, unknown } = reading
  if (ANTECEDENT.test(reading.text)) return false
  const someone = has(reading, 'who', 'represent') && !has(reading, 'succession')
  return (
    persons.length + countries.length + titles.length + outsiders.length + unknown.length === 0 &&
    (!someone || /^(who|what) (is|was) (he|she)( again)?$/.test(reading.text))
  )
}

/** The question about one person, in the place of the pronoun. */
function about(person: string, reading: Reading, lookup: Lookup): readonly Question[] {
  const spans = reading.spans.map((span): Span =>
    pointsAt(span) ? { ...span, entities: [{ kind: 'person', id: person }] } : span,
  )
  const meant = { ...reading, spans, persons: [person] }
  for (const rule of peopleRules) {
    const question = rule.take(meant, lookup)
    if (question !== null) return ABOUT_PEOPLE.has(question.kind) ? [question] : []
  }
  return []
}

const ABOUT_PEOPLE: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'attendance',
  'person',
])

/** People whom the question only points at: asked back. */
export const pointedRules: readonly Rule[] = [
  {
    name: 'a person pointed at',
    take: (reading, lookup) => {
      if (!reading.spans.some(pointsAt) || !namesNobody(reading)) return null
      if (has(reading, 'say', 'speech')) {
        return { kind: 'unrecorded', said: typedAs(reading, 'say', 'speech'), near: [] }
      }
      const people = [...lookup.dataset.people.keys()]
        .filter((id) => lookup.appearances(id).length > 0)
        .slice(-CHOICES)
      const readings = people.flatMap((id) => about(id, reading, lookup))
      return isNonEmpty(readings) ? { kind: 'ambiguous', readings } : { kind: 'not-understood' }
    },
  },
]
