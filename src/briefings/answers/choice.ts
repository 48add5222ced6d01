// A question as something to press or type: the words that ask it, under a label that fits a button.

import type { Lookup } from '../dataset/lookup.ts'
import type { Choice } from '../document/briefing.ts'
import { inWords } from '../questions/in-words.ts'
import { topicInWords } from '../questions/names-in-words.ts'
import type { Question } from '../questions/question.ts'
import { capitalised } from './words.ts'

/** As many characters of a button as a chat shows whole on a narrow screen. */
const LABEL_LENGTH = 38

/**
 * A question to press or type.
 * @param question any question
 * @param lookup the record
 * @returns the words that ask it, and a label of at most 38 characters that says the same, shorter
 * where it must be
 */
export function choiceOf(question: Question, lookup: Lookup): Choice {
  const ask = inWords(question, lookup)
  if (question.kind !== 'topic' || question.scope.kind !== 'all') return choiceOfWords(ask)
  const names = question.topics.map((id) => topicInWords(id, lookup))
  const name = capitalised(names.join(' and '))
  const through = `${name} through the meetings`
  return { label: fits(through) ? through : cut(name), ask }
}

/**
 * Words to press or type.
 * @param ask words that ask something, in lower case at the start
 * @returns them, under a label of at most 38 characters
 */
export function choiceOfWords(ask: string): Choice {
  return { label: labelOf(ask), ask }
}

/**
 * The words of a question as a title.
 * @param ask words that ask, in lower case at the start
 * @returns the same with a capital, and with a question mark where they ask with a word that does
 */
export function asTitle(ask: string): string {
  return `${capitalised(ask)}${/^(who|whom|what|which|when|where|how|did|was|were|does)\b/.test(ask) ? '?' : ''}`
}

/** The words of a question as a label: shortened step by step until it fits, and cut where nothing helps. */
function labelOf(ask: string): string {
  let words = ask
  for (const [longer, shorter] of SHORTER) {
    if (fits(asTitle(words))) break
    words = words.replace(longer, shorter)
  }
  return cut(asTitle(words))
}

/** Shorter ways to say what a question says, as few of them as it takes. */
const SHORTER: readonly (readonly [longer: RegExp, shorter: string])[] = [
  [/^did (.+) send the same person every time$/, 'same person for $1 every time?'],
  [/^who represented each country\b/, 'who took part'],
  [/^did (.+ and .+) attend the meeting in /, 'were $1 in '],
  [/^did (.+) attend the meeting in /, 'was $1 in '],
  [/\battend the meeting\b/, 'attend'],
  [/\bbriefing on the meeting in /, 'briefing on '],
  [/\b(host|hosted) the meeting in /, '$1 in '],
  [/^was the meeting in (.+) (in person|virtual)$/, 'was $1 $2'],
  [/^(when|where) was the meeting in (.+ and .+)$/, '$1 were $2'],
  [/^which (number|weekday) was the meeting in /, '$1 of the meeting in '],
  [/^what was the venue of the meeting\b/, 'which venue'],
  [/^which country did (.+) represent\b/, 'country of $1'],
  [/^who came before and after /, 'before and after '],
  [/^which meetings discussed /, 'meetings on '],
  [/^(?:was|were) (.+) discussed( in .+)?$/, '$1$2'],
  [/^what do the sources leave open\b/, 'what is left open'],
  [/^who does the group report back to\b/, 'whom does it report to'],
  [/^who leads the workstream on /, 'who leads on '],
  [/\bthe joint texts\b/, 'the texts'],
  [/\bthe texts issued\b/, 'texts issued'],
  [/\bthe United States\b/g, 'the US'],
  [/^who represented /, 'who came for '],
  [/ every time\?$/, '?'],
  [/ in (?=\S+(?: \S+)?$)/, ': '],
]

function fits(label: string): boolean {
  return label.length <= LABEL_LENGTH
}

/** The title of a record may be longer than any button: as many whole words of it as fit. */
function cut(label: string): string {
  if (fits(label)) return label
  const start = label.slice(0, LABEL_LENGTH)
  return `${start.slice(0, start.lastIndexOf(' ')).replace(/[,:]$/, '')}…`
}
