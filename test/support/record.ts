// The real record and the core over it, loaded once, with a fixed day of asking.

import { fileURLToPath } from 'node:url'
import {
  createBriefings,
  loadDataset,
  type Briefings,
  type Dataset,
} from '../../src/briefings/index.ts'

/** The day on which the tests ask. */
export const TODAY: Temporal.PlainDate = Temporal.PlainDate.from('2026-11-22')

/** The record as it stands in data/. */
export const record: Dataset = loaded()

/** The core over the record. */
export const briefings: Briefings = createBriefings(record)

function loaded(): Dataset {
  const result = loadDataset(fileURLToPath(new URL('../../data', import.meta.url)))
  if (!result.ok) throw new Error(`The record is broken: ${JSON.stringify(result.faults)}`)
  return result.dataset
}
