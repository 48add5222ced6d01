// A check: every file names its schema, so that an editor helps while it is written.

import type { RecordFileKind } from '../record.ts'
import type { Check } from './check.ts'

const EXPECTED: Readonly<Record<RecordFileKind, string>> = {
  meeting: '../schemas/meeting.schema.json',
  milestone: '../schemas/milestone.schema.json',
  sources: './schemas/sources.schema.json',
  people: './schemas/people.schema.json',
  topics: './schemas/topics.schema.json',
}

export const schemaReferences: Check = {
  name: 'schema-references',
  describes: 'Every file names its schema, so that an editor helps while it is written.',
  scope: 'file',
  check: ({ files }) =>
    files.flatMap(({ file, kind, value }) =>
      value.$schema === EXPECTED[kind]
        ? []
        : [
            {
              file,
              field: '$schema',
              problem: 'The file does not name its schema.',
              fix: `Begin the file with "$schema": "${EXPECTED[kind]}".`,
            },
          ],
    ),
}
