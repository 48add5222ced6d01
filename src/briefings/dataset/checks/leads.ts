// A check: where a milestone names leads, it names each of the four countries.

import { country } from '../countries.ts'
import { COUNTRIES } from '../schema.ts'
import type { Check } from './check.ts'

export const leads: Check = {
  name: 'leads',
  describes: 'Where a milestone names leads, it names each of the four countries.',
  scope: 'file',
  check: ({ milestones }) =>
    milestones.flatMap(({ file, value }) => {
      const led = value.leads
      if (led === undefined) return []
      return COUNTRIES.filter((code) => !led.some((lead) => lead.country === code)).map((code) => ({
        file,
        field: 'leads',
        problem: `The lead of ${country(code).inSentence} is missing.`,
        fix: 'Add it, or say in open, about "leads", that no source names it.',
      }))
    }),
}
