// What an answer is, and what every kind of answer is written with.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import type { Briefing } from '../document/briefing.ts'
import type { Density } from '../document/density.ts'
import { remark, type DraftBlock } from '../document/write.ts'
import type { Question, Scope } from '../questions/question.ts'

/** How far the record could answer. */
export type AnswerStatus = 'answered' | 'not-recorded' | 'ambiguous' | 'not-understood'

/** A question answered. */
export interface Answer {
  readonly question: Question
  /** The question in words; asking them gives this answer again. */
  readonly ask: string
  readonly status: AnswerStatus
  readonly briefing: Briefing
  /** Words of what was typed, as typed, without which it was read; not there where it was read whole. */
  readonly aside?: readonly string[]
}

/** What an answer is made from. */
export interface Context {
  readonly lookup: Lookup
  readonly today: Temporal.PlainDate
  /** How much of a meeting's briefing to give where the question does not say. */
  readonly density: Density
}

/**
 * What one kind of answer writes. Every `answer…` function of this folder takes a question of its kind and the
 * context, and returns one; none throws.
 */
export interface Part {
  readonly status: AnswerStatus
  readonly blocks: readonly DraftBlock[]
  /** Shown under "Known nearby" where the status is not-recorded; there `blocks` claims nothing. */
  readonly nearby?: readonly DraftBlock[]
  /** Ids of the records it speaks of. */
  readonly records: readonly string[]
  /** Questions to ask next, most useful first. */
  readonly next?: readonly Suggestion[]
  /** Overrides the question in words. */
  readonly title?: string
}

/** Nothing to say: what the question names is not in the record. */
export const NOTHING_RECORDED: Part = { status: 'not-recorded', blocks: [], records: [] }

/** A question to ask next; where a label says it shorter than its words, with that label. */
export type Suggestion = Question | { readonly label: string; readonly question: Question }

/** How many meetings one answer shows before it counts the rest. */
export const MEETINGS_SHOWN = 12

/** How many people one answer shows before it counts the rest. */
export const PEOPLE_SHOWN = 40

/** The meetings a question is about, and what to say before answering. */
interface Scoped {
  readonly meetings: readonly Meeting[]
  /** Notes that come first: no such meeting, or earlier ones not shown. */
  readonly preface: readonly DraftBlock[]
  /** The question names a meeting that the record does not hold. */
  readonly absent: boolean
}

/**
 * Resolves a scope to meetings.
 * @param scope which meetings
 * @param lookup the record
 * @returns at most MEETINGS_SHOWN meetings, the newest, oldest first; for an absent one the nearest
 */
export function scoped(scope: Scope, lookup: Lookup): Scoped {
  const ids = idsOf(scope, lookup)
  const shown = ids.slice(-MEETINGS_SHOWN)
  const meetings = shown.flatMap((id) => lookup.meeting(id) ?? [])
  const left = ids.length - shown.length
  const preface = [
    ...(scope.kind === 'absent' ? [absence(scope.said)] : []),
    ...(left > 0
      ? [remark(`${left} earlier meetings are not shown: name a year, a place or a country.`)]
      : []),
  ]
  return { meetings, preface, absent: scope.kind === 'absent' }
}

/** That no recorded meeting fits what was said. */
function absence(said: string): DraftBlock {
  return remark(`The record holds no meeting of the group that fits “${said}”.`)
}

function idsOf(scope: Scope, lookup: Lookup): readonly string[] {
  switch (scope.kind) {
    case 'all':
      return lookup.meetingIds
    case 'some':
      return scope.meetings
    case 'absent':
      return scope.nearest
  }
}
