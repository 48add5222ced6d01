// A check: no sentence stands twice in the file of a meeting or milestone.

import { leavesOf } from '../walk.ts'
import type { Check } from './check.ts'

export const repeatedSentences: Check = {
  name: 'repeated-sentences',
  describes: 'No sentence stands twice in the file of a meeting or milestone.',
  scope: 'file',
  check: (record) => {
    const first = new Map<string, string>()
    return leavesOf(record)
      .filter(({ file, property }) => property === 'text' && file.includes('/'))
      .flatMap(({ file, field, value }) => {
        const sentence = `${file} ${value}`
        const known = first.get(sentence)
        if (known === undefined) {
          first.set(sentence, field)
          return []
        }
        const problem = `The same sentence stands in ${known}.`
        return [{ file, field, problem, fix: 'Keep it where it belongs.' }]
      })
  },
}
