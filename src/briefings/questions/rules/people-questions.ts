// The questions about people that several rules make.
import { isNonEmpty } from '../../document/write.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { has } from './rule.ts'

/** "who represented", "who went", "which officials": asks for names. */
export function asksForNames(reading: Reading): boolean {
  return has(reading, 'who', 'represent', 'attend') && has(reading, 'represent', 'attend')
}

export function representatives(reading: Reading): Question {
  const { scope, countries, outsiders } = reading
  return { kind: 'representatives', scope, countries, outsiders }
}

export function attendance({ persons, scope, countries }: Reading): Question | null {
  return isNonEmpty(persons) ? { kind: 'attendance', persons, scope, countries } : null
}

export function nearPerson(reading: Reading): readonly Question[] {
  const near =
    attendance(reading) ?? (reading.countries.length > 0 ? representatives(reading) : null)
  return near === null ? [] : [near]
}
