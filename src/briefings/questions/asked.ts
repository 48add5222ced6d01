// What the head of a question asks for ("who", "on which dates", "in which city"), and which answers are of that kind.

import { DATED_CLAUSE } from './hosted-clauses.ts'
import type { Question, QuestionOf } from './question.ts'
import type { Reading } from './reading.ts'

/** What an answer must give: somebody, a date, a place, a length of time, a body, subjects, a meeting. */
export type Asked = 'who' | 'when' | 'where' | 'how long' | 'body' | 'subjects' | 'meeting'

/**
 * What the head of a question asks for.
 * @param reading the question as a whole
 * @returns the one thing asked for; null for yes or no, for several things at once, and for anything else
 */
export function askedFor({ spans }: Pick<Reading, 'spans'>): Asked | null {
  const words = spans.filter(({ asks }) => asks).flatMap((span) => span.words)
  if (PLAIN_YES_NO.has(words.find((word) => !OPENERS.has(word)) ?? '')) return null
  const heads = words.flatMap((word, at) =>
    HEADS.has(word) && !RELATIVE_AFTER.has(words[at - 1] ?? '') ? [at] : [],
  )
  const main = heads.length > 1 ? heads.filter((at) => !isClause(words, at)) : heads
  const kinds = new Set(main.map((at) => kindOf(words.slice(at))))
  const [only = null] = kinds
  return kinds.size === 1 ? only : null
}

/** "when it was Japan's turn", beside another question word: a clause, and not what is asked. */
function isClause(words: readonly string[], at: number): boolean {
  return DATED_CLAUSE.has(words[at] ?? '') && !AUXILIARIES.has(words[at + 1] ?? '')
}

function kindOf(words: readonly string[]): Asked | null {
  const [head = '', second = ''] = words
  if (head === 'who' || head === 'whom') return 'who'
  if (head === 'when') return 'when'
  if (head === 'where') return 'where'
  if (head === 'how') {
    return second === 'long' || (second === 'many' && words[2] === 'days') ? 'how long' : null
  }
  if (head !== 'which' && head !== 'what') return null
  for (const word of words.slice(1, 5)) {
    if (AUXILIARIES.has(word)) return null
    const kind = NOUNS.get(word)
    if (kind !== undefined) return kind
  }
  return null
}

/**
 * Whether an answer would give what the head of the question asks for.
 * @param question what a rule took the question for
 * @param reading the question as a whole
 * @returns false where the answer would be of another kind: names for a date, dates for a name
 */
export function answersHead(question: Question, reading: Reading): boolean {
  const asked = askedFor(reading)
  if (asked === null) return true
  if (question.kind === 'ambiguous') return answersHead(question.readings[0], reading)
  if (question.kind === 'detail') {
    return question.detail === 'venue' || DETAILS[asked].includes(question.detail)
  }
  if (question.kind === 'representatives') {
    const dated = question.countries.length + question.outsiders.length > 0
    return (
      asked === 'who' || asked === 'body' || (dated && asked !== 'subjects' && asked !== 'how long')
    )
  }
  if (question.kind === 'continuity' && asked === 'when') return question.countries.length > 0
  if (question.kind === 'compare' && question.people) return asked === 'who'
  return !(OF_ANOTHER_KIND[asked]?.has(question.kind) ?? false)
}

function kinds(...list: readonly Question['kind'][]): ReadonlySet<Question['kind']> {
  return new Set(list)
}

/** Kinds of question whose answer tells neither a date nor a place. */
const WITHOUT_DATE_AND_PLACE = kinds(
  'discussed',
  'outcomes',
  'topics',
  'leads',
  'people',
  'compare',
)

/** Kinds of question whose answer does not give what is asked for. */
const OF_ANOTHER_KIND: Readonly<Partial<Record<Asked, ReadonlySet<Question['kind']>>>> = {
  who: kinds('discussed', 'outcomes', 'topics', 'interval', 'since', 'meeting', 'latest'),
  when: WITHOUT_DATE_AND_PLACE,
  where: WITHOUT_DATE_AND_PLACE,
  'how long': kinds(...WITHOUT_DATE_AND_PLACE, 'meeting', 'latest'),
  body: kinds('discussed', 'outcomes', 'topics', 'compare'),
  meeting: kinds('people'),
  subjects: kinds('attendance', 'continuity', 'host', 'holders', 'people', 'interval', 'since'),
}

type Detail = QuestionOf<'detail'>['detail']

const DETAILS: Readonly<Record<Asked, readonly Detail[]>> = {
  who: [],
  body: [],
  subjects: [],
  meeting: ['when', 'weekday', 'where', 'duration', 'format', 'virtual', 'ordinal'],
  when: ['when', 'weekday', 'virtual', 'ordinal'],
  where: ['where', 'venue', 'virtual'],
  'how long': ['duration'],
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

const HEADS = words('who whom when where which what how')

const PLAIN_YES_NO = words('was were did has have had are am')

const OPENERS = words('so and but hi hello hey ok well hmm um please pls also then now')

const AUXILIARIES = words('did was were is are do does has have had will would can could')

/** Nouns that a clause describes: "the official who", "the meeting where". */
const RELATIVE_AFTER = words(
  'official officials person people man woman one ones those guy lady delegate delegates representative representatives meeting meetings session round text texts statement country countries everyone everybody anyone anybody somebody someone city place occasion time year principal',
)

const NOUNS: ReadonlyMap<string, Asked> = new Map(
  (
    [
      ['when', 'date dates day days month months year years weekday weekdays'],
      ['where', 'city cities place places town location locations'],
      [
        'body',
        'body bodies organisation organization organisations agency agencies department departments ministry ministries office institution outlet publisher',
      ],
      ['who', 'official officials person people man woman representative delegate delegates'],
      ['meeting', 'meeting meetings session sessions round'],
      ['subjects', 'topic topics issue issues subject subjects themes'],
    ] as const
  ).flatMap(([asked, nouns]) => nouns.split(' ').map((noun) => [noun, asked] as const)),
)
