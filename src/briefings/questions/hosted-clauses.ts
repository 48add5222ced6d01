// "when it was Japan's turn to host", "the meeting that India hosted": a meeting by the country that hosted it.

import type { CountryCode } from '../dataset/schema.ts'
import type { Span } from './read.ts'

/** Words that begin a clause of time or place. */
export const DATED_CLAUSE: ReadonlySet<string> = new Set(['when', 'where', 'while'])

/** A clause that says which country hosted the meeting that is meant. */
interface HostedClause {
  readonly country: CountryCode
  readonly spans: readonly Span[]
}

/**
 * Finds the clause that says who hosted the meeting in question.
 * @param spans the question
 * @returns the clause and its country; null where there is none, and where hosting is what is asked about
 */
export function hostedClause(spans: readonly Span[]): HostedClause | null {
  for (const [at, span] of spans.entries()) {
    const country = span.entities.find((entity) => entity.kind === 'country')
    if (country === undefined) continue
    const before = textOf(spans.slice(0, at))
    const after = textOf(spans.slice(at + 1))
    const opening = OPENINGS.find(([start, end]) => start.test(before) && end.test(after))
    if (opening === undefined) continue
    const [start, end] = opening
    const opened = start.exec(before)?.[0].trimStart().length ?? 0
    const from = spansIn(spans, before.length - opened)
    const to = at + 1 + spansIn(spans.slice(at + 1), end.exec(after)?.[0].length ?? 0)
    // With nothing asked before or after it, the clause itself is the question.
    if (!asksSomething([...spans.slice(0, from), ...spans.slice(to)])) continue
    return { country: country.code, spans: spans.slice(from, to) }
  }
  return null
}

const HOSTING =
  '(?:hosted|was hosting|hosts|was host|was the host|was playing host|played host|played the host|acted as host|had the chair)'

/** What stands before the country, and what after it. */
const OPENINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^| )(?:when|while) (?:it was )?$/, /^turn(?: to (?:host|be host|play host|act as host))?\b/],
  [/(?:^| )(?:when|while|as) $/, new RegExp(`^${HOSTING}\\b`)],
  [/(?:^| )(?:when|while) the (?:hosts?|host country|host nation) (?:was|were) $/, /^/],
  [
    /(?:^| )(?:in|at|during|from) the (?:meeting |one |session |round |talks )(?:that |which )?(?:the )?$/,
    /^hosted\b/,
  ],
  [/(?:^| )(?:in|at|during|from|of) the (?:meeting|one|session|round|talks) hosted by $/, /^/],
]

function textOf(spans: readonly Span[]): string {
  return spans.map(({ words }) => `${words.join(' ')} `).join('')
}

/** How many spans the first characters of a text take up. */
function spansIn(spans: readonly Span[], length: number): number {
  let seen = 0
  const at = spans.findIndex(({ words }) => {
    if (seen >= length) return true
    seen += words.join(' ').length + 1
    return false
  })
  return at === -1 ? spans.length : at
}

function asksSomething(spans: readonly Span[]): boolean {
  return spans.some(({ words }) => words.some((word) => ASKING.has(word)))
}

const ASKING: ReadonlySet<string> = new Set(
  'who whom what which where how why did was were is are list name tell give summarise summary'.split(
    ' ',
  ),
)
