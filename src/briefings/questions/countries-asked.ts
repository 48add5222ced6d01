// A country or capital in a question: who is asked about, or where a meeting was.
import type { CountryCode } from '../dataset/schema.ts'
import { type Span } from './read.ts'
import { nextMeaning } from './constraints.ts'
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
  if (IN_WORDS.has(before) || before === 'the') return false
  if (before === 'by' && isSending(spans[at - 2])) return true
  if (next === null) return false
  if (ACTS.has(before) && next.cues.includes('lead')) return true
  if ((before === 'has' || before === 'have') && next.cues.includes('host')) return true
  if (isSending(next)) return true
  const possessive = /['’]s$/.test(spans[at]?.typed ?? '')
  if (possessive && next.cues.some((cue) => cue === 'represent' || cue === 'lead')) return true
  const isCityOfRecord = spans[at]?.entities.some(({ kind }) => kind === 'place') === true
  if (!isCityOfRecord && before === 'from') return true
  return !isCityOfRecord && next.cues.some((cue) => FOR_GOVERNMENTS.has(cue))
}

const FOR_GOVERNMENTS: ReadonlySet<Cue> = new Set<Cue>(['represent', 'attend', 'continuity'])

function isSending(span: Span | undefined): boolean {
  return span?.words.some((word) => SENDING.has(word)) === true
}

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
