// Questions that take something for granted which the record contradicts.

import { areNames } from './leftovers.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'

const SEEKS_CONSENT = /\b(right|correct|no|yes|true|false|not|not (he|she|they|it))$/

/**
 * "Jen Easterly led the US in New Delhi, right?": an unknown name where the record has another.
 * @param near the nearest question that the record answers
 * @param said the words that it knows nothing of
 * @param reading the question as a whole
 * @returns whether the nearest answer contradicts what the question takes for granted
 */
export function contradicts(near: Question, said: readonly string[], reading: Reading): boolean {
  return (
    near.kind === 'representatives' &&
    near.scope.kind === 'some' &&
    near.countries.length === 1 &&
    areNames(said) &&
    (reading.yesNo || SEEKS_CONSENT.test(reading.text))
  )
}
