// Questions about people by name, and about what they said and issued.
import { isNonEmpty } from '../../document/write.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { has, isOpen, size, typedAs, type Rule } from './rule.ts'
import { representatives, attendance, nearPerson } from './people-questions.ts'

function personQuestion(
  { persons, scope }: Reading,
  aspect: Extract<Question, { kind: 'person' }>['aspect'],
): Question | null {
  const [person] = persons
  return person === undefined ? null : { kind: 'person', person, aspect, scope }
}

/** "before Nair", "after Pezzullo": who held the place before or after a person. */
function besidePerson({ spans }: Reading): boolean {
  return spans.some(
    (span, at) =>
      (span.cues.includes('before') || span.cues.includes('after')) &&
      spans
        .slice(at + 1, at + 3)
        .some(({ entities }) => entities.some(({ kind }) => kind === 'person')),
  )
}

const COMING = /\b(appointed|appointment|became|become|promoted)\b/

const CAME = /\b(became|succeeded|appointed)\b/

const ISSUING = /\b(announced?|issued?|published?|released?|put out)\b/

/** People by name, and what was said or issued. */
export const peopleRules: readonly Rule[] = [
  {
    name: 'words of a person',
    take: (reading) => {
      const named = reading.persons.length > 0 || reading.countries.length > 0
      const spoken = has(reading, 'speech') && (named || has(reading, 'who'))
      const said =
        has(reading, 'say') &&
        reading.persons.length > 0 &&
        !/\b(say|says|said) (about|on)\b/.test(reading.text)
      return spoken || said
        ? { kind: 'unrecorded', said: typedAs(reading, 'speech', 'say'), near: nearPerson(reading) }
        : null
    },
  },
  {
    name: 'a country outside the Quad',
    take: (reading) => {
      const { outsiders, scope } = reading
      if (outsiders.length === 0) return null
      if (reading.persons.length > 0 && !has(reading, 'who')) return attendance(reading)
      return has(
        reading,
        'represent',
        'attend',
        'host',
        'lead',
        'who',
        'meeting',
        'group',
        'country',
      ) &&
        reading.countries.length === 0 &&
        reading.topics.length === 0
        ? { kind: 'representatives', scope, countries: [], outsiders }
        : { kind: 'unrecorded', said: outsiders, near: [] }
    },
  },
  {
    name: 'who issued a text',
    take: (reading) =>
      ISSUING.test(reading.text) &&
      has(reading, 'who', 'which', 'what') &&
      !has(reading, 'lead') &&
      reading.topics.length + reading.named.length + reading.persons.length === 0 &&
      size(reading.scope) > 0
        ? {
            kind: 'documents',
            scope: reading.scope,
            aspect: has(reading, 'who') ? 'issuer' : 'list',
            documents: reading.documents,
          }
        : null,
  },
  {
    name: 'somebody else in a delegation',
    take: (reading) =>
      has(reading, 'represent', 'attend', 'who') &&
      /\belse\b/.test(reading.text) &&
      (reading.countries.length > 0 || size(reading.scope) > 0) &&
      !has(reading, 'discuss', 'summary')
        ? { kind: 'unrecorded', said: ['else'], near: [representatives(reading)] }
        : null,
  },
  {
    name: 'why somebody came or did not',
    take: (reading) =>
      has(reading, 'why') && reading.persons.length > 0 && size(reading.scope) > 0
        ? attendance(reading)
        : null,
  },
  {
    name: 'how somebody came to be',
    take: (reading) =>
      reading.persons.length > 0 && has(reading, 'creation')
        ? { kind: 'unrecorded', said: typedAs(reading, 'creation'), near: nearPerson(reading) }
        : null,
  },
  {
    name: 'how somebody came to a post',
    take: (reading, lookup) => {
      const [person] = reading.persons
      if (person === undefined || !COMING.test(reading.text) || besidePerson(reading)) return null
      const family = lookup.dataset.people.get(person)?.family ?? ''
      const said = lookup.dataset.milestones.some(
        ({ people = [], says }) =>
          people.includes(person) &&
          says.some(({ text }) => text.includes(family) && CAME.test(text)),
      )
      return said
        ? null
        : { kind: 'unrecorded', said: typedAs(reading, 'succession'), near: nearPerson(reading) }
    },
  },
  {
    name: 'succession of a person',
    take: (reading) =>
      reading.persons.length > 0 &&
      (besidePerson(reading) || has(reading, 'succession')) &&
      !(has(reading, 'who') && size(reading.scope) > 0 && reading.countries.length > 0)
        ? personQuestion(reading, 'succession')
        : null,
  },
  {
    name: 'representatives, with a person in the premise',
    take: (reading) =>
      reading.persons.length > 0 &&
      has(reading, 'who') &&
      has(reading, 'represent', 'attend') &&
      !has(reading, 'whois', 'title') &&
      (reading.countries.length > 0 || size(reading.scope) > 0)
        ? representatives(reading)
        : null,
  },
  {
    name: 'title of a person',
    take: (reading) =>
      has(reading, 'title', 'minister') ? personQuestion(reading, 'title') : null,
  },
  {
    name: 'country of a person',
    take: (reading) =>
      reading.persons.length === 1 &&
      reading.countries.length === 0 &&
      has(reading, 'country') &&
      !has(reading, 'count')
        ? personQuestion(reading, 'country')
        : null,
  },
  {
    name: 'profile of a person',
    take: (reading) =>
      isOpen(reading) &&
      reading.countries.length === 0 &&
      !has(
        reading,
        'attend',
        'represent',
        'when',
        'where',
        'count',
        'meeting',
        'continuity',
        'everytime',
      )
        ? personQuestion(reading, 'profile')
        : null,
  },
  {
    name: 'somebody at every meeting',
    take: (reading, lookup) => {
      const meetings = lookup.meetingIds.slice(-12)
      return isNonEmpty(reading.persons) &&
        isNonEmpty(meetings) &&
        isOpen(reading) &&
        has(reading, 'everytime')
        ? {
            kind: 'attendance',
            persons: reading.persons,
            scope: { kind: 'some', meetings, said: 'every meeting' },
            countries: reading.countries,
          }
        : null
    },
  },
  { name: 'attendance of a person', take: attendance },
]
