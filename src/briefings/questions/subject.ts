// What a question is about when its words are not all understood.
import { country } from '../dataset/countries.ts'
import { areElsewhere } from './leftovers.ts'
import { type Reading } from './reading.ts'
import type { Question } from './question.ts'
import { has } from './rules/rule.ts'

/** Words of the question that a statement would have to hold: those left over, and the countries. */
export function contentWords({ spans, unknown, countries }: Reading): readonly string[] {
  const left = new Set(unknown)
  const words = spans.filter((span) => left.has(span.typed)).flatMap((span) => span.words)
  return words.length === 0
    ? []
    : [...words, ...countries.map((code) => country(code).name.split(' ')[0] ?? code)]
}

/** "what was said about X", "anything on X": any statement with the word answers; "which X", "how many X" not. */
export function asksWhatIsSaid({ kind }: Question, reading: Reading): boolean {
  return (
    !reading.yesNo &&
    kind !== 'documents' &&
    reading.persons.length + reading.outsiders.length === 0 &&
    !has(reading, ...CLOSED_QUESTIONS)
  )
}

const CLOSED_QUESTIONS = [
  'who',
  'whois',
  'which',
  'when',
  'where',
  'count',
  'why',
  'represent',
  'attend',
  'host',
  'lead',
  'chair',
  'speech',
  'duration',
  'interval',
  'future',
] as const

/** Whether a question has to do with the record at all, whatever else is in it. */
export function isAboutTheQuad(reading: Reading): boolean {
  return (
    reading.persons.length +
      reading.topics.length +
      reading.named.length +
      reading.documents.length >
      0 ||
    has(
      reading,
      'group',
      'meeting',
      'represent',
      'ministers',
      'summit',
      'lead',
      'documents',
      'outcomes',
      'campaign',
      'creation',
      'reports',
      'continuity',
      'elsewhere',
      'chair',
      'interval',
      'host',
      'discuss',
      'say',
      'format',
    ) ||
    (reading.constraints.length + reading.countries.length > 0 && !areElsewhere(reading.spans)) ||
    has(reading, 'attend', 'chair', 'format')
  )
}
