// Faults planted in copies of the real record, by subject.

import { countries } from './plants/countries.ts'
import { ids } from './plants/ids.ts'
import { names } from './plants/names.ts'
import type { Plant } from './plants/plant.ts'
import { sentences } from './plants/sentences.ts'
import { times } from './plants/times.ts'

export type { Plant }

export const plants: readonly Plant[] = [...ids, ...times, ...countries, ...names, ...sentences]
