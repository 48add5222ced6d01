// Whether a reader of a silence can see that it is one.

import type { Silence } from './briefing.ts'

const SAYS_SO =
  /\b(open|unclear|unknown|silent|not (known|named|recorded|said|stated|published))\b/i
const STARTS_SO = /^(no|none|neither|nothing|nobody|not)\b/i

/**
 * Whether a silence must be marked as open, because neither its own words nor what stands above it say so.
 * @param silence what no source says
 * @param surroundings the heading and the label that it stands under
 * @returns true where a mark such as "Open:" is needed
 */
export function needsOpenMark(silence: Silence, surroundings: readonly string[]): boolean {
  const text = silence.inlines.map((inline) => inline.text).join('')
  return !STARTS_SO.test(text) && ![text, ...surroundings].some((words) => SAYS_SO.test(words))
}
