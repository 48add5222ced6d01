// A question as typed -> what was asked. Deterministic, and explainable by the rule that took it.
import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import { areElsewhere, areNames, blocking } from './leftovers.ts'
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
    return {
      question: covered(question, reading, search, knowledge.lookup),
      rule: rule.name,
      cut: typed.cut,
    }
  }
  return { question: uncovered(reading, search), rule: null, cut: typed.cut }
}

/** A question that a rule took, unless words are left over that change what was asked. */
function covered(question: Question, reading: Reading, search: Search, lookup: Lookup): Question {
  if (ASKED_BACK.has(question.kind)) return question
  const said = blocking(reading, question, search.holds)
  if (said.length === 0)
    return asksForReason(question, reading, lookup) ? withoutReason(question, reading) : question
  const words = contentWords(reading)
  const found = asksWhatIsSaid(question, reading)
    ? search.find(words, reading.scope, reading.milestones)
    : null
  if (found !== null) return { kind: 'search', found, words }
  if (!isAboutTheQuad(reading)) return { kind: 'not-understood' }
  const near = nearest(question, reading, said)
  return { kind: 'unrecorded', said, near: [near], corrected: contradicts(near, said, reading) }
}

const ASKED_BACK: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'not-understood',
  'unrecorded',
])

/** "why": the record seldom holds reasons. Where the premise is wrong, it is corrected instead. */
function asksForReason(question: Question, reading: Reading, lookup: Lookup): boolean {
  if (!has(reading, 'why')) return false
  switch (question.kind) {
    case 'attendance': {
      const { scope } = question
      const at = scope.kind === 'some' ? scope.meetings : []
      return question.persons.every((person) =>
        at.every((meeting) => lookup.appearances(person).some((seen) => seen.meeting === meeting)),
      )
    }
    case 'leads':
      return lookup.dataset.milestones.some(({ leads = [] }) =>
        leads.some(
          ({ country: code, topics = [] }) =>
            question.countries.includes(code) &&
            question.topics.some((topic) => topics.includes(topic)),
        ),
      )
    case 'meeting':
      return question.scope.kind !== 'absent'
    case 'person':
    case 'interval':
    case 'outcomes':
    case 'documents':
    case 'topic':
      return true
    case 'continuity':
      return question.countries.length === 0 || has(reading, 'succession')
    case 'milestone':
      return !has(reading, 'creation', 'define')
    default:
      return false
  }
}

function withoutReason(question: Question, { spans }: Reading): Question {
  const said = spans.filter(({ cues }) => cues.includes('why')).map(({ typed }) => typed)
  return { kind: 'unrecorded', said, near: [question] }
}

/** "was Modi at the Tokyo meeting": nearest to an unknown name are the names that are known. */
function nearest(
  question: Question,
  { yesNo, scope, countries }: Reading,
  said: readonly string[],
): Question {
  return yesNo && areNames(said) && scope.kind === 'some'
    ? { kind: 'representatives', scope, countries, outsiders: [] }
    : question
}

const SEEKS_CONSENT = /\b(right|correct|no|yes|true|false|not|not (he|she|they|it))$/

/** "Jen Easterly led the US in New Delhi, right?": an unknown name where the record has another. */
function contradicts(near: Question, said: readonly string[], reading: Reading): boolean {
  return (
    near.kind === 'representatives' &&
    near.scope.kind === 'some' &&
    near.countries.length === 1 &&
    areNames(said) &&
    (reading.yesNo || SEEKS_CONSENT.test(reading.text))
  )
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
function asksWhatIsSaid({ kind }: Question, reading: Reading): boolean {
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
function isAboutTheQuad(reading: Reading): boolean {
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
      'format',
    ) ||
    (reading.constraints.length + reading.countries.length > 0 && !areElsewhere(reading.spans)) ||
    has(reading, 'attend', 'chair', 'format')
  )
}
