// Words that only go with others and mean nothing by themselves.

import { isPlace, MEETING_NOUNS } from './countries-asked.ts'
import { areElsewhere } from './elsewhere.ts'
import { type Span } from './read.ts'

/** Words that only go with others: "Home Affairs Minister" before a name, "my boss", "in-person meeting". */
export function isSilent(spans: readonly Span[], at: number): boolean {
  const span = spans[at]
  if (span === undefined) return false
  if (POSSESSIVES.has(spans[at - 1]?.words[0] ?? '')) {
    return span.entities.length === 0 && !areElsewhere([span])
  }
  if (PLAYED.has(span.words[0] ?? '')) {
    return spans.slice(0, at).some(({ words }) => words.some((word) => ROLES.has(word)))
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

/** "what role does it play". */
const PLAYED: ReadonlySet<string> = new Set(['play', 'plays', 'played'])

const ROLES: ReadonlySet<string> = new Set(['role', 'roles', 'part'])

const POSSESSIVES: ReadonlySet<string> = new Set(['my'])

const RANKS: ReadonlySet<string> = new Set(
  `minister secretary ambassador adviser advisor coordinator director chief senator commissioner envoy
  admiral colonel major captain president deputy assistant vice foreign home affairs national cyber
  security general lieutenant lt gen department of the and`.split(/\s+/),
)
