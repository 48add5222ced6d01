// A check: a meeting has one delegation of each of the four countries, and names nobody twice.

import { country } from '../countries.ts'
import type { Fault } from '../dataset.ts'
import type { Located } from '../record.ts'
import { COUNTRIES, type Meeting } from '../schema.ts'
import type { Check } from './check.ts'

export const delegations: Check = {
  name: 'delegations',
  describes: 'A meeting has one delegation of each of the four countries, and names nobody twice.',
  scope: 'file',
  check: ({ meetings }) =>
    meetings.flatMap((meeting) => [
      ...missingCountries(meeting),
      ...repeatedCountries(meeting),
      ...repeatedPeople(meeting),
    ]),
}

function missingCountries({ file, value }: Located<Meeting>): readonly Fault[] {
  return COUNTRIES.filter(
    (code) => !value.delegations.some((delegation) => delegation.country === code),
  ).map((code) => ({
    file,
    field: 'delegations',
    problem: `The delegation of ${country(code).inSentence} is missing.`,
    fix: 'Add it; when no source names anybody, with the kind "not-named".',
  }))
}

function repeatedCountries({ file, value }: Located<Meeting>): readonly Fault[] {
  return value.delegations.flatMap(({ country: code }, index) =>
    value.delegations.findIndex((delegation) => delegation.country === code) === index
      ? []
      : [
          {
            file,
            field: `delegations.${index}.country`,
            problem: `A delegation of ${country(code).inSentence} stands here already.`,
            fix: 'Put all representatives of a country into one delegation.',
          },
        ],
  )
}

function repeatedPeople({ file, value }: Located<Meeting>): readonly Fault[] {
  const seen = new Set<string>()
  return value.delegations.flatMap((delegation, index) => {
    if (delegation.kind === 'not-named') return []
    return delegation.representatives.flatMap(({ person }, position) => {
      if (!seen.has(person)) {
        seen.add(person)
        return []
      }
      return [
        {
          file,
          field: `delegations.${index}.representatives.${position}.person`,
          problem: `"${person}" stands in this meeting already.`,
          fix: 'Name a person once, with the title at this meeting.',
        },
      ]
    })
  })
}
