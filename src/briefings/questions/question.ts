// What was asked: a closed union. The parser makes it, an answer is made from it, and it can be put
// into words again (in-words.ts), so that a button or a link can ask it.

import type { CountryCode, MilestoneKind } from '../dataset/schema.ts'
import type { NonEmpty, Several } from '../document/briefing.ts'
import type { Density } from '../document/density.ts'

/** The longest question that is read; the rest is left aside with a friendly word. */
export const QUESTION_LENGTH = 500

/** Which meetings of the group a question is about. */
export type Scope =
  /** None was named. */
  | { readonly kind: 'all' }
  /** These, by id, oldest first; `said` is how the question named them. */
  | { readonly kind: 'some'; readonly meetings: NonEmpty<string>; readonly said: string }
  /**
   * The question names a meeting that the record does not hold: "the fourth meeting", "Tokyo in 2022".
   * `nearest` are the meetings that fit a part of it, by id; none where nothing fits.
   */
  | { readonly kind: 'absent'; readonly said: string; readonly nearest: readonly string[] }

/** A single fact of a meeting that can be asked for. */
export type Detail =
  | 'when'
  | 'weekday'
  | 'where'
  | 'venue'
  | 'duration'
  | 'format'
  | 'virtual'
  | 'ordinal'

/** What can be counted. */
export type Countable =
  | 'meetings'
  | 'countries'
  /** People that the record names as representing a country. */
  | 'representatives'
  /** People who came, named or not. */
  | 'attendees'
  | 'topics'
  | 'documents'
  | 'sources'
  | 'milestones'

/** What is asked about a person. */
export type PersonAspect =
  | 'profile'
  | 'title'
  | 'country'
  /** Who held the place before and after. */
  | 'succession'
  | 'successor'
  | 'predecessor'

/** A third of a year. */
export type YearPart = 'early' | 'mid' | 'late'

/** It goes on from an answer before; it compares a meeting with itself. */
export type AskedBack = 'follow-up' | 'same-meeting'

/** What is asked about joint texts. */
export type DocumentAspect = 'list' | 'issuer' | 'date'

