// Commands that need no reading: without values they stand for one question, known beforehand.

import type { Question } from '../../briefings/index.ts'
import type { CommandName } from './table.ts'

/**
 * The question of a command that was given no values, where it has one of its own. Asking the command's words
 * gives the same answer; this saves reading them.
 */
export const UNDERSTOOD: Readonly<Partial<Record<CommandName, Question>>> = {
  latest: { kind: 'latest' },
  meetings: { kind: 'meetings', scope: { kind: 'all' } },
  people: { kind: 'representatives', scope: { kind: 'all' }, countries: [], outsiders: [] },
  topics: { kind: 'topics' },
  timeline: { kind: 'timeline', year: null, milestoneKind: null, between: null },
  leads: { kind: 'leads', topics: [], countries: [] },
  sources: { kind: 'sources', scope: { kind: 'all' } },
}
