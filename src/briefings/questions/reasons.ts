// "why": the record seldom holds reasons.
import type { Lookup } from '../dataset/lookup.ts'
import { type Reading } from './reading.ts'
import type { Question } from './question.ts'
import { has } from './rules/rule.ts'

/** "why": the record seldom holds reasons. Where the premise is wrong, it is corrected instead. */
export function asksForReason(question: Question, reading: Reading, lookup: Lookup): boolean {
  if (!has(reading, 'why')) return false
  switch (question.kind) {
    case 'attendance': {
      const { scope } = question
      const at = scope.kind === 'some' ? scope.meetings : []
      if (has(reading, 'succession')) return false
      return question.persons.every((person) =>
        at.every((meeting) => lookup.appearances(person).some((seen) => seen.meeting === meeting)),
      )
    }
    case 'leads':
      return lookup.dataset.milestones.some(({ leads = [] }) =>
        leads.some(
          ({ country: code, topics = [] }) =>
            question.countries.includes(code) &&
            question.topics.some((topic) => topics.includes(topic)),
        ),
      )
    case 'meeting':
      return question.scope.kind !== 'absent'
    case 'person':
    case 'interval':
    case 'outcomes':
    case 'documents':
    case 'topic':
      return true
    case 'continuity':
      return question.countries.length === 0 || has(reading, 'succession')
    case 'milestone':
      return !has(reading, 'creation', 'define')
    default:
      return false
  }
}

export function withoutReason(question: Question, { spans }: Reading): Question {
  const said = spans.filter(({ cues }) => cues.includes('why')).map(({ typed }) => typed)
  return { kind: 'unrecorded', said, near: [question] }
}
