// The words of a question, read one by one -> what it is about as a whole.
import type { CountryCode } from '../dataset/schema.ts'
import { isUnknown, read, type Knowledge, type Span } from './read.ts'
import { areElsewhere } from './leftovers.ts'
import type { Scope } from './question.ts'
import { meetingsFor, resolveScope, type Constraint } from './scope.ts'
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
  return {
    spans,
    cues: new Set(spans.flatMap((span, at) => (isSilent(spans, at) ? [] : span.cues))),
    text: words.join(' '),
    persons: distinct(people.flatMap((entity) => (entity.kind === 'person' ? [entity.id] : []))),
    topics: distinct(entities.flatMap((entity) => (entity.kind === 'topic' ? [entity.id] : []))),
    documents: distinct(
      entities.flatMap((entity) => (entity.kind === 'document' ? [entity.id] : [])),
    ),
    titles: distinct(
      entities.flatMap((entity) => (entity.kind === 'title' ? [entity.title.toLowerCase()] : [])),
    ),
    countries: distinct(
      spans.flatMap((span, at) => (used.has(span) ? [] : countriesAskedAbout(spans, at))),
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
          span.asks && ((isUnknown(span) && !isSilent(spans, at)) || isStrayCapital(spans, span)),
      ),
      ...strayOrdinals(spans, used),
    ].map((span) => span.typed),
    yesNo:
      YES_NO.has(words.find((word) => !OPENERS.has(word)) ?? '') ||
      /\b(right|correct|true|false)$/.test(words.join(' ')),
    plural: words.some((word) => PLURALS.has(word)),
  }
}

const YES_NO: ReadonlySet<string> = new Set(
  'is are was were did do does has have had can could will would am'.split(' '),
)

const OPENERS: ReadonlySet<string> = new Set(
  'so and but hi hello hey ok well hmm um please pls also then now'.split(' '),
)

const PLURALS: ReadonlySet<string> = new Set(
  'meetings sessions rounds editions gatherings ones meetings’ cities dates venues places mtgs talks times'.split(
    ' ',
  ),
)

function constraintsIn(spans: readonly Span[], used: Set<Span>): readonly Constraint[] {
  const found: Constraint[] = []
  spans.forEach((span, at) => {
    if (used.has(span)) return
    const side = sideOf(span)
    if (side !== null) {
      if (isTextAfter(spans, at)) return
      const target = nextMeaning(spans, at + 1)
      const to = target === null ? null : constraintAt(spans, spans.indexOf(target))
      if (target !== null && to !== null) {
        used.add(target)
        const every = span.words.includes('since') || to.kind === 'time' || mentionsMany(spans)
        found.push({ kind: 'relative', side, every, to, said: `${span.typed} ${to.said}` })
      }
      return
    }
    const constraint = constraintAt(spans, at)
    if (constraint === null) return
    used.add(span)
    found.push(constraint)
  })
  return found
}

/** Words that only go with others: "Home Affairs Minister" before a name, "my boss", "in-person meeting". */
function isSilent(spans: readonly Span[], at: number): boolean {
  const span = spans[at]
  if (span === undefined) return false
  if (POSSESSIVES.has(spans[at - 1]?.words[0] ?? '')) {
    return span.entities.length === 0 && !areElsewhere([span])
  }
  if (span.words[0] === 'hosted' && isPlace(spans, at - 1)) return true
  if (span.cues.includes('format')) {
    return spans[at + 1]?.words.some((word) => MEETING_NOUNS.has(word)) === true
  }
  const rest = spans.slice(at)
  const name = rest.findIndex(({ entities }) => entities.some(({ kind }) => kind === 'person'))
  return (
    name > 0 && rest.slice(0, name).every(({ words }) => words.every((word) => RANKS.has(word)))
  )
}

const POSSESSIVES: ReadonlySet<string> = new Set(['my'])

const RANKS: ReadonlySet<string> = new Set(
  `minister secretary ambassador adviser advisor coordinator director chief senator commissioner envoy
  admiral colonel major captain president deputy assistant vice foreign home affairs national cyber
  security general lieutenant lt gen department of the and`.split(/\s+/),
)

/** "the statement after New Delhi": the text that followed a meeting, not the meeting that followed it. */
function isTextAfter(spans: readonly Span[], at: number): boolean {
  const before = spans.slice(Math.max(0, at - 3), at)
  const text = before.some(({ cues }) => cues.includes('documents'))
  return text && spans[at]?.cues.includes('after') === true
}

function mentionsMany(spans: readonly Span[]): boolean {
  return spans.some(({ words }) => words.some((word) => PLURALS.has(word)))
}

function sideOf({ cues }: Span): 'before' | 'after' | null {
  if (cues.includes('before')) return 'before'
  return cues.includes('after') ? 'after' : null
}

/** What one span says about which meeting is meant; null where it says nothing of the kind. */
function constraintAt(spans: readonly Span[], at: number): Constraint | null {
  const span = spans[at]
  if (span === undefined) return null
  const said = span.typed
  if (span.time !== null) return { kind: 'time', mark: span.time, said }
  if (span.ordinal !== null) {
    return isMeetingOrdinal(spans, at) ? { kind: 'ordinal', ordinal: span.ordinal, said } : null
  }
  for (const entity of span.entities) {
    if (entity.kind === 'record') return { kind: 'record', id: entity.id, said }
    if (entity.kind === 'place' && !standsForGovernment(spans, at)) {
      return { kind: 'place', place: entity.place, said }
    }
    if (entity.kind === 'country' && isPlace(spans, at)) {
      return { kind: 'country', country: entity.code, said: `in ${said}` }
    }
  }
  return null
}

