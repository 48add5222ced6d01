// Whether the understood part of a question would be a whole question by itself.

import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { has } from './rules/rule.ts'

/** Whether the understood part of a question would be a whole question by itself. */
export function isStrong(question: Question, reading: Reading): boolean {
  const about = reading.scope.kind !== 'all' || has(reading, 'meeting', 'group', 'happened')
  switch (question.kind) {
    case 'representatives':
      if (has(reading, 'who') && reading.countries.length > 0 && question.scope.kind === 'some')
        return true
      return has(reading, 'represent') || (has(reading, 'who') && has(reading, 'attend'))
    case 'attendance':
      return has(reading, 'attend', 'represent') || (about && reading.yesNo)
    case 'person':
      return has(reading, 'title', 'country', 'whois', 'succession', 'before', 'after')
    case 'detail':
      return (
        about &&
        has(
          reading,
          'when',
          'where',
          'weekday',
          'duration',
          'format',
          'virtual',
          'ordinal',
          'venue',
        )
      )
    case 'discussed':
    case 'outcomes':
      return about
    case 'topic':
      return (
        has(reading, 'discuss', 'say', 'outcomes', 'documents', 'which', 'when') ||
        reading.scope.kind !== 'all'
      )
    case 'count':
      return has(reading, 'meeting', 'represent', 'attend', 'documents', 'host', 'group')
    case 'meeting':
    case 'latest':
      return has(reading, 'latest') || (has(reading, 'summary') && about)
    case 'meetings':
      return has(reading, 'list', 'which') && has(reading, 'meeting')
    case 'host':
    case 'not-hosted':
    case 'holders':
    case 'interval':
    case 'since':
    case 'documents':
    case 'reports':
    case 'continuity':
    case 'compare':
    case 'milestone':
    case 'timeline':
    case 'leads':
    case 'open':
    case 'sources':
    case 'future':
      return true
    case 'topics':
      return has(reading, 'everytime')
    case 'people':
    case 'country':
    case 'help':
    case 'coverage':
    case 'greeting':
    case 'search':
    case 'unrecorded':
    case 'ambiguous':
    case 'not-understood':
      return false
  }
}
