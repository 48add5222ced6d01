// What the words of a question say about which meeting is meant.
import { type Span } from './read.ts'
import { type Constraint } from './scope.ts'
import { isPlace, standsForGovernment } from './countries-asked.ts'
import { isMeetingOrdinal } from './ordinals.ts'

export const PLURALS: ReadonlySet<string> = new Set(
  'meetings sessions rounds editions gatherings ones meetings’ cities dates venues places mtgs talks times'.split(
    ' ',
  ),
)

/**
 * What a question says about which meeting it means.
 * @param spans its words as understood
 * @param used takes up the spans that say it, so that they are not read as anything else
 * @returns the constraints, in the order of the question
 */
export function constraintsIn(spans: readonly Span[], used: Set<Span>): readonly Constraint[] {
  const found: Constraint[] = []
  spans.forEach((span, at) => {
    if (used.has(span)) return
    const side = sideOf(span)
    if (side !== null) {
      if (isTextAfter(spans, at)) return
      const target = nextMeaning(spans, at + 1)
      const to =
        target === null
          ? null
          : (constraintAt(spans, spans.indexOf(target)) ?? hostOf(spans, target))
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

/** "the statement after New Delhi": the text that followed a meeting, not the meeting that followed it. */
function isTextAfter(spans: readonly Span[], at: number): boolean {
  const before = spans.slice(Math.max(0, at - 3), at)
  const text = before.some(({ cues }) => cues.includes('documents'))
  return text && spans[at]?.cues.includes('after') === true
}

/** "who hosted after Australia": after the meeting that Australia hosted. */
function hostOf(spans: readonly Span[], { entities, typed }: Span): Constraint | null {
  const country = entities.find((entity) => entity.kind === 'country')
  const hosting = spans.some(({ cues }) => cues.includes('host'))
  return hosting && country !== undefined
    ? { kind: 'country', country: country.code, said: typed }
    : null
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

/** The next span that means something, past articles and words such as "meeting". */
export function nextMeaning(spans: readonly Span[], from: number): Span | null {
  return (
    spans
      .slice(from)
      .find(
        (span) =>
          !span.filler && !(span.cues.length > 0 && span.cues.every((cue) => cue === 'meeting')),
      ) ?? null
  )
}