function countriesAskedAbout(spans: readonly Span[], at: number): readonly CountryCode[] {
  return (spans[at]?.entities ?? []).flatMap((entity) => {
    if (entity.kind === 'country') return [entity.code]
    return entity.kind === 'capital' && standsForGovernment(spans, at) ? [entity.code] : []
  })
}

/** "in India", "at the Japan meeting", "Australia's round": where, not who. */
function isPlace(spans: readonly Span[], at: number): boolean {
  const next = spans[at + 1]
  if (spans[at]?.entities.some(({ kind }) => kind === 'country') !== true) return false
  if (next?.words.some((word) => MEETING_NOUNS.has(word)) === true) return true
  if (next?.words[0] === 'hosted' && spans[at + 2]?.cues.includes('meeting') === true) return true
  if (next?.cues.includes('represent') === true) return false
  const before = spans[at - 1]?.words.at(-1) === 'the' ? spans[at - 2] : spans[at - 1]
  return before !== undefined && IN_WORDS.has(before.words.at(-1) ?? '')
}

const IN_WORDS: ReadonlySet<string> = new Set(['in', 'at', 'inside'])

const MEETING_NOUNS: ReadonlySet<string> = new Set(
  'meeting session round edition talks leg gathering mtg event summit iteration sitting'.split(' '),
)

/** "who did Canberra send", "Tokyo's representative": the government, not the city. */
function standsForGovernment(spans: readonly Span[], at: number): boolean {
  const before = spans[at - 1]?.words.at(-1) ?? ''
  const next = nextMeaning(spans, at + 1)
  if (IN_WORDS.has(before) || before === 'the' || next === null) return false
  if (next.words.some((word) => SENDING.has(word))) return true
  const possessive = /['’]s$/.test(spans[at]?.typed ?? '')
  if (possessive && next.cues.some((cue) => cue === 'represent' || cue === 'lead')) return true
  const isCityOfRecord = spans[at]?.entities.some(({ kind }) => kind === 'place') === true
  return !isCityOfRecord && next.cues.some((cue) => cue === 'represent' || cue === 'continuity')
}

const SENDING: ReadonlySet<string> = new Set(
  'send sent sends sending dispatch dispatched swap swapped depute deputed'.split(' '),
)

/** "Canberra" is no place of the record, unless it stands for its government. */
function isStrayCapital(spans: readonly Span[], span: Span): boolean {
  return (
    span.entities.length > 0 &&
    span.entities.every(({ kind }) => kind === 'capital') &&
    !standsForGovernment(spans, spans.indexOf(span))
  )
}

/** "the second meeting", "the last one", "who hosted first"; not "the first day" or "how long did it last". */
function isMeetingOrdinal(spans: readonly Span[], at: number): boolean {
  const span = spans[at]
  if (span === undefined) return false
  const next = spans
    .slice(at + 1)
    .find(
      ({ words, cues }) => !SKIPPED_AFTER_ORDINAL.has(words[0] ?? '') && !cues.includes('format'),
    )
  const names = next?.words.some((word) => NAMED_BY_ORDINAL.has(word)) ?? false
  if (
    next?.cues.some((cue) => cue === 'ministers' || cue === 'summit' || cue === 'campaign') === true
  ) {
    return false
  }
  if (names) return true
  if (next !== undefined && next.words.some((word) => NOT_MEETINGS.has(word))) return false
  if (next?.entities.some(({ kind }) => kind === 'record' || kind === 'topic') === true)
    return false
  if (span.words.some((word) => NEEDS_NOUN.has(word))) return false
  if (span.words[0] === 'last' && spans.some(({ cues }) => cues.includes('duration'))) return false
  return true
}

const SKIPPED_AFTER_ORDINAL: ReadonlySet<string> = new Set(
  'ever quad cyber security cybersecurity senior qscg in-person person face of the inperson physical group official such and'.split(
    ' ',
  ),
)

const NAMED_BY_ORDINAL: ReadonlySet<string> = new Set(
  'meeting meetings session one ones round edition talks gathering mtg meet time group event iteration instalment sitting get leg qscg meetup conference meting dialogue huddle sit sat met gather gathered'.split(
    ' ',
  ),
)

const NOT_MEETINGS: ReadonlySet<string> = new Set(
  'day days person name week month year years months weeks country topic thing question summit summits leaders challenge challenges ministers statement document minister night hour minute name initial part principal lady'.split(
    ' ',
  ),
)

const NEEDS_NOUN: ReadonlySet<string> = new Set(
  'current recent previous initial opening final original maiden'.split(' '),
)

/** Ordinals that stand for nothing that the record counts: "the first day", "last week". */
function strayOrdinals(spans: readonly Span[], used: ReadonlySet<Span>): readonly Span[] {
  return spans.filter((span, at) => {
    if (span.ordinal === null || used.has(span) || span.cues.length > 0) return false
    if (spans.some(({ cues }) => cues.includes('weekday') || cues.includes('when'))) return false
    const next = spans[at + 1]?.words[0] ?? ''
    return STRAY_AFTER.has(next)
  })
}

const STRAY_AFTER: ReadonlySet<string> = new Set(
  'day days week month person hour minute night lady name initial part'.split(' '),
)

/** The next span that means something, past articles and words such as "meeting". */
function nextMeaning(spans: readonly Span[], from: number): Span | null {
  return (
    spans
      .slice(from)
      .find(
        (span) =>
          !span.filler && !(span.cues.length > 0 && span.cues.every((cue) => cue === 'meeting')),
      ) ?? null
  )
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
