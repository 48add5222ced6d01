// Words about something else altogether.

import { stemKey } from './lexicon.ts'
import { ELSEWHERE } from './outside-words.ts'
import { isUnknown, type Span } from './read.ts'

/** @returns whether leftover words are about something else altogether: weather, sport, travel, code */
export function areElsewhere(spans: readonly Span[]): boolean {
  return spans.some((span) => isUnknown(span) && ELSEWHERE.has(stemKey(span.words)))
}
