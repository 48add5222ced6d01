// What the words of a question say about which meeting is meant.

import { country } from '../dataset/countries.ts'
import { isPlace, standsForGovernment } from './countries-asked.ts'
import { hostedClause } from './hosted-clauses.ts'
import { nextMeaning } from './next-meaning.ts'
import { isMeetingOrdinal } from './ordinals.ts'
import { type Span } from './read.ts'
import { type Constraint } from './scope.ts'

/** Words with which a question speaks of several meetings. */
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
  const hosted = hostedClause(spans)
  if (hosted !== null) {
    for (const span of hosted.spans) used.add(span)
    const said = hosted.spans.map(({ typed }) => typed).join(' ')
    found.push({ kind: 'host', country: hosted.country, said })
  }
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
    const constraint = capitalAt(spans, at) ?? constraintAt(spans, at)
    if (constraint === null) return
    used.add(span)
    const [next] = spans.slice(at + 1)
    if (constraint.kind === 'place' && next !== undefined && isCapital(next)) used.add(next)
    found.push(constraint)
  })
  return found
}

/** "in Japan's capital": the city, by its country. */
function capitalAt(spans: readonly Span[], at: number): Constraint | null {
  const [span, next] = spans.slice(at)
  const named = span?.entities.find((entity) => entity.kind === 'country')
  if (span === undefined || next === undefined || named === undefined || !isCapital(next))
    return null
  return { kind: 'place', place: country(named.code).capital, said: `${span.typed} ${next.typed}` }
}

function isCapital({ words }: Span): boolean {
  return words[0] === 'capital'
}

/** "the statement after New Delhi", "report to whom after it": what followed a meeting, not the next meeting. */
function isTextAfter(spans: readonly Span[], at: number): boolean {
  if (spans[at]?.cues.includes('after') !== true) return false
  return (
    spans.slice(Math.max(0, at - 3), at).some(({ cues }) => cues.includes('documents')) ||
    spans.some(
      ({ cues, words }) =>
        cues.includes('reports') || words.some((word) => FOLLOWS_A_MEETING.has(word)),
    )
  )
}

/** Promises and reports: what a meeting leads to, once it is over. */
const FOLLOWS_A_MEETING: ReadonlySet<string> = new Set(
  'commit committed commitment commitments pledge pledged pledges promise promised promises undertake undertook vow vowed report informed'.split(
    ' ',
  ),
)

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

function sideOf({ cues, words }: Span): 'before' | 'after' | null {
  if (cues.includes('before')) return 'before'
  // "which city came after Sydney": said of people, too, but a meeting stands behind it here.
  const followed = cues.includes('succession') && words.length > 1 && words.at(-1) === 'after'
  if (cues.includes('succession') && /^preced(e|ed|es)$/.test(words[0] ?? '')) return 'before'
  return followed || cues.includes('after') ? 'after' : null
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
