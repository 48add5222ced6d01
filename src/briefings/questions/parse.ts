// A question as typed -> what was asked. Deterministic, and explainable by the rule that took it.
import { country } from '../dataset/countries.ts'
import type { Knowledge } from './read.ts'
import { readQuestion, type Reading } from './reading.ts'
import { rules } from './rules.ts'
import { tokenize } from './tokens.ts'
import type { Question } from './question.ts'
import { has } from './rules/rule.ts'
import type { Search } from './search.ts'

export interface Parsed {
  readonly question: Question
  /** The rule that took the question; null where none did. */
  readonly rule: string | null
  /** Whether the question was longer than is read. */
  readonly cut: boolean
}

/**
 * Finds out what was asked. Every word that carries meaning must be accounted for: what the rules do not
 * know is looked up in the statements of the record, and where they do not hold it either, the question
 * is not answered by leaving it out.
 * @param text what was typed
 * @param knowledge the record's words
 * @param search the record's statements
 * @param today the day of asking
 * @returns the question
 */
export function parse(
  text: string,
  knowledge: Knowledge,
  search: Search,
  today: Temporal.PlainDate,
): Parsed {
  const typed = tokenize(text)
  const reading = readQuestion(typed, knowledge, today.year)
  for (const rule of rules) {
    const question = rule.take(reading, knowledge.lookup)
    if (question === null) continue
    return { question: covered(question, reading, search), rule: rule.name, cut: typed.cut }
  }
  return { question: uncovered(reading, search), rule: null, cut: typed.cut }
}

/** A question that a rule took, unless words are left over that change what was asked. */
function covered(question: Question, reading: Reading, search: Search): Question {
  if (reading.unknown.length === 0 || question.kind === 'not-understood') return question
  const words = contentWords(reading)
  const found = asksWhatIsSaid(reading)
    ? search.find(words, reading.scope, reading.milestones)
    : null
  if (found !== null) return { kind: 'search', found, words }
  if (!isAboutTheQuad(reading)) return { kind: 'not-understood' }
  return { kind: 'unrecorded', said: reading.unknown, near: [nearest(question, reading)] }
}

/** "was Modi at the Tokyo meeting": nearest to an unknown name are the names that are known. */
function nearest(question: Question, { yesNo, scope, unknown }: Reading): Question {
  const named = unknown.some((typed) => /^\p{Lu}/u.test(typed))
  return yesNo && named && scope.kind === 'some'
    ? { kind: 'representatives', scope, countries: [], outsiders: [] }
    : question
}

/** A question that no rule took. */
function uncovered(reading: Reading, search: Search): Question {
  const words = contentWords(reading)
  const found =
    reading.outsiders.length > 0 ? null : search.find(words, reading.scope, reading.milestones)
  if (found !== null) return { kind: 'search', found, words }
  return isAboutTheQuad(reading) && reading.unknown.length > 0
    ? { kind: 'unrecorded', said: reading.unknown, near: [] }
    : { kind: 'not-understood' }
}

/** Words of the question that a statement would have to hold: those left over, and the countries. */
function contentWords({ spans, unknown, countries }: Reading): readonly string[] {
  const left = new Set(unknown)
  const words = spans.filter((span) => left.has(span.typed)).flatMap((span) => span.words)
  return words.length === 0
    ? []
    : [...words, ...countries.map((code) => country(code).name.split(' ')[0] ?? code)]
}

/** "what was said about X", "anything on X": any statement with the word answers; "which X", "how many X" not. */
function asksWhatIsSaid(reading: Reading): boolean {
  return (
    reading.persons.length + reading.outsiders.length === 0 && !has(reading, ...CLOSED_QUESTIONS)
  )
}

const CLOSED_QUESTIONS = [
  'who',
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
function isAboutTheQuad(reading: Reading): boolean {
  return (
    reading.persons.length + reading.topics.length + reading.named.length > 0 ||
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
      'format',
    ) ||
    (reading.constraints.length > 0 && has(reading, 'attend', 'host', 'discuss')) ||
    (reading.countries.length > 0 && has(reading, 'attend', 'host', 'discuss'))
  )
}
