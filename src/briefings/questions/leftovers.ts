// What the words that nothing accounts for do to a question: some change what was asked, others are only
// somebody's way of putting it.

import { stemKey } from './lexicon.ts'
import { UNRECORDED, ELSEWHERE } from './outside-words.ts'
import type { Question } from './question.ts'
import { isUnknown, type Span } from './read.ts'
import type { Reading } from './reading.ts'
import { isEnglish } from './spelling.ts'
import { isStrong } from './strength.ts'
import type { Cue } from './vocabulary.ts'

/**
 * The leftover words that change what was asked: names, things that the record says nothing of, and any
 * word where the rest of the question is too thin to stand without it.
 * @param reading the question as a whole
 * @param question what a rule took it for; null where none did
 * @param recorded whether a word stands in the statements of a record
 * @returns the words as typed; none where the question can be answered without them
 */
export function blocking(
  reading: Reading,
  question: Question | null,
  recorded: RecordedWords,
): readonly string[] {
  if (question === null || !isStrong(question, reading)) return reading.unknown
  // "was X on the agenda": X is what is asked, whatever it is.
  if (reading.yesNo && question.kind === 'discussed') return reading.unknown
  const left = new Set(reading.unknown)
  const records = AS_RECORDED.has(question.kind) ? recordsOf(question) : []
  return reading.spans
    .filter((span) => left.has(span.typed))
    .filter(
      (span) =>
        isTelling(span, reading.spans) ||
        (!isAboutCountry(question) && isPredicate(reading.spans, reading.spans.indexOf(span))),
    )
    .filter(({ words }) => !records.some((record) => words.every((word) => recorded(record, word))))
    .map(({ typed }) => typed)
}

/** "for which country did Hansford speak": in whatever way. */
function isAboutCountry(question: Question): boolean {
  return question.kind === 'person' && question.aspect === 'country'
}

/** Whether a word stands in the statements of a meeting or milestone. */
type RecordedWords = (record: string, word: string) => boolean

/** Kinds of question whose answer shows what the record says, whole. */
const AS_RECORDED: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'milestone',
  'documents',
  'discussed',
  'outcomes',
  'topic',
  'meeting',
])

function recordsOf(question: Question): readonly string[] {
  if (question.kind === 'milestone') return question.milestones
  return 'scope' in question && question.scope.kind === 'some' ? question.scope.meetings : []
}

/** @returns whether leftover words are all names of somebody or something, as far as can be seen */
export function areNames(words: readonly string[]): boolean {
  return words.every((typed) => /^\p{Lu}/u.test(typed))
}

function isTelling(span: Span, spans: readonly Span[]): boolean {
  if (!isUnknown(span)) return true
  const [word = ''] = span.words
  if (!isEnglish(word) || isCapitalisedInside(span)) return true
  const at = spans.indexOf(span)
  const key = stemKey([word])
  return (
    UNRECORDED.has(key) ||
    ELSEWHERE.has(key) ||
    isAskedFor(spans, at) ||
    isPlaceOrOccasion(spans, at) ||
    isObject(spans, at)
  )
}

function isCapitalisedInside({ typed, startsSentence }: Span): boolean {
  return !startsSentence && /^\p{Lu}\p{Ll}/u.test(typed)
}

/** "which hotel", "how many pages", "what was the logo", "who was the US ambassador": the very thing that is asked for. */
function isAskedFor(spans: readonly Span[], at: number): boolean {
  const passed = isOffice(spans, at) ? ASKED_PAST : []
  const before = spans
    .slice(0, at)
    .findLast(
      ({ words, entities }) =>
        !PASSED_OVER.has(words[0] ?? '') && !entities.some(({ kind }) => passed.includes(kind)),
    )
  if (before === undefined) return false
  return (
    before.cues.some((cue) => ASKING_FOR.has(cue)) ||
    (before.words.length === 1 && before.words[0] === 'how')
  )
}

/** "which country objected", "when does it expire": the verb of the question, where it has no other. */
function isPredicate(spans: readonly Span[], at: number): boolean {
  if (
    spans.some(
      ({ cues, asks, entities }) =>
        asks && entities.length === 0 && cues.some((cue) => VERBS.has(cue)),
    )
  )
    return false
  const [word = ''] = spans[at]?.words ?? []
  const before = spans.slice(Math.max(0, at - 4), at)
  const headed = before.some(({ words: [head = ''] }) => HEADS.has(head))
  if (word.endsWith('ed') && headed) return true
  const next = spans[at + 1]
  const closes = next === undefined || PREPOSITIONS_AFTER.has(next.words[0] ?? '')
  return (
    closes &&
    spans.slice(0, at).some(({ words }) => words.length === 1 && AUXILIARIES.has(words[0] ?? ''))
  )
}

const HEADS: ReadonlySet<string> = new Set(['which', 'what', 'who', 'whom'])

const AUXILIARIES: ReadonlySet<string> = new Set(['did', 'does', 'do'])

const PREPOSITIONS_AFTER: ReadonlySet<string> = new Set(
  'at in to from on with for about against after before by during into'.split(' '),
)

/** Cues that verbs give. */
const VERBS: ReadonlySet<Cue> = new Set<Cue>([
  'attend',
  'represent',
  'discuss',
  'outcomes',
  'happened',
  'lead',
  'succession',
  'say',
  'reports',
  'change',
  'open',
])

/** "who was the US ambassador", "which of Pant's advisers": an office by its country or its holder. */
function isOffice(spans: readonly Span[], at: number): boolean {
  const asked = spans.some(({ cues }) => cues.includes('whois') || cues.includes('which'))
  return asked && !spans.slice(at + 1, at + 4).some(({ cues }) => cues.includes('represent'))
}

const ASKED_PAST: readonly string[] = ['country', 'person']

const PASSED_OVER: ReadonlySet<string> = new Set(
  'the a an of cyber quad is was are were other more new main big exact did do does has have'.split(
    ' ',
  ),
)

const ASKING_FOR: ReadonlySet<string> = new Set([
  'which',
  'what',
  'count',
  'who',
  'define',
  'whois',
])

/** "at the olympiad", "in parliament": names another occasion or place. */
function isPlaceOrOccasion(spans: readonly Span[], at: number): boolean {
  const before = spans[at - 1]?.words.at(-1) ?? ''
  const preposition = ARTICLES.has(before) ? (spans[at - 2]?.words.at(-1) ?? '') : before
  const next = spans[at + 1]
  const closes = next === undefined || next.filler || next.time !== null
  return closes && PREPOSITIONS.has(preposition)
}

/** "what was decided on quantum": the thing that is asked about, where no topic of the record is. */
function isObject(spans: readonly Span[], at: number): boolean {
  const on = spans[at - 1]?.words.at(-1) === 'on'
  const closes = spans
    .slice(at + 1)
    .every(
      ({ filler, time, entities }) =>
        filler || time !== null || entities.some(({ kind }) => kind === 'place'),
    )
  return (
    on && closes && !spans.some(({ entities }) => entities.some(({ kind }) => kind === 'topic'))
  )
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that'])

const PREPOSITIONS: ReadonlySet<string> = new Set([
  'at',
  'in',
  'about',
  'against',
  'during',
  'inside',
])
