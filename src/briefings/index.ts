// The only door of the core: load the record, ask it, read the answer as plain text.

import { createRequire } from 'node:module'
import { answerQuestion } from './answers/answer-question.ts'
import type { Answer, Context } from './answers/answer.ts'
import type { Dataset } from './dataset/dataset.ts'
import { createLookup, type Lookup } from './dataset/lookup.ts'
import type * as Digesting from './digests/digest.ts'
import type { Density } from './document/density.ts'
import { QUESTION_LENGTH, type Question } from './questions/question.ts'
import type * as Reading from './questions/reader.ts'

export { loadDataset } from './dataset/load.ts'
export { countries, country } from './dataset/countries.ts'
export { newestEntry } from './dataset/newest.ts'
export { plainName } from './dataset/plain-name.ts'
export { inlineText, statementText, toPlainText, citationLabel } from './document/plain-text.ts'
export {
  dateInWords,
  dateParts,
  firstDay,
  lastDay,
  periodInWords,
  WEEKDAYS,
} from './document/dates.ts'
export { compose } from './document/compose.ts'
export { claim, facts, note, paragraph, silence, time } from './document/write.ts'
export { DENSITIES } from './document/density.ts'
export { COVERS, NO_FILTERS, slotFrom, WHEN_EMPTY } from './digests/settings.ts'
export { neutral } from './document/neutral.ts'
export { needsOpenMark } from './document/open-mark.ts'
export { webAddress } from './document/web-address.ts'
export { faultReport } from './dataset/fault-report.ts'
export { statements, statementsOf, visit } from './document/visit.ts'
export { personName, recordLabel } from './answers/words.ts'
export { inWords } from './questions/in-words.ts'
export { QUESTION_LENGTH } from './questions/question.ts'
export type { Answer, AnswerStatus } from './answers/answer.ts'
export type { Dataset, Fault, LoadResult } from './dataset/dataset.ts'
export type { Density } from './document/density.ts'
export type {
  Digest,
  DigestCommands,
  DigestRequest,
  DigestSubject,
  LastDigest,
  Outline,
} from './digests/request.ts'
export type { Covers, DigestSlot, Filter, Filters, WhenEmpty } from './digests/settings.ts'
export type { Fingerprints } from './digests/fingerprints.ts'
export type { Kept } from './dataset/kept.ts'
export type { Lookup } from './dataset/lookup.ts'
export type {
  Block,
  Briefing,
  Choice,
  Citation,
  Claim,
  FactRow,
  Inline,
  NonEmpty,
  Note,
  Silence,
  Statement,
} from './document/briefing.ts'
export type { Question, Scope } from './questions/question.ts'
export type { CountryCode, Meeting, Milestone, Source } from './dataset/schema.ts'
export type { BriefingDraft } from './document/compose.ts'
export type { Draft, DraftBlock } from './document/write.ts'

/** The briefing core over one record. */
export interface Briefings extends Digesting.Digests {
  readonly lookup: Lookup
  /**
   * Answers what somebody typed.
   * @param text a question in plain English, or nothing
   * @param today the day of asking, in the asker's calendar
   * @param density how much of a meeting's briefing to give where the text does not say; `full` unless told
   * @returns the answer; it never throws for any text
   */
  ask(text: string, today: Temporal.PlainDate, density?: Density): Answer
  /** Answers a question that is already understood. */
  answer(question: Question, today: Temporal.PlainDate, density?: Density): Answer
  /**
   * @param word one word
   * @returns whether questions are read by it as it stands: a name of the record or a word that asks for something
   */
  isKnownWord(word: string): boolean
}

/**
 * Makes the core over a record.
 * @param dataset a valid record
 * @returns the core; the grammar's indexes are built at the first question
 */
export function createBriefings(dataset: Dataset): Briefings {
  const lookup = createLookup(dataset)
  let made: Reading.Reader | undefined
  const reader = (): Reading.Reader => (made ??= loadReader().createReader(lookup))
  let digests: Digesting.Digests | undefined
  const digesting = (): Digesting.Digests => (digests ??= loadDigests().createDigests(lookup))
  const context = (today: Temporal.PlainDate, density: Density): Context => ({
    lookup,
    today,
    density,
  })
  return {
    lookup,
    ask(text, today, density = 'full') {
      const { question, cut, aside } = reader().read(text, today)
      const preface = cut
        ? [`Only the first ${QUESTION_LENGTH} characters of the question were read.`]
        : []
      const answer = answerQuestion(question, context(today, density), preface)
      return aside.length === 0 ? answer : { ...answer, aside }
    },
    answer: (question, today, density = 'full') =>
      answerQuestion(question, context(today, density)),
    isKnownWord: (word) => reader().isKnownWord(word),
    digest: (request) => digesting().digest(request),
    fingerprints: () => digesting().fingerprints(),
  }
}

/** The grammar takes longer to load than the answers: it is, when the first question has to be read. */
function loadReader(): typeof Reading {
  const require = createRequire(import.meta.url)
  return require('./questions/reader.ts') as typeof Reading
}

/** Who asks a question needs no digests: they are loaded for the first one. */
function loadDigests(): typeof Digesting {
  const require = createRequire(import.meta.url)
  return require('./digests/digest.ts') as typeof Digesting
}
