// What a question goes on with.

import type { Span } from './read.ts'

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
