// A check: a statement cites a source once.

import { leavesOf } from '../walk.ts'
import type { Check } from './check.ts'

export const repeatedCitations: Check = {
  name: 'repeated-citations',
  describes: 'A statement cites a source once.',
  scope: 'file',
  check: (record) => {
    const seen = new Set<string>()
    return leavesOf(record)
      .filter(({ property }) => property === 'cites')
      .flatMap(({ file, field, value }) => {
        const citation = [file, field.slice(0, field.lastIndexOf('.')), value].join(' ')
        if (!seen.has(citation)) {
          seen.add(citation)
          return []
        }
        const problem = `"${value}" is cited here already.`
        return [{ file, field, problem, fix: 'Remove the second one.' }]
      })
  },
}
