// "the group was created in Tokyo": what a question says of how the group came to be.

import type { Reading } from '../reading.ts'
import { has, size } from './rule.ts'

const FOUNDED =
  '(?:created|founded|formed|established|born|set up|launched|conceived|initiated|brought into being)'

const GROUP = '(?:group|grouping|qscg|scg)'

/** "the group was created in Tokyo", "Japan founded the group in 2022". */
const FOUNDING = new RegExp(
  `\\b${GROUP} (?:\\w+ )?(?:was |were |been |being |got )?(?:\\w+ )?${FOUNDED}\\b|\\b(?:was|were) (?:the )?(?:\\w+ )*${GROUP} (?:\\w+ )?${FOUNDED}\\b|\\b(?:found|form|create|establish|${FOUNDED}) the (?:\\w+ )*${GROUP}\\b|^(?:so )?(?:was )?it (?:was )?${FOUNDED}\\b`,
)

/** "when was the group announced". */
const ANNOUNCED = new RegExp(
  `\\b(?:was|were) (?:the )?(?:\\w+ )*${GROUP} (?:\\w+ )?(?:announced|unveiled)\\b(?! by)|\\b(?:announce|announced|unveil|unveiled) the (?:quad |senior |cyber )*${GROUP}$`,
)

/** "did the group begin in 2023". */
const BEGUN = new RegExp(`\\b${GROUP} (?:\\w+ )?(?:begin|began|begun|start|started)\\b`)

/**
 * Whether a question takes the group to have been founded or announced, at a place or date or at any.
 * @param reading the question as a whole
 * @returns whether the record of its founding confirms or corrects it
 */
export function isFounding(reading: Reading): boolean {
  if (ANNOUNCED.test(reading.text)) return size(reading.scope) === 0
  const begun =
    BEGUN.test(reading.text) && !has(reading, 'meeting') && reading.constraints.length > 0
  return (
    (begun || FOUNDING.test(reading.text)) &&
    reading.constraints.every(
      ({ kind }) => kind === 'place' || kind === 'time' || kind === 'country',
    ) &&
    !has(reading, 'count', 'interval', 'discuss', 'outcomes', 'represent', 'documents')
  )
}
