// What a question is about when its words are not all understood.

import { country } from '../dataset/countries.ts'
import { areElsewhere } from './elsewhere.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { has } from './rules/rule.ts'

/**
 * Words of the question that a statement would have to hold to answer it.
 * @param reading the question as a whole
 * @returns the words left over, and the names of its countries; none where no word is left over
 */
export function contentWords({ spans, unknown, countries }: Reading): readonly string[] {
  const left = new Set(unknown)
  const words = spans.filter((span) => left.has(span.typed)).flatMap((span) => span.words)
  return words.length === 0
    ? []
    : [...words, ...countries.map((code) => country(code).name.split(' ')[0] ?? code)]
}

/**
 * "what was said about X", "anything on X": any statement with the word answers; "which X", "how many X" not.
 * @param question what a rule took the question for
 * @param reading the question as a whole
 * @returns whether statements that hold its words answer it
 */
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

/**
 * Whether a question has to do with the record at all, whatever else is in it.
 * @param reading the question as a whole
 * @returns whether what is missing is missing from the record, and not from its subject
 */
export function isAboutTheQuad(reading: Reading): boolean {
  const { constraints, countries, spans } = reading
  return (
    namesTheQuad(reading) || (constraints.length + countries.length > 0 && !areElsewhere(spans))
  )
}

/**
 * Whether a question names something that only the record is about; a city or a country is not enough.
 * @param reading the question as a whole
 * @returns whether it names people, topics, texts or meetings of the group, or what is done at them
 */
export function namesTheQuad(reading: Reading): boolean {
  const { persons, topics, named, documents } = reading
  return (
    persons.length + topics.length + named.length + documents.length > 0 ||
    has(reading, ...SUBJECTS)
  )
}

/** Cues that nobody gives who asks about something else. */
const SUBJECTS = [
  'group',
  'meeting',
  'represent',
  'attend',
  'host',
  'chair',
  'lead',
  'ministers',
  'summit',
  'campaign',
  'creation',
  'discuss',
  'say',
  'outcomes',
  'documents',
  'reports',
  'continuity',
  'interval',
  'format',
  'elsewhere',
] as const
