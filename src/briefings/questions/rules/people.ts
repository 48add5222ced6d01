// Questions about people and delegations.
import { isNonEmpty } from '../../document/write.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { has, isOpen, size, typedAs, type Rule } from './rule.ts'

/** "who represented", "who went", "which officials": asks for names. */
function asksForNames(reading: Reading): boolean {
  return has(reading, 'who', 'represent', 'attend') && has(reading, 'represent', 'attend')
}

function representatives(reading: Reading): Question {
  const { scope, countries, outsiders } = reading
  return { kind: 'representatives', scope, countries, outsiders }
}

function personQuestion(
  { persons, scope }: Reading,
  aspect: Extract<Question, { kind: 'person' }>['aspect'],
): Question | null {
  const [person] = persons
  return person === undefined ? null : { kind: 'person', person, aspect, scope }
}

function attendance({ persons, scope, countries }: Reading): Question | null {
  return isNonEmpty(persons) ? { kind: 'attendance', persons, scope, countries } : null
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

const HOSTING_PERSON =
  /\b(which|what|name of the) (\w+ )?(official|person|minister|individual|host official)\b/

const COMING = /\b(appointed|appointment|became|become|promoted)\b/

const CAME = /\b(became|succeeded|appointed)\b/

const ISSUING = /\b(announced?|issued?|published?|released?|put out)\b/

const EVERYBODY =
  /\b(everyone|everybody|all (the )?(people|names|officials|representatives|principals|delegates|attendees)|list of people|people in the record)\b/

const NAMED_PEOPLE = /\b(principals?|heads?|representatives?|reps|named|names|envoys)\b/

const COUNTED_PEOPLE =
  /\b(how many|number of) (different |distinct |individual )?(people|persons|officials|principals|representatives|reps|delegates|individuals|names|participants|attendees)/

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
      asksForNames(reading) &&
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
  {
    name: 'who it is today',
    take: (reading) => {
      const people = has(reading, 'represent', 'title') || reading.titles.length > 0
      const [first] = reading.spans
      const starts = first?.cues.includes('current') === true
      return has(reading, 'current') && !starts && people && isOpen(reading)
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'current'),
            near: [representatives(reading)],
          }
        : null
    },
  },
  {
    name: 'who held a post',
    take: (reading) => {
      const [title] = reading.titles
      const { scope, countries } = reading
      return title === undefined ? null : { kind: 'holders', title, scope, countries }
    },
  },
  {
    name: 'how many a country hosted',
    take: (reading) => {
      const { scope, countries } = reading
      return has(reading, 'count') && has(reading, 'host') && countries.length > 0
        ? { kind: 'count', what: 'meetings', scope, countries }
        : null
    },
  },
  {
    name: 'who has not hosted',
    take: (reading) =>
      has(reading, 'not') &&
      has(reading, 'host', 'happened') &&
      isOpen(reading) &&
      reading.countries.length === 0
        ? { kind: 'not-hosted' }
        : null,
  },
  {
    name: 'who chaired',
    take: (reading) =>
      has(reading, 'chair') || (has(reading, 'host') && HOSTING_PERSON.test(reading.text))
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'chair', 'represent'),
            near: [{ kind: 'host', scope: reading.scope, countries: [] }, representatives(reading)],
          }
        : null,
  },
  {
    name: 'host',
    take: ({ scope, countries, named, milestones, ...reading }) => {
      if (!reading.cues.has('host')) return null
      const around = named.length > 0 ? named : scope.kind === 'absent' ? milestones : []
      return isNonEmpty(around)
        ? { kind: 'milestone', milestones: around, detail: 'all' }
        : { kind: 'host', scope, countries }
    },
  },
  {
    name: 'succession in a country',
    take: (reading) =>
      has(reading, 'succession') && (reading.countries.length > 0 || has(reading, 'represent'))
        ? { kind: 'continuity', countries: reading.countries }
        : null,
  },
  {
    name: 'newcomers',
    take: (reading, lookup) => {
      const [to] =
        reading.scope.kind === 'some' ? reading.scope.meetings : lookup.meetingIds.slice(-1)
      const from = to === undefined ? undefined : lookup.meetingIds[lookup.position(to) - 1]
      return has(reading, 'newcomers') && from !== undefined && to !== undefined
        ? { kind: 'compare', from, to, people: true }
        : null
    },
  },
  {
    name: 'everybody named',
    take: (reading) =>
      EVERYBODY.test(reading.text) &&
      has(reading, 'list', 'represent', 'attend', 'who', 'what', 'summary') &&
      isOpen(reading) &&
      reading.countries.length === 0
        ? { kind: 'people' }
        : null,
  },
  {
    name: 'people compared',
    take: (reading) => {
      const [from, to] = reading.meetings
      return from !== undefined &&
        to !== undefined &&
        reading.meetings.length === 2 &&
        has(reading, 'change', 'continuity', 'everytime') &&
        reading.countries.length === 0 &&
        has(reading, 'represent', 'attend', 'who')
        ? { kind: 'compare', from, to, people: true }
        : null
    },
  },
  {
    name: 'continuity',
    take: (reading) =>
      reading.topics.length === 0 &&
      !COUNTED_PEOPLE.test(reading.text) &&
      (has(reading, 'continuity', 'everytime') ||
        (has(reading, 'change') &&
          has(reading, 'represent', 'attend', 'country') &&
          (size(reading.scope) !== 1 ||
            reading.constraints.some(({ kind }) => kind === 'relative')))) &&
      !has(reading, 'when', 'where', 'format', 'virtual', 'duration', 'outcomes') &&
      (has(reading, 'continuity', 'represent', 'attend', 'who', 'country') ||
        reading.countries.length > 0)
        ? { kind: 'continuity', countries: reading.countries }
        : null,
  },
  {
    name: 'how many people',
    take: (reading) =>
      has(reading, 'count') &&
      has(reading, 'represent', 'attend') &&
      (!reading.plural || COUNTED_PEOPLE.test(reading.text)) &&
      reading.named.length === 0 &&
      !has(reading, 'campaign') &&
      (!has(reading, 'country') || reading.countries.length > 0)
        ? {
            kind: 'count',
            what:
              NAMED_PEOPLE.test(reading.text) || reading.scope.kind === 'all'
                ? 'representatives'
                : 'attendees',
            scope: reading.scope,
            countries: reading.countries,
          }
        : null,
  },
  {
    name: 'representatives',
    take: (reading, lookup) => {
      const { scope } = reading
      if (has(reading, 'documents', 'reports') && !has(reading, 'represent')) return null
      if (has(reading, 'discuss', 'topics', 'outcomes') && !has(reading, 'who')) return null
      const kinds = reading.milestones.map((id) => lookup.milestone(id)?.kind)
      const ofMinisters = kinds.includes('foreign-ministers') || kinds.includes('leaders')
      if (
        (has(reading, 'minister') || (has(reading, 'ministers', 'summit') && !ofMinisters)) &&
        size(scope) > 0
      ) {
        return {
          kind: 'unrecorded',
          said: typedAs(reading, 'minister', 'ministers', 'summit'),
          near: [representatives(reading)],
        }
      }
      if (has(reading, 'count') || reading.topics.length > 0 || reading.named.length > 0)
        return null
      const about =
        has(reading, 'represent') ||
        (has(reading, 'attend') &&
          (has(reading, 'who', 'country', 'which', 'list') ||
            reading.countries.length > 0 ||
            size(scope) > 0))
      if (
        has(reading, 'when', 'where', 'weekday', 'duration') &&
        !has(reading, 'who', 'represent') &&
        reading.countries.length === 0
      )
        return null
      const isThere =
        reading.yesNo &&
        reading.countries.length > 0 &&
        size(scope) > 0 &&
        !has(reading, 'lead', 'discuss', 'outcomes')
      const led =
        has(reading, 'lead') &&
        (size(scope) > 0 || (has(reading, 'who') && reading.countries.length > 0))
      const who =
        has(reading, 'who') &&
        (reading.countries.length > 0 || reading.outsiders.length > 0) &&
        !has(reading, 'lead', 'when')
      const bare =
        has(reading, 'who') &&
        size(scope) > 0 &&
        !has(reading, 'documents', 'discuss', 'lead', 'reports', 'outcomes', 'creation')
      if (!isThere && !about && !led && !who && !bare) return null
      if (has(reading, 'ministers', 'summit')) return null
      return representatives(reading)
    },
  },
]

function nearPerson(reading: Reading): readonly Question[] {
  const near =
    attendance(reading) ?? (reading.countries.length > 0 ? representatives(reading) : null)
  return near === null ? [] : [near]
}
