// The words of a question, read one by one -> what it is about as a whole.

import type { Lookup } from '../dataset/lookup.ts'
import type { CountryCode } from '../dataset/schema.ts'
import { PLURALS, constraintsIn } from './constraints.ts'
import { countriesAskedAbout, isStrayCapital, withoutExcepted } from './countries-asked.ts'
import { hostedClause } from './hosted-clauses.ts'
import type { Entity } from './lexicon.ts'
import { strayOrdinals } from './ordinals.ts'
import { postClaimed } from './posts.ts'
import type { Scope } from './question.ts'
import { isUnknown, read, type Knowledge, type Span } from './read.ts'
import { meetingsFor, resolveScope, type Constraint } from './scope.ts'
import { isSilent } from './silent.ts'
import type { Typed } from './tokens.ts'
import type { Cue } from './vocabulary.ts'

/** A question as a whole: what its words name, ask for and leave over. Rules are written on it. */
export interface Reading {
  readonly spans: readonly Span[]
  readonly cues: ReadonlySet<Cue>
  /** Every word as understood, joined by single spaces. */
  readonly text: string
  readonly persons: readonly string[]
  readonly topics: readonly string[]
  readonly documents: readonly string[]
  readonly titles: readonly string[]
  /** Countries that are asked about, as opposed to countries where a meeting was. */
  readonly countries: readonly CountryCode[]
  readonly outsiders: readonly string[]
  readonly scope: Scope
  readonly constraints: readonly Constraint[]
  /** Milestones that the question names. */
  readonly named: readonly string[]
  /** Milestones that fit its places and dates. */
  readonly milestones: readonly string[]
  /** The meetings that it names one by one, in its order. */
  readonly meetings: readonly string[]
  /** The meetings and milestones that it names one by one, in its order. */
  readonly records: readonly string[]
  /** Words that mean nothing to the parser, as typed. */
  readonly unknown: readonly string[]
  readonly yesNo: boolean
  readonly plural: boolean
}

/**
 * Reads a question as a whole.
 * @param typed its words
 * @param knowledge the record's words
 * @param thisYear the year of today
 * @returns what it is about
 */
export function readQuestion(typed: Typed, knowledge: Knowledge, thisYear: number): Reading {
  const spans = read(typed.tokens, knowledge, thisYear)
  const { lookup } = knowledge
  const used = new Set<Span>()
  const constraints = constraintsIn(spans, used)
  const { scope, milestones } = resolveScope(constraints, lookup)
  const named = spans.flatMap(({ entities }) => entities)
  const left = spans.filter((span) => !used.has(span)).flatMap(({ entities }) => entities)
  const words = spans.flatMap((span) => span.words)
  const yesNo = isYesNo(words)
  const countries = spans.flatMap((span, at) =>
    used.has(span) ? [] : countriesAskedAbout(spans, at),
  )
  return {
    spans,
    cues: cuesIn(spans, new Set(hostedClause(spans)?.spans)),
    text: words.join(' '),
    persons: idsOf('person', named),
    topics: idsOf('topic', left),
    documents: idsOf('document', left),
    titles: distinct(
      left.flatMap((entity) => (entity.kind === 'title' ? [entity.title.toLowerCase()] : [])),
    ),
    countries: withoutExcepted(spans, distinct(countries)),
    outsiders: distinct(spans.flatMap(({ outsider, asks }) => (asks ? (outsider ?? []) : []))),
    scope,
    constraints,
    named: idsOf('record', named).filter((id) => lookup.milestone(id) !== undefined),
    milestones,
    meetings: distinct(constraints.flatMap((each) => theOne(meetingsFor(each, lookup)))),
    records: distinct(
      spans
        .filter((span) => used.has(span))
        .flatMap((span) => constraints.find(({ said }) => said.endsWith(span.typed)) ?? [])
        .flatMap((constraint) => recordOf(constraint, lookup)),
    ),
    unknown: unknownIn(spans, used, postTaken(spans, yesNo)),
    yesNo,
    plural: words.some((word) => PLURALS.has(word)),
  }
}

/** Whether a question wants a yes or no: "did India host", "it was Tokyo, right". */
function isYesNo(words: readonly string[]): boolean {
  return (
    YES_NO.has(words.find((word) => !OPENERS.has(word)) ?? '') ||
    SEEKS_CONSENT.test(words.join(' '))
  )
}

const SEEKS_CONSENT =
  /\b(right|correct|true|false|(was|is|did|were|are) not (it|he|she|they|there))$/

function idsOf(
  kind: 'person' | 'topic' | 'document' | 'record',
  entities: readonly Entity[],
): readonly string[] {
  return distinct(
    entities.flatMap((entity) => (entity.kind === kind && 'id' in entity ? [entity.id] : [])),
  )
}

/** The record that one constraint names by itself: the milestone or meeting, or the only meeting that it allows. */
function recordOf(constraint: Constraint, lookup: Lookup): readonly string[] {
  if (constraint.kind === 'record') return [constraint.id]
  return theOne(meetingsFor(constraint.kind === 'relative' ? constraint.to : constraint, lookup))
}

function theOne(ids: readonly string[]): readonly string[] {
  return ids.length === 1 ? ids : []
}

/** The words of the post that a question takes a person to have held: they are asked about, and not unknown. */
function postTaken(spans: readonly Span[], yesNo: boolean): ReadonlySet<Span> {
  const isPremise = yesNo || spans.some(({ cues }) => cues.includes('why'))
  const ofPerson = spans.some(({ entities }) => entities.some(({ kind }) => kind === 'person'))
  return new Set(isPremise && ofPerson ? postClaimed(spans) : [])
}

/** What nothing accounts for, as typed. */
function unknownIn(
  spans: readonly Span[],
  used: ReadonlySet<Span>,
  post: ReadonlySet<Span>,
): readonly string[] {
  const left = spans.filter(
    (span, at) =>
      span.asks &&
      !post.has(span) &&
      !used.has(span) &&
      ((isUnknown(span) && !isSilent(spans, at)) || isStrayCapital(spans, span)),
  )
  return [...left, ...strayOrdinals(spans, used)].map(({ typed }) => typed)
}

/**
 * The cues of the sentence that asks; those of the sentences around it count only where it has none of its
 * own but "who" or "what". A clause that only says who hosted asks nothing.
 */
function cuesIn(spans: readonly Span[], clause: ReadonlySet<Span>): ReadonlySet<Cue> {
  const of = (wanted: (span: Span) => boolean): ReadonlySet<Cue> =>
    new Set(
      spans.flatMap((span, at) =>
        !wanted(span) || clause.has(span) || isSilent(spans, at) ? [] : span.cues,
      ),
    )
  const asking = of(({ asks }) => asks)
  return [...asking].some((cue) => !GENERIC.has(cue)) ? asking : of(() => true)
}

const GENERIC: ReadonlySet<Cue> = new Set<Cue>([
  ...(['who', 'what', 'which', 'how', 'why', 'whois', 'define', 'country', 'list', 'not'] as const),
  ...(['greeting', 'thanks', 'meeting', 'hearsay', 'vague', 'abuse'] as const),
])

const YES_NO: ReadonlySet<string> = new Set(
  'is are was were did do does has have had can could will would am'.split(' '),
)

const OPENERS: ReadonlySet<string> = new Set(
  'so and but hi hello hey ok well hmm um please pls also then now'.split(' '),
)

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
