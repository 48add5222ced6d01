// A check: no two entries of people.json have the same name, whatever the order of its parts.

import { plainName } from '../plain-name.ts'
import { fieldOf } from '../record.ts'
import type { Check } from './check.ts'

export const duplicatePeople: Check = {
  name: 'duplicate-people',
  describes: 'No two entries of people.json have the same name, whatever the order of its parts.',
  scope: 'file',
  check: ({ people }) => {
    const first = new Map<string, string>()
    return people.flatMap((person) => {
      const parts = plainName(person.value.name).split(' ').sort().join(' ')
      const known = first.get(parts)
      if (known === undefined) {
        first.set(parts, person.value.id)
        return []
      }
      return [
        {
          file: person.file,
          field: fieldOf(person, 'name'),
          problem: `"${known}" has the same name.`,
          fix: 'Make them one entry; if they are two people, tell them apart in the name.',
        },
      ]
    })
  },
}
