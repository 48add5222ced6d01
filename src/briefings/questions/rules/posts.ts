// Questions that take somebody to have held a post, or to have done something before or after one.

import type { Lookup } from '../../dataset/lookup.ts'
import type { MilestoneKind } from '../../dataset/schema.ts'
import { heldPost, postClaimed } from '../posts.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { milestones } from './milestone-kinds.ts'
import { personQuestion } from './people-questions.ts'
import { has, textWithPeople, type Rule } from './rule.ts'

/** "what did Okano do before", "Okano's earlier job", "the job before". */
const EARLIER =
  /@ (do|work|serve|hold|go|been|be)\b.* (before|earlier|previously|prior)\b|@ (\w+ )?(previous|earlier|former|prior) (job|post|position|role|title)\b|\b(job|post|position|role)\b.* (before|prior to)\b|\bcome from before\b/

const LATER =
  /@ (been )?(do|doing|go|work|working|serve|serving|move|become|became|end up|take up)\b.* (after|afterwards|later|next|since|then|from)\b|@ (do|go) (next|afterwards|later)\b|\b(became|becomes|become) of @|@ (\w+ )?(next|later|new) (job|post|position|role)\b/

/** What the record says of how a person came to a post, or what came after. */
function careerOf(person: string, side: 'earlier' | 'later', lookup: Lookup): boolean {
  const family = lookup.dataset.people.get(person)?.family ?? person
  const last = lookup.appearances(person).at(-1)?.meeting
  const left = last === undefined ? '' : (lookup.meeting(last)?.period.start ?? '')
  return lookup.dataset.milestones
    .filter(({ kind, people = [] }) => kind === 'personnel' && people.includes(person))
    .some(({ period, says }) =>
      says.some(({ text }) =>
        side === 'earlier'
          ? text.startsWith('Before') && text.includes(family)
          : period.start > left && new RegExp(`${family} (became|was) `).test(text),
      ),
    )
}

/** Milestones of the person that fall on the places and dates of the question; with `kind`, only of that kind. */
function ofPersonThen(
  { persons, milestones: dated }: Reading,
  kind: MilestoneKind,
  lookup: Lookup,
): readonly string[] {
  return dated.filter((id) => {
    const milestone = lookup.milestone(id)
    return (
      milestone?.kind === kind &&
      persons.some((person) => milestone.people?.includes(person) === true)
    )
  })
}

/** Posts of the people of a reading. */
export const postRules: readonly Rule[] = [
  {
    name: 'a post in the premise',
    take: (reading, lookup): Question | null => {
      const [person, ...others] = reading.persons
      const claimed = postClaimed(reading.spans)
      if (person === undefined || others.length > 0) return null
      if (!reading.yesNo && !has(reading, 'why')) return null
      if (claimed.length === 0 || has(reading, 'succession', 'who', 'not')) return null
      const said = claimed.flatMap(({ words }) => words)
      const title = personQuestion(reading, 'title')
      if (title === null || heldPost(person, said, lookup)) return null
      const typed = claimed.map(({ typed: as }) => as).join(' ')
      return { kind: 'unrecorded', said: [typed], near: [title], corrected: true }
    },
  },
  {
    name: 'a change of post by its date',
    take: (reading, lookup) =>
      has(reading, 'title', 'succession') && !has(reading, 'who')
        ? milestones(ofPersonThen(reading, 'personnel', lookup), 'all')
        : null,
  },
  {
    name: 'a report about a person by its date',
    take: (reading, lookup) =>
      reading.scope.kind === 'absent' && !has(reading, 'meeting', 'represent', 'attend')
        ? milestones(ofPersonThen(reading, 'report', lookup), 'all')
        : null,
  },
  {
    name: 'before or after a post',
    take: (reading, lookup) => {
      const [person] = reading.persons
      if (person === undefined || has(reading, 'who', 'why', 'when')) return null
      const text = textWithPeople(reading)
      const side = EARLIER.test(text) ? 'earlier' : LATER.test(text) ? 'later' : null
      return side !== null && careerOf(person, side, lookup)
        ? personQuestion({ ...reading, scope: { kind: 'all' } }, 'succession')
        : null
    },
  },
]
