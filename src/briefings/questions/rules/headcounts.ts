// Questions about how many people came, and what sort of people.

import { representatives } from './people-questions.ts'
import { countsPeople, has, typedAs, type Rule } from './rule.ts'

const NAMED_PEOPLE = /\b(principals?|heads?|representatives?|reps|named|names|envoys)\b/

const PER_COUNTRY =
  /\b(each|every|per|by) (country|nation|side|member|delegation|government|partner)\b|\bcountry by country\b/

/** "which meeting had the most officials". */
const MOST_PEOPLE =
  /\b(meeting|session|round|one) (\w+ )*(most|fewest|least|largest number of) (\w+ )?(people|officials|delegates|representatives|names|attendees|participants)\b/

/** How many people came. */
export const headcountRules: readonly Rule[] = [
  {
    name: 'how many work there',
    take: (reading) =>
      countsPeople(reading) && /\bwork(s|ed)? (for|in|at)\b|\bemployed\b/.test(reading.text)
        ? { kind: 'unrecorded', said: typedAs(reading, 'count'), near: [] }
        : null,
  },
  {
    name: 'how many people',
    take: (reading) =>
      has(reading, 'count') &&
      (has(reading, 'represent', 'attend') || countsPeople(reading)) &&
      (!reading.plural || countsPeople(reading)) &&
      reading.named.length === 0 &&
      (countsPeople(reading) || !has(reading, 'documents', 'topics')) &&
      !has(reading, 'campaign') &&
      (!has(reading, 'country') || reading.countries.length > 0 || PER_COUNTRY.test(reading.text))
        ? {
            kind: 'count',
            what:
              NAMED_PEOPLE.test(reading.text) ||
              (reading.scope.kind === 'all' && !PER_COUNTRY.test(reading.text))
                ? 'representatives'
                : 'attendees',
            scope: reading.scope,
            countries: reading.countries,
          }
        : null,
  },
  {
    name: 'the meeting with the most people',
    take: (reading) =>
      MOST_PEOPLE.test(reading.text) && reading.topics.length + reading.named.length === 0
        ? { kind: 'count', what: 'representatives', scope: reading.scope, countries: [] }
        : null,
  },
  {
    name: 'men and women',
    take: (reading) => {
      const said = /\b(wom[ae]n|females?)\b/.exec(reading.text)?.[0]
      return said !== undefined &&
        (reading.yesNo || has(reading, 'count')) &&
        reading.countries.length + reading.persons.length === 0
        ? { kind: 'unrecorded', said: [said], near: [representatives(reading)] }
        : null
    },
  },
]
