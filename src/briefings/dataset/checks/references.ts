// A check: every source, person and topic that a file names is in its list.

import { nearest } from '../nearest.ts'
import { referencesOf, type Reference } from '../walk.ts'
import type { Check } from './check.ts'

const LIST: Readonly<Record<Reference['to'], string>> = {
  source: 'sources.json',
  person: 'people.json',
  topic: 'topics.json',
}

export const references: Check = {
  name: 'references',
  describes: 'Every source, person and topic that a file names is in its list.',
  scope: 'record',
  check: (record) => {
    const known = {
      source: new Set(record.sources.map(({ value }) => value.id)),
      person: new Set(record.people.map(({ value }) => value.id)),
      topic: new Set(record.topics.map(({ value }) => value.id)),
    }
    return referencesOf(record)
      .filter(({ to, value }) => !known[to].has(value))
      .map(({ file, field, to, value }) => {
        const meant = nearest(value, known[to])
        return {
          file,
          field,
          problem: `No ${to} has the id "${value}".`,
          fix: meant === null ? `Add it to ${LIST[to]}.` : `Did you mean "${meant}"?`,
        }
      })
  },
}
