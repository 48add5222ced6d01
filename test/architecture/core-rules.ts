// What the core may import: itself, and next to nothing else.

import { CORE } from './rule.ts'
import type { Rule } from './rule.ts'

export const CORE_RULES: readonly Rule[] = [
  {
    folder: 'src/briefings/document/',
    may: ['src/briefings/document/', 'src/briefings/dataset/schema.ts'],
  },
  {
    folder: 'src/briefings/dataset/',
    may: [
      'src/briefings/dataset/',
      'src/briefings/document/dates.ts',
      'zod',
      'damerau-levenshtein',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:path/posix',
      'node:url',
      'node:util',
      'node:module',
    ],
  },
  {
    folder: 'src/briefings/questions/',
    may: [
      'src/briefings/questions/',
      'src/briefings/dataset/',
      'src/briefings/document/',
      'minisearch',
      'stemmer',
      'damerau-levenshtein',
      'node:module',
    ],
  },
  {
    folder: 'src/briefings/answers/',
    may: [
      'src/briefings/answers/',
      'src/briefings/questions/',
      'src/briefings/dataset/',
      'src/briefings/document/',
      'node:module',
    ],
  },
  {
    folder: 'src/briefings/digests/',
    may: [
      'src/briefings/digests/',
      'src/briefings/answers/',
      'src/briefings/questions/',
      'src/briefings/dataset/',
      'src/briefings/document/',
      'node:crypto',
    ],
  },
  { folder: CORE, may: [CORE, 'node:module'] },
]
