// A check: a representative belongs to the country of the delegation.

import { country } from '../countries.ts'
import type { Check } from './check.ts'

export const nationalities: Check = {
  name: 'nationalities',
  describes: 'A representative belongs to the country of the delegation.',
  scope: 'record',
  check: ({ meetings, people }) => {
    const countries = new Map(people.map(({ value }) => [value.id, value.country]))
    return meetings.flatMap(({ file, value }) =>
      value.delegations.flatMap((delegation, index) => {
        if (delegation.kind === 'not-named') return []
        return delegation.representatives.flatMap(({ person }, position) => {
          const own = countries.get(person)
          if (own === undefined || own === delegation.country) return []
          const [theirs, here] = [country(own).inSentence, country(delegation.country).inSentence]
          return [
            {
              file,
              field: `delegations.${index}.representatives.${position}.person`,
              problem: `"${person}" is of ${theirs} in people.json, and stands here for ${here}.`,
              fix: 'Move the person to the right delegation, or correct people.json.',
            },
          ]
        })
      }),
    )
  },
}
