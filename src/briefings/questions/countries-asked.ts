// A country or capital in a question: who is asked about, or where a meeting was.
import type { CountryCode } from '../dataset/schema.ts'
import { type Span } from './read.ts'
import { nextMeaning } from './constraints.ts'

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

export const MEETING_NOUNS: ReadonlySet<string> = new Set(
  'meeting session round edition talks leg gathering mtg event summit iteration sitting'.split(' '),
)

/** "who did Canberra send", "Tokyo's representative": the government, not the city. */
export function standsForGovernment(spans: readonly Span[], at: number): boolean {
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
export function isStrayCapital(spans: readonly Span[], span: Span): boolean {
  return (
    span.entities.length > 0 &&
    span.entities.every(({ kind }) => kind === 'capital') &&
    !standsForGovernment(spans, spans.indexOf(span))
  )
}
