// Statements of the record by the words in them: for questions that no rule knows.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone } from '../dataset/schema.ts'
import { textStatements } from '../dataset/texts.ts'
import type { NonEmpty } from '../document/briefing.ts'
import { isNonEmpty } from '../document/write.ts'
import { stemKey } from './lexicon.ts'
import type { Found, Scope } from './question.ts'
import { plainWord } from './tokens.ts'

/** The statements of the record by their words. */
export interface Search {
  /**
   * Finds the statements that hold every one of some words.
   * @param words lower-case words; in any order and form
   * @param scope only statements of these meetings, where the question names any
   * @param milestones and of these milestones
   * @returns at most FOUND_LIMIT statements, newest record last; null where no statement holds all words
   */
  find(
    words: readonly string[],
    scope: Scope,
    milestones: readonly string[],
  ): NonEmpty<Found> | null
  /** Whether any statement of one record holds a word, in any form. */
  holds(record: string, word: string): boolean
}

/** More statements than this answer nothing in particular. */
const FOUND_LIMIT = 8

/**
 * Indexes the statements of the record at the first search.
 * @param lookup the record
 * @returns the search
 */
export function createSearch(lookup: Lookup): Search {
  let index: ReadonlyMap<string, readonly Found[]> | undefined
  return {
    holds(record, word) {
      index ??= indexStatements(lookup)
      return (index.get(stemKey([plainWord(word)])) ?? []).some((found) => found.record === record)
    },
    find(words, scope, milestones) {
      if (words.length === 0 || words.some((word) => word.length < 3)) return null
      index ??= indexStatements(lookup)
      const [first = [], ...rest] = words.map(
        (word) => index?.get(stemKey([plainWord(word)])) ?? [],
      )
      const common = first.filter((found) => rest.every((others) => others.includes(found)))
      const within = common.filter(({ record }) => isWithin(record, scope, milestones))
      return isNonEmpty(within) && within.length <= FOUND_LIMIT ? within : null
    },
  }
}

function isWithin(record: string, scope: Scope, milestones: readonly string[]): boolean {
  if (scope.kind === 'all') return true
  return milestones.includes(record) || (scope.kind === 'some' && scope.meetings.includes(record))
}

function indexStatements(lookup: Lookup): ReadonlyMap<string, readonly Found[]> {
  const index = new Map<string, Found[]>()
  const add = (found: Found, text: string): void => {
    for (const word of new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])) {
      const key = stemKey([plainWord(word)])
      const known = index.get(key)
      if (known === undefined) index.set(key, [found])
      else if (known.at(-1) !== found) known.push(found)
    }
  }
  for (const meeting of lookup.dataset.meetings) addMeeting(meeting, add)
  for (const milestone of lookup.dataset.milestones) addMilestone(milestone, add)
  return index
}

type Add = (found: Found, text: string) => void

function addMeeting(meeting: Meeting, add: Add): void {
  for (const field of ['discussed', 'outcomes', 'background'] as const) {
    for (const [index, { text }] of (meeting[field] ?? []).entries()) {
      add({ record: meeting.id, field, index }, text)
    }
  }
  addTexts(meeting, add)
}

function addTexts(record: Meeting | Milestone, add: Add): void {
  for (const [index, { text }] of textStatements(record).entries()) {
    add({ record: record.id, field: 'documents', index }, text)
  }
}

function addMilestone(milestone: Milestone, add: Add): void {
  for (const [index, { text }] of milestone.says.entries()) {
    add({ record: milestone.id, field: 'says', index }, text)
  }
  addTexts(milestone, add)
}
