// "the second meeting", "the last one": ordinals that count meetings, and those that do not.
import { type Span } from './read.ts'

/** "the second meeting", "the last one", "who hosted first"; not "the first day" or "how long did it last". */
export function isMeetingOrdinal(spans: readonly Span[], at: number): boolean {
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
  if (isRank(spans, at) || isFirstMention(spans, next)) return false
  if (next !== undefined && next.words.some((word) => NOT_MEETINGS.has(word))) return false
  if (next?.entities.some(({ kind }) => kind === 'record' || kind === 'topic') === true)
    return false
  if (span.words.some((word) => NEEDS_NOUN.has(word))) return false
  if (span.words[0] === 'last' && spans.some(({ cues }) => cues.includes('duration'))) return false
  return true
}

/** "India's number two": a person, not a meeting. */
function isRank(spans: readonly Span[], at: number): boolean {
  const owner = spans[at - 1]?.entities.some(({ kind }) => kind === 'country') === true
  return owner && spans[at]?.words[0] === 'number'
}

/** "when was ransomware first discussed": the first time, not the first meeting. */
function isFirstMention(spans: readonly Span[], next: Span | undefined): boolean {
  const topic = spans.some(({ entities }) => entities.some(({ kind }) => kind === 'topic'))
  return topic && next?.cues.includes('discuss') === true
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
export function strayOrdinals(spans: readonly Span[], used: ReadonlySet<Span>): readonly Span[] {
  return spans.filter((span, at) => {
    if (span.ordinal === null || used.has(span) || span.cues.length > 0) return false
    if (isRank(spans, at)) return true
    if (spans.some(({ cues }) => cues.includes('weekday') || cues.includes('when'))) return false
    const next = spans[at + 1]?.words[0] ?? ''
    return STRAY_AFTER.has(next)
  })
}

const STRAY_AFTER: ReadonlySet<string> = new Set(
  'day days week month person hour minute night lady name initial part'.split(' '),
)
