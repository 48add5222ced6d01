// Questions as people type them, each about one meeting of a generated record.

import type { Meeting } from '../src/briefings/dataset/schema.ts'
import type { Generated } from './generate.ts'

/** A question, the meeting that it is about, and what a plain search would look for. */
export interface Typical {
  readonly kind: Kind
  readonly text: string
  readonly meeting: string
  readonly term: string
}

export const KINDS = [
  'meeting',
  'country at a meeting',
  'person',
  'date',
  'misspelt place',
  'topic at a meeting',
  'latest',
] as const

export type Kind = (typeof KINDS)[number]

/**
 * Questions of every kind about meetings from all over a record.
 * @param generated the record
 * @param rounds how many meetings are asked about in each way
 * @returns the questions, the kinds in turns
 */
export function typicalQuestions(generated: Generated, rounds: number): readonly Typical[] {
  const { meetings } = generated
  const step = meetings.length / rounds
  return Array.from({ length: rounds }, (_, round) => meetings[Math.floor(round * step)]).flatMap(
    (meeting) => (meeting === undefined ? [] : questionsAbout(meeting, generated)),
  )
}

function questionsAbout(
  meeting: Meeting,
  { meetings, people, topics }: Generated,
): readonly Typical[] {
  const { city } = meeting.place
  const number = meeting.ordinal.number
  const person = people[(number - 1) * 4 + 1]?.name ?? ''
  const topic = topics[number - 1]?.name ?? ''
  const latest = meetings.at(-1)
  const about = (kind: Kind, text: string, term: string): Typical => ({
    kind,
    text,
    meeting: meeting.id,
    term,
  })
  return [
    about('meeting', `What happened at the ${city} meeting?`, city),
    about('country at a meeting', `Who represented India in ${city}?`, city),
    about('person', `Who is ${person}?`, person),
    about('date', `Where was the meeting on ${meeting.period.start}?`, meeting.period.start),
    about('misspelt place', `when was the ${misspelt(city)} meeting`, misspelt(city)),
    about('topic at a meeting', `Was ${topic} discussed in ${city}?`, `${topic} ${city}`),
    {
      kind: 'latest',
      text: 'latest meeting',
      meeting: latest?.id ?? '',
      term: latest?.place.city ?? '',
    },
  ]
}

/** Two letters in the middle change places. */
function misspelt(word: string): string {
  return word.slice(0, 5) + word.charAt(6) + word.charAt(5) + word.slice(7)
}
