// Which words of a question the record holds nothing on, which it mentions, and which were only not understood.

import { isNonEmpty } from '../document/write.ts'
import { stemKey } from './lexicon.ts'
import { ELSEWHERE, UNRECORDED } from './outside-words.ts'
import type { Question, QuestionOf } from './question.ts'
import { isUnknown, type Span } from './read.ts'
import type { Reading } from './reading.ts'
import { has } from './rules/rule.ts'
import type { Search } from './search.ts'
import { isEnglish } from './spelling.ts'
import type { Cue } from './vocabulary.ts'

/**
 * Parts the words that a question was not answered for. The record holds nothing on a name, or on a thing that
 * no statement speaks of; one that a statement names is mentioned; any other word was not understood, and a word
 * that only asks is no thing at all.
 * @param question what was read
 * @param reading the question as a whole
 * @param search the record's statements
 * @returns the same with its words parted; any question but an unrecorded one as it is
 */
export function withUnread(question: Question, reading: Reading, search: Search): Question {
  if (question.kind !== 'unrecorded' || isToldOtherwise(question)) return question
  const parted = Map.groupBy(question.said, (typed) => sortOf(typed, reading, search))
  const missing = (parted.get('missing') ?? []).map((typed) => inFull(typed, reading))
  const misread = (parted.get('misread') ?? []).filter(
    (typed) => missing.length === 0 || !isEnglish(typed.toLowerCase()),
  )
  const elsewhere = missing.length + misread.length === 0 ? (parted.get('mentioned') ?? []) : []
  return {
    ...question,
    said: missing,
    ...(isNonEmpty(misread) ? { unread: misread } : {}),
    ...(isNonEmpty(elsewhere) ? { mentioned: elsewhere } : {}),
  }
}

/** What the answer says of it does not turn on its words, or names them for another reason. */
function isToldOtherwise({ corrected, reason, today }: QuestionOf<'unrecorded'>): boolean {
  return corrected === true || reason === true || today === true
}

type Sort = 'asks' | 'missing' | 'mentioned' | 'misread'

function sortOf(typed: string, reading: Reading, search: Search): Sort {
  const span = reading.spans.find((each) => each.typed === typed)
  if (span === undefined || span.time !== null || span.ordinal !== null) return 'missing'
  if (onlyAsks(span)) return 'asks'
  if (isUnknown(span) && !isThing(span, reading, search)) return 'misread'
  return search.mentions(span.words) ? 'mentioned' : 'missing'
}

/** "say", "how many", "when": asks for something, and is nothing that a record could hold. */
function onlyAsks({ entities, cues }: Span): boolean {
  return entities.length === 0 && cues.length > 0 && cues.every((cue) => ASKING.has(cue))
}

const ASKING: ReadonlySet<Cue> = new Set<Cue>([
  'say',
  'speech',
  'count',
  'when',
  'where',
  'duration',
  'title',
  'succession',
  'creation',
  'certainty',
  'current',
  'host',
  'who',
  'what',
  'which',
  'how',
])

/** A name, a thing that is known to be none of the record's, or one by its place in the sentence. */
function isThing(span: Span, reading: Reading, search: Search): boolean {
  const [word = ''] = span.words
  if (!span.startsSentence && /^\p{Lu}/u.test(span.typed)) return true
  const key = stemKey([word])
  if (UNRECORDED.has(key) || ELSEWHERE.has(key)) return true
  if (!isEnglish(word) && search.mentions([word])) return true
  if (search.knows(word)) return false
  return isEnglish(word) || (isPronounceable(word) && standsAsThing(span, reading))
}

/** "ppl", "abt", "31m" are not. */
function isPronounceable(word: string): boolean {
  return word.length > 3 && /^\D*[aeiouy]/u.test(word)
}

/** "anything on blockchain", "was huawei discussed", "at the osaka meeting", "did biden attend". */
function standsAsThing(span: Span, reading: Reading): boolean {
  const { spans, yesNo } = reading
  const before = spans[spans.indexOf(span) - 1]?.words.at(-1) ?? ''
  return BEFORE_THINGS.has(before) || (yesNo && has(reading, 'discuss', 'say', 'outcomes'))
}

const BEFORE_THINGS: ReadonlySet<string> = new Set(
  `on about of regarding concerning in at by with for from to against under the a an any did was is does has were
  quad cyber and`.split(/\s+/),
)

/** A date or an ordinal with what it belongs to: "fourth meeting", "first day", "2025 meeting". */
function inFull(typed: string, { spans }: Reading): string {
  const at = spans.findIndex((span) => span.typed === typed)
  const span = spans[at]
  if (span === undefined || (span.time === null && span.ordinal === null)) return typed
  const next = spans[at + 1]
  const isNoun = next !== undefined && !next.filler && /^\p{L}+$/u.test(next.typed)
  const noun = isNoun ? next.typed : ''
  return `${typed} ${span.time === null ? noun : 'meeting'}`.trim()
}
