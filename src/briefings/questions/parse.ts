// A question as typed -> what was asked. Deterministic, and explainable by the rule that took it.

import type { Lookup } from '../dataset/lookup.ts'
import { answersHead } from './asked.ts'
import { areNames, blocking } from './leftovers.ts'
import { contradicts } from './premises.ts'
import type { Question } from './question.ts'
import type { Knowledge } from './read.ts'
import { readQuestion, type Reading } from './reading.ts'
import { asksForReason, withoutReason } from './reasons.ts'
import { rules } from './rules.ts'
import { has } from './rules/rule.ts'
import type { Search } from './search.ts'
import { contentWords, asksWhatIsSaid, isAboutTheQuad } from './subject.ts'
import { tokenize } from './tokens.ts'
import { withUnread } from './unread.ts'

/** What a question was taken for. */
export interface Parsed {
  readonly question: Question
  /** The rule that took the question; null where none did. */
  readonly rule: string | null
  /** Whether the question was longer than is read. */
  readonly cut: boolean
  /** The words, as typed, without which the question was read; none where all were. */
  readonly aside: readonly string[]
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
  const told = saidOfOutsider(reading, search)
  const { cut } = typed
  if (told !== null) return { question: told, rule: null, cut, aside: [] }
  let beside: Question | null = null
  for (const rule of rules) {
    const question = rule.take(reading, knowledge.lookup)
    if (question === null || !answersHead(question, reading)) {
      beside ??= question
      continue
    }
    const read = covered(question, reading, search, knowledge.lookup)
    const aside = read === question ? reading.unknown : []
    return {
      question: goingOn(withUnread(read, reading, search), reading),
      rule: rule.name,
      cut,
      aside,
    }
  }
  const question = withUnread(uncovered(reading, search, beside), reading, search)
  return { question: goingOn(question, reading), rule: null, cut, aside: [] }
}

/** "what about cost": not understood, and perhaps a question that goes on from another. */
function goingOn(question: Question, { text }: Reading): Question {
  return question.kind === 'not-understood' && GOES_ON.test(text)
    ? { ...question, followUp: true }
    : question
}

const GOES_ON = /^(and|but|what about|how about) /

/** "which ministers mentioned the Philippines": what was said of a country outside the Quad, where anything was. */
function saidOfOutsider(reading: Reading, search: Search): Question | null {
  const { outsiders, spans, scope, milestones, unknown } = reading
  if (outsiders.length === 0 || unknown.length > 0 || !has(reading, 'discuss', 'say')) return null
  if (has(reading, 'who', 'represent', 'attend', 'host', 'lead', 'succession')) return null
  const words = spans
    .filter(({ outsider }) => outsider !== null)
    .flatMap((span) => span.words.filter((word) => word.length > 3))
  const found = search.find(words, scope, milestones)
  return found === null ? null : { kind: 'search', found, words }
}

/** "85000": a number of something; whoever names it asks about the statement that gives it. */
function isFigure(word: string): boolean {
  return /^\d{4,}$/.test(word)
}

/** A question that a rule took, unless words are left over that change what was asked. */
function covered(question: Question, reading: Reading, search: Search, lookup: Lookup): Question {
  if (ASKED_BACK.has(question.kind)) return saidOfBody(question, reading, search) ?? question
  const said = blocking(reading, question, (record, word) => search.holds(record, word))
  if (said.length === 0)
    return asksForReason(question, reading, lookup) ? withoutReason(question, reading) : question
  const words = contentWords(reading)
  const found =
    asksWhatIsSaid(question, reading) || words.every(isFigure)
      ? search.find(words, reading.scope, reading.milestones)
      : null
  if (found !== null) return { kind: 'search', found, words }
  if (!isAboutTheQuad(reading)) return { kind: 'not-understood' }
  const near = nearest(question, reading, said)
  return { kind: 'unrecorded', said, near: [near], corrected: contradicts(near, said, reading) }
}

/** "did Jaishankar say anything about working groups": a body of its own, where a statement speaks of it. */
function saidOfBody(question: Question, reading: Reading, search: Search): Question | null {
  if (question.kind !== 'unrecorded' || !has(reading, 'elsewhere')) return null
  if (has(reading, 'who', 'when', 'where', 'count', 'host', 'lead')) return null
  const [body = '', ...more] = question.said.map((typed) => typed.toLowerCase())
  if (more.length > 0) return null
  const words = [...contentWords({ ...reading, countries: [] }), ...body.split(' ')]
  const found = search.find(words, reading.scope, reading.milestones, body)
  return found === null ? null : { kind: 'search', found, words }
}

const ASKED_BACK: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'not-understood',
  'unrecorded',
])

/** "was Modi at the Tokyo meeting": nearest to an unknown name are the names that are known. */
function nearest(
  question: Question,
  { yesNo, scope, countries }: Reading,
  said: readonly string[],
): Question {
  if (!areNames(said) || scope.kind !== 'some') return question
  if (yesNo) return { kind: 'representatives', scope, countries, outsiders: [] }
  return question.kind === 'meeting' ? { kind: 'detail', detail: 'where', scope } : question
}

/** A question that no rule took, or only for another thing than it asks for. */
function uncovered(reading: Reading, search: Search, beside: Question | null): Question {
  if (beside !== null) {
    return isAboutTheQuad(reading)
      ? { kind: 'unrecorded', said: [], near: [beside] }
      : { kind: 'not-understood' }
  }
  const words = contentWords(reading)
  const found =
    reading.outsiders.length > 0 || has(reading, 'help')
      ? null
      : search.find(words, reading.scope, reading.milestones)
  if (found !== null) return { kind: 'search', found, words }
  return isAboutTheQuad(reading) && reading.unknown.length > 0
    ? { kind: 'unrecorded', said: reading.unknown, near: [] }
    : { kind: 'not-understood' }
}
