// A question as a button of a digest.

import { capitalised } from '../answers/words.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Choice } from '../document/briefing.ts'
import { inWords } from '../questions/in-words.ts'
import type { Question } from '../questions/question.ts'

/**
 * A question to press or type.
 * @param question any question
 * @param lookup the record
 * @returns the words that ask it, and a label: for a topic its name, for all others the same words
 */
export function choiceOf(question: Question, lookup: Lookup): Choice {
  const ask = inWords(question, lookup)
  if (question.kind !== 'topic') return { label: capitalised(ask), ask }
  const names = question.topics.map((id) => lookup.dataset.topics.get(id)?.name ?? id)
  return { label: `${capitalised(names.join(' and '))} through the meetings`, ask }
}
