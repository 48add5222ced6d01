// What a fault planted in a copy of the real record is, and the files that several are planted in.

import type { Fault } from '../../../../src/briefings/dataset/dataset.ts'
import type { Edit } from '../../../support/record-files.ts'

export interface Plant {
  /** The name of the check that it is for. */
  readonly check: string
  readonly when: string
  readonly edits: readonly Edit[]
  /** Everything that the check finds. */
  readonly faults: readonly Fault[]
  /** Nothing is wrong with it, and no other check may think so either. */
  readonly sound?: true
}

export const SYDNEY = 'meetings/2022-03-sydney.json'
export const NEW_DELHI = 'meetings/2023-01-new-delhi.json'
export const TOKYO = 'meetings/2023-12-tokyo.json'
export const PARTNERSHIP = 'milestones/2022-05-cybersecurity-partnership.json'
export const CHALLENGE = 'milestones/2023-02-cyber-challenge.json'
export const HIROSHIMA = 'milestones/2023-05-leaders-hiroshima.json'
export const SOFTWARE = 'milestones/2023-05-secure-software-principles.json'
