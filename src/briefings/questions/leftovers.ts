// What the words that nothing accounts for do to a question: some change what was asked, others are only
// somebody's way of putting it.
import { isEnglish } from './spelling.ts'
import { stemKey } from './lexicon.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { isUnknown, type Span } from './read.ts'
import { isStrong } from './strength.ts'
import { UNRECORDED, ELSEWHERE } from './outside-words.ts'

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
  const left = new Set(reading.unknown)
  const records = AS_RECORDED.has(question.kind) ? recordsOf(question) : []
  return reading.spans
    .filter((span) => left.has(span.typed))
    .filter((span) => isTelling(span, reading.spans))
    .filter(({ words }) => !records.some((record) => words.every((word) => recorded(record, word))))
    .map(({ typed }) => typed)
}

/** Whether a word stands in the statements of a meeting or milestone. */
export type RecordedWords = (record: string, word: string) => boolean

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

/** @returns whether leftover words are about something else altogether: weather, sport, travel, code */
export function areElsewhere(spans: readonly Span[]): boolean {
  return spans.some((span) => isUnknown(span) && ELSEWHERE.has(stemKey(span.words)))
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
    isPlaceOrOccasion(spans, at)
  )
}

function isCapitalisedInside({ typed, startsSentence }: Span): boolean {
  return !startsSentence && /^\p{Lu}\p{Ll}/u.test(typed)
}

/** "which hotel", "how many pages", "what was the logo", "who won": the very thing that is asked for. */
function isAskedFor(spans: readonly Span[], at: number): boolean {
  const before = spans.slice(0, at).findLast(({ words }) => !PASSED_OVER.has(words[0] ?? ''))
  if (before === undefined) return false
  return (
    before.cues.some((cue) => ASKING_FOR.has(cue)) ||
    (before.words.length === 1 && before.words[0] === 'how')
  )
}

const PASSED_OVER: ReadonlySet<string> = new Set(
  'the a an cyber quad is was are were other more new main big exact did do does has have'.split(
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

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that'])

const PREPOSITIONS: ReadonlySet<string> = new Set([
  'at',
  'in',
  'about',
  'against',
  'during',
  'inside',
])
