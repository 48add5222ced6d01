// "the second meeting", "the last one": ordinals that count meetings, and those that do not.

import { type Span } from './read.ts'

/** "the second meeting", "the last one", "who hosted first"; not "the first day" or "how long did it last". */
export function isMeetingOrdinal(spans: readonly Span[], at: number): boolean {
  const span = spans[at]
  if (span === undefined) return false
  if (isPartOfMeeting(spans, at)) return false
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

/** "how long was the opening session in Tokyo": a part of one meeting, not the first of all. */
function isPartOfMeeting(spans: readonly Span[], at: number): boolean {
  const [word = ''] = spans[at]?.words ?? []
  return (
    (word === 'opening' || word === 'final') &&
    spans.some(({ cues }) => cues.includes('duration')) &&
    spans.some(
      ({ entities, time }) => time !== null || entities.some(({ kind }) => kind === 'place'),
    )
  )
}

/** "India's number two", "the number two in the delegation", "second in command": a person, not a meeting. */
function isRank(spans: readonly Span[], at: number): boolean {
  const next = spans.slice(at + 1, at + 3).flatMap(({ words }) => words)
  if (next[0] === 'in' && next[1] === 'command') return true
  if (spans[at]?.words[0] !== 'number' && spans[at]?.words[0] !== 'no') return false
  const owner = spans[at - 1]?.entities.some(({ kind }) => kind === 'country') === true
  const within = spans.slice(at + 2, at + 6)
  return (
    owner ||
    (RANK_IN.has(next[0] ?? '') &&
      within.some(
        ({ cues, entities }) =>
          cues.includes('represent') ||
          entities.some(({ kind }) => kind === 'country' || kind === 'person'),
      ))
  )
}

const RANK_IN: ReadonlySet<string> = new Set(['in', 'of', 'for', 'to', 'on', 'behind', 'under'])

/** "when was ransomware first discussed", "the first to take it up": the first time, not the first meeting. */
function isFirstMention(spans: readonly Span[], next: Span | undefined): boolean {
  const topic = spans.some(({ entities }) => entities.some(({ kind }) => kind === 'topic'))
  const first = next?.words[0] === 'to' || next?.cues.includes('discuss') === true
  return topic && first
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
    if (span.ordinal === null || used.has(span)) return false
    if (isPartOfMeeting(spans, at)) return true
    if (span.cues.length > 0) return false
    if (isRank(spans, at)) return true
    if (spans.some(({ cues }) => cues.includes('weekday') || cues.includes('when'))) return false
    const next = spans[at + 1]?.words[0] ?? ''
    return STRAY_AFTER.has(next)
  })
}

const STRAY_AFTER: ReadonlySet<string> = new Set(
  'day days week month person hour minute night lady name initial part'.split(' '),
)
