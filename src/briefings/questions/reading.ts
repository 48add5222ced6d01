// The words of a question, read one by one -> what it is about as a whole.

import type { CountryCode } from '../dataset/schema.ts'
import { PLURALS, constraintsIn } from './constraints.ts'
import { countriesAskedAbout, isStrayCapital, withoutExcepted } from './countries-asked.ts'
import { hostedClause } from './hosted-clauses.ts'
import { strayOrdinals } from './ordinals.ts'
import { postClaimed } from './posts.ts'
import type { Scope } from './question.ts'
import { isUnknown, read, type Knowledge, type Span } from './read.ts'
import { meetingsFor, resolveScope, type Constraint } from './scope.ts'
import { isSilent } from './silent.ts'
import type { Typed } from './tokens.ts'
import type { Cue } from './vocabulary.ts'

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
  const entities = spans.filter((span) => !used.has(span)).flatMap(({ entities }) => entities)
  const people = spans.flatMap(({ entities }) => entities)
  const words = spans.flatMap((span) => span.words)
  const yesNo =
    YES_NO.has(words.find((word) => !OPENERS.has(word)) ?? '') ||
    /\b(right|correct|true|false|(was|is|did|were|are) not (it|he|she|they|there))$/.test(
      words.join(' '),
    )
  const post = new Set(
    (yesNo || spans.some(({ cues }) => cues.includes('why'))) &&
      people.some(({ kind }) => kind === 'person')
      ? postClaimed(spans)
      : [],
  )
  const clause = new Set(hostedClause(spans)?.spans)
  return {
    spans,
    cues: cuesIn(spans, clause),
    text: words.join(' '),
    persons: distinct(people.flatMap((entity) => (entity.kind === 'person' ? [entity.id] : []))),
    topics: distinct(entities.flatMap((entity) => (entity.kind === 'topic' ? [entity.id] : []))),
    documents: distinct(
      entities.flatMap((entity) => (entity.kind === 'document' ? [entity.id] : [])),
    ),
    titles: distinct(
      entities.flatMap((entity) => (entity.kind === 'title' ? [entity.title.toLowerCase()] : [])),
    ),
    countries: withoutExcepted(
      spans,
      distinct(spans.flatMap((span, at) => (used.has(span) ? [] : countriesAskedAbout(spans, at)))),
    ),
    outsiders: distinct(
      spans.flatMap(({ outsider, asks }) => (outsider === null || !asks ? [] : [outsider])),
    ),
    scope,
    constraints,
    named: distinct(
      people.flatMap((entity) =>
        entity.kind === 'record' && lookup.milestone(entity.id) !== undefined ? [entity.id] : [],
      ),
    ),
    milestones,
    meetings: distinct(
      constraints.flatMap((constraint) => {
        const ids = meetingsFor(constraint, lookup)
        return ids.length === 1 ? ids : []
      }),
    ),
    records: distinct(
      spans.flatMap((span) => {
        const constraint = constraints.find(({ said }) => said.endsWith(span.typed))
        if (constraint === undefined || !used.has(span)) return []
        if (constraint.kind === 'record') return [constraint.id]
        const ids = meetingsFor(constraint.kind === 'relative' ? constraint.to : constraint, lookup)
        return ids.length === 1 ? ids : []
      }),
    ),
    unknown: [
      ...spans.filter(
        (span, at) =>
          span.asks &&
          !post.has(span) &&
          !used.has(span) &&
          ((isUnknown(span) && !isSilent(spans, at)) || isStrayCapital(spans, span)),
      ),
      ...strayOrdinals(spans, used),
    ].map((span) => span.typed),
    yesNo,
    plural: words.some((word) => PLURALS.has(word)),
  }
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
