// A check: a name means one thing: no two people, places, topics, countries or records share one.

import { countries } from '../countries.ts'
import { plainName } from '../plain-name.ts'
import { fieldOf, type CuratedRecord } from '../record.ts'
import type { Check } from './check.ts'

export const collidingNames: Check = {
  name: 'colliding-names',
  describes:
    'A name means one thing: no two people, places, topics, countries or records share one.',
  scope: 'record',
  check: (record) => {
    const owners = new Map<string, Name>()
    for (const { name, ...rest } of countryNames) owners.set(plainName(name), { name, ...rest })
    return namesOf(record).flatMap((entry) => {
      const known = owners.get(plainName(entry.name))
      if (known === undefined) {
        owners.set(plainName(entry.name), entry)
        return []
      }
      if (known.owner !== entry.owner) {
        return [
          {
            file: entry.file,
            field: entry.field,
            problem: `"${entry.name}" already names ${known.owner}.`,
            fix: 'Leave the name to one of them, or make it longer here.',
          },
        ]
      }
      if (known.list !== entry.list) return []
      return [
        {
          file: entry.file,
          field: entry.field,
          problem: `"${entry.name}" is already a name of ${known.owner}.`,
          fix: 'Remove it here; capitals, accents and punctuation do not make another name.',
        },
      ]
    })
  },
}

interface Name {
  readonly file: string
  readonly field: string
  readonly name: string
  /** What it names, as the fault says it. */
  readonly owner: string
  /** Where repeating a name is of no use. */
  readonly list: string
}

const countryNames: readonly Name[] = countries.flatMap(({ name, words }) =>
  [name, ...words].map((word) => {
    return { file: '', field: '', name: word, owner: `the country ${name}`, list: 'country' }
  }),
)

function namesOf(record: CuratedRecord): readonly Name[] {
  return [
    ...peopleNames(record),
    ...topicNames(record),
    ...placeNames(record),
    ...recordNames(record),
  ]
}

function peopleNames({ people }: CuratedRecord): readonly Name[] {
  return people.flatMap((person) => {
    const { id, name, family, aliases } = person.value
    const own = { file: person.file, owner: `the person "${id}"`, list: id }
    const shared = people.some(({ value }) => value.id !== id && value.family === family)
    return [
      { ...own, field: fieldOf(person, 'name'), name },
      ...(shared ? [] : [{ ...own, field: fieldOf(person, 'family'), name: family }]),
      ...indexed(fieldOf(person, 'aliases'), aliases).map((entry) => ({ ...own, ...entry })),
    ]
  })
}

function topicNames({ topics }: CuratedRecord): readonly Name[] {
  return topics.flatMap((topic) => {
    const { id, name, synonyms } = topic.value
    const own = { file: topic.file, owner: `the topic "${id}"`, list: id }
    return [
      { ...own, field: fieldOf(topic, 'name'), name },
      ...indexed(fieldOf(topic, 'synonyms'), synonyms).map((entry) => ({ ...own, ...entry })),
    ]
  })
}

/** Many records may be in one city, so a repeated name matters only inside one place. */
function placeNames({ meetings, milestones }: CuratedRecord): readonly Name[] {
  return [...meetings, ...milestones].flatMap(({ file, value: { place } }) => {
    if (place === undefined) return []
    const own = { file, owner: `the place ${place.city}`, list: file }
    return [
      { ...own, field: 'place.city', name: place.city },
      ...indexed('place.aliases', place.aliases ?? []).map((entry) => ({ ...own, ...entry })),
    ]
  })
}

/** A milestone and its documents may share a name: both lead to the same record. */
function recordNames({ meetings, milestones }: CuratedRecord): readonly Name[] {
  const own = milestones.flatMap(({ file, value: { id, title, names } }) =>
    [{ field: 'title', name: title }, ...indexed('names', names ?? [])].map((entry) => {
      return { ...entry, file, owner: `the record "${id}"`, list: 'names' }
    }),
  )
  const documents = [...meetings, ...milestones].flatMap(({ file, value }) =>
    (value.documents ?? []).flatMap(({ id, title, otherTitles }, index) => {
      const field = `documents.${index}`
      const titles = [
        { field: `${field}.title`, name: title },
        ...indexed(`${field}.otherTitles`, otherTitles ?? []),
      ]
      return titles.map((entry) => {
        return { ...entry, file, owner: `the record "${value.id}"`, list: id }
      })
    }),
  )
  return [...own, ...documents]
}

function indexed(field: string, names: readonly string[]): readonly Pick<Name, 'field' | 'name'>[] {
  return names.map((name, index) => ({ field: `${field}.${index}`, name }))
}
