// A check: every source, person and topic of the lists is used by a meeting or milestone.

import { fieldOf, type CuratedRecord, type Located } from '../record.ts'
import { referencesOf, type Reference } from '../walk.ts'
import type { Check } from './check.ts'

export const orphans: Check = {
  name: 'orphans',
  describes: 'Every source, person and topic of the lists is used by a meeting or milestone.',
  scope: 'record',
  check: (record) => {
    const used = new Set(referencesOf(record).map(({ to, value }) => `${to} ${value}`))
    return listedOf(record)
      .filter(({ to, entry }) => !used.has(`${to} ${entry.value.id}`))
      .map(({ to, entry }) => ({
        file: entry.file,
        field: fieldOf(entry, 'id'),
        problem: `No meeting or milestone uses the ${to} "${entry.value.id}".`,
        fix: 'Use it where it belongs, or remove it.',
      }))
  },
}

interface Listed {
  readonly to: Reference['to']
  readonly entry: Located<{ readonly id: string }>
}

function listedOf({ sources, people, topics }: CuratedRecord): readonly Listed[] {
  return [
    ...sources.map((entry): Listed => ({ to: 'source', entry })),
    ...people.map((entry): Listed => ({ to: 'person', entry })),
    ...topics.map((entry): Listed => ({ to: 'topic', entry })),
  ]
}
