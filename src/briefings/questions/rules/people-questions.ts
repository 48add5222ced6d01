// The questions about people that several rules make.

import { isNonEmpty } from '../../document/write.ts'
import type { PersonAspect, Question } from '../question.ts'
import type { Reading } from '../reading.ts'

/**
 * Who represented the countries of a reading at its meetings.
 * @param reading the reading
 * @returns the question
 */
export function representatives({ scope, countries, outsiders }: Reading): Question {
  return { kind: 'representatives', scope, countries, outsiders }
}

/**
 * Whether the people of a reading took part.
 * @param reading the reading
 * @returns the question; null where it names nobody
 */
export function attendance({ persons, scope, countries }: Reading): Question | null {
  return isNonEmpty(persons) ? { kind: 'attendance', persons, scope, countries } : null
}

/**
 * What is asked about the first person of a reading.
 * @param reading the reading
 * @param aspect what of the person
 * @returns the question; null where it names nobody
 */
export function personQuestion({ persons, scope }: Reading, aspect: PersonAspect): Question | null {
  const [person] = persons
  return person === undefined ? null : { kind: 'person', person, aspect, scope }
}

/**
 * What is asked about the people of a reading: of several, where each of them came, and as what.
 * @param reading the reading
 * @param aspect what of a person, where there is only one
 * @returns the question; null where it names nobody
 */
export function aboutPeople(reading: Reading, aspect: PersonAspect): Question | null {
  return reading.persons.length > 1 ? attendance(reading) : personQuestion(reading, aspect)
}

/**
 * What the record knows near a question about people that it cannot answer.
 * @param reading the reading
 * @returns whether they took part, or who did for their countries; nothing where neither is named
 */
export function nearPerson(reading: Reading): readonly Question[] {
  const near =
    attendance(reading) ?? (reading.countries.length > 0 ? representatives(reading) : null)
  return near === null ? [] : [near]
}
