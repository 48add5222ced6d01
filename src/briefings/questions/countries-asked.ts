// A country or capital in a question: who is asked about, or where a meeting was.

import { COUNTRIES, type CountryCode } from '../dataset/schema.ts'
import { nextMeaning } from './next-meaning.ts'
import { type Span } from './read.ts'
import type { Cue } from './vocabulary.ts'

/**
 * The countries that one span asks about: by name, or by a capital that stands for its government.
 * @param spans the question
 * @param at which span
 * @returns codes; none where the span only says where a meeting was
 */
export function countriesAskedAbout(spans: readonly Span[], at: number): readonly CountryCode[] {
  return (spans[at]?.entities ?? []).flatMap((entity) => {
    if (entity.kind === 'country') return [entity.code]
    return entity.kind === 'capital' && standsForGovernment(spans, at) ? [entity.code] : []
  })
}

/**
 * "every country except the US": the members that are left.
 * @param spans the question
 * @param named the countries that it names
 * @returns the other members where all that are named are left out, else those that are named
 */
export function withoutExcepted(
  spans: readonly Span[],
  named: readonly CountryCode[],
): readonly CountryCode[] {
  const left = spans.flatMap((span, at) =>
    EXCEPT.test(
      spans
        .slice(Math.max(0, at - 4), at)
        .flatMap(({ words }) => words)
        .join(' '),
    )
      ? span.entities.flatMap((entity) => (entity.kind === 'country' ? [entity.code] : []))
      : [],
  )
  return left.length > 0 && named.every((code) => left.includes(code))
    ? COUNTRIES.filter((code) => !left.includes(code))
    : named
}

const EXCEPT =
  /\b(except|excepting|excluding|apart from|aside from|other than|besides)( for)?( the)?$/

/** "in India", "at the Japan meeting", "Australia's round": where, not who. */
export function isPlace(spans: readonly Span[], at: number): boolean {
  const next = spans[at + 1]
  if (spans[at]?.entities.some(({ kind }) => kind === 'country') !== true) return false
  if (next?.words.some((word) => MEETING_NOUNS.has(word)) === true) return true
  if (next?.words[0] === 'hosted' && spans[at + 2]?.cues.includes('meeting') === true) return true
  if (next?.cues.includes('represent') === true) return false
  const before = spans[at - 1]?.words.at(-1) === 'the' ? spans[at - 2] : spans[at - 1]
  return before !== undefined && IN_WORDS.has(before.words.at(-1) ?? '')
}

const IN_WORDS: ReadonlySet<string> = new Set(['in', 'at', 'inside'])

/** Words for one meeting: "the India round" is a place, and not who came. */
export const MEETING_NOUNS: ReadonlySet<string> = new Set(
  'meeting session round edition talks leg gathering mtg event summit iteration sitting'.split(' '),
)

/** "who did Canberra send", "Tokyo's representative": the government, not the city. */
export function standsForGovernment(spans: readonly Span[], at: number): boolean {
  const before = spans[at - 1]?.words.at(-1) ?? ''
  const next = nextMeaning(spans, at + 1)
  if (IN_WORDS.has(before) || before === 'the') return false
  if (before === 'for' && spans[at - 1]?.cues.includes('represent') === true) return true
  if (REPRESENTED.test(before)) return true
  if (before === 'by' && isSending(spans[at - 2])) return true
  const isCityOfRecord = spans[at]?.entities.some(({ kind }) => kind === 'place') === true
  if (before === 'from' && (!isCityOfRecord || isOrigin(spans, at))) return true
  if (next === null) return false
  if (ACTS.has(before) && next.cues.includes('lead')) return true
  if ((before === 'has' || before === 'have') && next.cues.includes('host')) return true
  if (isSending(next)) return true
  const possessive = /['’]s$/.test(spans[at]?.typed ?? '')
  if (possessive && next.cues.some((cue) => cue === 'represent' || cue === 'lead')) return true
  return !isCityOfRecord && next.cues.some((cue) => FOR_GOVERNMENTS.has(cue))
}

/** "who came from Tokyo to the Delhi meeting": a city that somebody came from. */
function isOrigin(spans: readonly Span[], at: number): boolean {
  const to = spans.findIndex(({ words }, index) => index > at && words[0] === 'to')
  const came = spans[at - 1]?.words.length === 2 || spans[at - 2]?.cues.includes('attend') === true
  return (
    came &&
    to !== -1 &&
    spans.slice(to).some(({ entities }) => entities.some(({ kind }) => kind === 'place'))
  )
}

const FOR_GOVERNMENTS: ReadonlySet<Cue> = new Set<Cue>(['represent', 'attend', 'continuity'])

function isSending(span: Span | undefined): boolean {
  return span?.words.some((word) => SENDING.has(word)) === true
}

/** "represented Washington": a city is not represented. */
const REPRESENTED = /^represent(s|ed|ing)?$/

const ACTS: ReadonlySet<string> = new Set(['does', 'is', 'do', 'must', 'should', 'will'])

const SENDING: ReadonlySet<string> = new Set(
  'send sent sends sending dispatch dispatched swap swapped depute deputed choose chose pick picked field fielded nominate nominated select selected'.split(
    ' ',
  ),
)

/** "Canberra" is no place of the record, unless it stands for its government. */
export function isStrayCapital(spans: readonly Span[], span: Span): boolean {
  return (
    span.entities.length > 0 &&
    span.entities.every(({ kind }) => kind === 'capital') &&
    !standsForGovernment(spans, spans.indexOf(span))
  )
}
