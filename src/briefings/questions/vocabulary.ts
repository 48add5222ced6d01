// The words that carry a question's intent. Matched by stem, so "attend" stands for attended, attending,
// attends; a phrase wins over the words in it.

import { CONTENT_CUES } from './vocabulary/content.ts'
import { MEETING_CUES } from './vocabulary/meetings.ts'
import { PEOPLE_CUES } from './vocabulary/people.ts'
import { TALK_CUES } from './vocabulary/talk.ts'

const CUES = { ...PEOPLE_CUES, ...MEETING_CUES, ...CONTENT_CUES, ...TALK_CUES }

/** What a word or phrase asks for. */
export type Cue = keyof typeof CUES

/** Words and phrases by cue. */
export const CUE_PHRASES: readonly (readonly [Cue, readonly string[]])[] = (
  Object.keys(CUES) as Cue[]
).map((cue) => [cue, phrasesIn(CUES[cue])])

function phrasesIn(text: string): readonly string[] {
  return text.split(',').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
}
