// Questions about the delegations of countries: who came, who came again, how many.
import { has, isOpen, size, typedAs, type Rule } from './rule.ts'
import { representatives } from './people-questions.ts'

const EVERYBODY =
  /\b(everyone|everybody|all (the )?(people|names|officials|representatives|principals|delegates|attendees)|list of people|people in the record)\b/

const NAMED_PEOPLE = /\b(principals?|heads?|representatives?|reps|named|names|envoys)\b/

const COUNTED_PEOPLE =
  /\b(how many|number of) (different |distinct |individual )?(people|persons|officials|principals|representatives|reps|delegates|individuals|names|participants|attendees)/

/** Delegations of countries. */
export const delegationRules: readonly Rule[] = [
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
      const asked = isThere || about || led || who || bare
      if (!asked) return null
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
      if (has(reading, 'ministers', 'summit')) return null
      return representatives(reading)
    },
  },
]