export type Question =
  | { readonly kind: 'latest' }
  | {
      readonly kind: 'meeting'
      readonly scope: Scope
      /** How much of it; null where the question leaves that to the place it is asked in. */
      readonly density: Density | null
    }
  | { readonly kind: 'meetings'; readonly scope: Scope }
  | {
      readonly kind: 'representatives'
      readonly scope: Scope
      /** Empty: all four. */
      readonly countries: readonly CountryCode[]
      /** Countries that are no member of the Quad, as they were named. */
      readonly outsiders: readonly string[]
    }
  | {
      readonly kind: 'attendance'
      readonly persons: NonEmpty<string>
      readonly scope: Scope
      /** The country that the question takes the person to have stood for. */
      readonly countries: readonly CountryCode[]
    }
  | {
      readonly kind: 'person'
      readonly person: string
      readonly aspect: PersonAspect
      readonly scope: Scope
    }
  /** Who held a post: "the deputy national security adviser". */
  | {
      readonly kind: 'holders'
      /** The words of the post, in lower case. */
      readonly title: string
      readonly scope: Scope
      readonly countries: readonly CountryCode[]
    }
  | {
      readonly kind: 'host'
      readonly scope: Scope
      /** Countries that the question asks about; empty for "who hosted". */
      readonly countries: readonly CountryCode[]
    }
  | { readonly kind: 'not-hosted' }
  | { readonly kind: 'detail'; readonly detail: Detail; readonly scope: Scope }
  /** How long between meetings or milestones, by id. */
  | { readonly kind: 'interval'; readonly pairs: NonEmpty<readonly [string, string]> }
  | { readonly kind: 'since'; readonly record: string }
  | {
      readonly kind: 'count'
      readonly what: Countable
      readonly scope: Scope
      readonly countries: readonly CountryCode[]
      /** Meetings in person: whether each was is said, too. */
      readonly inPerson?: true
    }
  | { readonly kind: 'discussed'; readonly scope: Scope }
  | {
      readonly kind: 'topic'
      readonly topics: NonEmpty<string>
      readonly scope: Scope
    }
  | { readonly kind: 'topics' }
  | { readonly kind: 'outcomes'; readonly scope: Scope }
  | {
      readonly kind: 'documents'
      readonly scope: Scope
      readonly aspect: DocumentAspect
      /** Ids of the texts that the question names; empty for all in scope. */
      readonly documents: readonly string[]
      /** The day that the question names, as an ISO date, where no text bears it. */
      readonly day?: string
    }
  | { readonly kind: 'reports'; readonly scope: Scope }
  | { readonly kind: 'continuity'; readonly countries: readonly CountryCode[] }
  | { readonly kind: 'people' }
  | { readonly kind: 'country'; readonly country: CountryCode }
  | {
      readonly kind: 'compare'
      /** By id. */
      readonly meetings: Several<string>
      readonly people: boolean
    }
  | {
      readonly kind: 'milestone'
      readonly milestones: NonEmpty<string>
      readonly detail: 'all' | 'when' | 'where'
    }
  | {
      readonly kind: 'timeline'
      readonly year: number | null
      readonly milestoneKind: MilestoneKind | null
      /** Two records, by id: only what lies between them. */
      readonly between: readonly [string, string] | null
      /** Which third of the year; not there: the whole. */
      readonly part?: YearPart
      /** From the beginning of the year until today, and not only in it. */
      readonly onwards?: true
      /** Only what followed this record, by id. */
      readonly after?: string
    }
  | {
      readonly kind: 'leads'
      readonly topics: readonly string[]
      readonly countries: readonly CountryCode[]
      /** Countries that are no member of the Quad, as they were named; not there: none. */
      readonly outsiders?: NonEmpty<string>
    }
  /** What sources leave open or disagree on, at meetings or about the milestones named. */
  | { readonly kind: 'open'; readonly scope: Scope; readonly milestones: readonly string[] }
  | {
      readonly kind: 'sources'
      readonly scope: Scope
      /** Only what this publisher has; by the name that its sources bear. */
      readonly publisher?: string
      /** Only the pages of governments. */
      readonly official?: true
    }
  | { readonly kind: 'future' }
  | { readonly kind: 'help' }
  | { readonly kind: 'coverage' }
  | { readonly kind: 'greeting'; readonly thanks: boolean }
  /** Statements of the record that cover every word of the question that carries meaning. */
  | { readonly kind: 'search'; readonly found: NonEmpty<Found>; readonly words: readonly string[] }
  /** About the subject, but with words that nothing in the record answers to. */
  | {
      readonly kind: 'unrecorded'
      /** The words that nothing answers to; empty where it is the thing asked for that is missing. */
      readonly said: readonly string[]
      readonly near: readonly Question[]
      /** Words that were not understood, and of which nothing is said but that; not there: none. */
      readonly unread?: NonEmpty<string>
      /** Words that statements of the record name, though none answers; not there: none. */
      readonly mentioned?: NonEmpty<string>
      /** The nearest answer contradicts what the question takes for granted, and so answers it. */
      readonly corrected?: boolean
      /** Only the reason of something recorded is asked for, and missing. */
      readonly reason?: boolean
      /** It is asked who it is today, which the record does not follow. */
      readonly today?: boolean
    }
  | {
      readonly kind: 'ambiguous'
      readonly readings: NonEmpty<Question>
      /** Why it can mean several things, where that is more than its words. */
      readonly because?: AskedBack
    }
  | {
      readonly kind: 'not-understood'
      /** It goes on from an answer before, as far as can be seen. */
      readonly followUp?: true
    }

/** A statement of the record, by where it stands. */
export interface Found {
  readonly record: string
  /** `documents`: the statements of all its texts in a row. */
  readonly field: 'discussed' | 'outcomes' | 'says' | 'background' | 'documents'
  readonly index: number
}

/** One kind of question. */
export type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>
