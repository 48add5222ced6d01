// A check: the file name of a meeting or milestone is its id.

import { basename } from 'node:path/posix'
import type { Check } from './check.ts'

export const fileNames: Check = {
  name: 'file-names',
  describes: 'The file name of a meeting or milestone is its id.',
  scope: 'file',
  check: ({ meetings, milestones }) =>
    [...meetings, ...milestones].flatMap(({ file, value: { id } }) =>
      basename(file, '.json') === id
        ? []
        : [
            {
              file,
              field: 'id',
              problem: `The id is "${id}", the file is named "${basename(file)}".`,
              fix: `Rename the file to ${id}.json, or correct the id.`,
            },
          ],
    ),
}
