// Statements of the record by the words in them: for questions that no rule knows.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone } from '../dataset/schema.ts'
import { textStatements } from '../dataset/texts.ts'
import type { NonEmpty } from '../document/briefing.ts'
import { isNonEmpty } from '../document/write.ts'
import { stemKey } from './lexicon.ts'
import type { Found, Scope } from './question.ts'
import { ungrouped } from './shorthand.ts'
import { plainWord } from './tokens.ts'

/** The statements of the record by their words. */
export interface Search {
  /**
   * Finds the statements that hold every one of some words.
   * @param words lower-case words; in any order and form
   * @param scope only statements of these meetings, where the question names any
   * @param milestones and of these milestones
   * @param phrase only statements with these words in a row
   * @returns at most FOUND_LIMIT statements, newest record last; null where no statement holds all words
   */
  find(
    words: readonly string[],
    scope: Scope,
    milestones: readonly string[],
    phrase?: string,
  ): NonEmpty<Found> | null
  /** Whether any statement of one record holds a word, in any form. */
  holds(record: string, word: string): boolean
  /** Whether any statement at all holds a word, in any form, or one that begins with it. */
  knows(word: string): boolean
  /** Whether any statement at all holds some words in a row, as they are written. */
  mentions(words: readonly string[]): boolean
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
    knows(word) {
      index ??= indexStatements(lookup)
      const key = stemKey([plainWord(word)])
      return (
        index.has(key) || (key.length > 3 && index.keys().some((known) => known.startsWith(key)))
      )
    },
    mentions(words) {
      index ??= indexStatements(lookup)
      const phrase = new RegExp(`(?<!\\p{L})${words.map(escaped).join(' ')}(?!\\p{L})`, 'iu')
      const held = index.get(stemKey([plainWord(words[0] ?? '')])) ?? []
      return held.some((found) => phrase.test(textOf(found, lookup)))
    },
    find(words, scope, milestones, phrase = '') {
      if (words.length === 0 || words.some((word) => word.length < 3)) return null
      index ??= indexStatements(lookup)
      const [first = [], ...rest] = words.map(
        (word) => index?.get(stemKey([plainWord(word)])) ?? [],
      )
      const common = first.filter((found) => rest.every((others) => others.includes(found)))
      const within = common
        .filter(({ record }) => isWithin(record, scope, milestones))
        .filter((found) => phrase === '' || textOf(found, lookup).toLowerCase().includes(phrase))
      return isNonEmpty(within) && within.length <= FOUND_LIMIT ? within : null
    },
  }
}

function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '.')
}

/** The statement that was found. */
function textOf({ record, field, index }: Found, lookup: Lookup): string {
  const meeting = lookup.meeting(record)
  const milestone = lookup.milestone(record)
  if (field === 'documents') {
    const of = meeting ?? milestone
    return of === undefined ? '' : (textStatements(of)[index]?.text ?? '')
  }
  const statements = field === 'says' ? milestone?.says : meeting?.[field]
  return statements?.[index]?.text ?? ''
}

function isWithin(record: string, scope: Scope, milestones: readonly string[]): boolean {
  if (scope.kind === 'all') return true
  return milestones.includes(record) || (scope.kind === 'some' && scope.meetings.includes(record))
}

function indexStatements(lookup: Lookup): ReadonlyMap<string, readonly Found[]> {
  const index = new Map<string, Found[]>()
  const add = (found: Found, text: string): void => {
    for (const word of new Set(ungrouped(text).match(/[\p{L}\p{N}]+/gu) ?? [])) {
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
