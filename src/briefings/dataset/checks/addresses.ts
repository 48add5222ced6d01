// A check: every address begins with https; one with http says why in the note of its source.

import type { Fault } from '../dataset.ts'
import { fieldOf, type CuratedRecord } from '../record.ts'
import type { Check } from './check.ts'

export const addresses: Check = {
  name: 'addresses',
  describes: 'Every address begins with https; one with http says why in the note of its source.',
  scope: 'file',
  check: (record) => [...sourceFaults(record), ...documentFaults(record)],
}

function sourceFaults({ sources }: CuratedRecord): readonly Fault[] {
  return sources.flatMap((source) => {
    const { url, note } = source.value
    if (url.startsWith('https:') || /\bhttp\b/.test(note ?? '')) return []
    return [
      {
        file: source.file,
        field: fieldOf(source, 'url'),
        problem: `The address ${url} is not encrypted.`,
        fix: 'Use https; if the site has http only, say so in the note.',
      },
    ]
  })
}

function documentFaults({ meetings, milestones }: CuratedRecord): readonly Fault[] {
  return [...meetings, ...milestones].flatMap(({ file, value }) =>
    (value.documents ?? []).flatMap(({ url }, index) =>
      url === undefined || url.startsWith('https:')
        ? []
        : [
            {
              file,
              field: `documents.${index}.url`,
              problem: `The address ${url} is not encrypted.`,
              fix: 'Use https, or leave the address out and cite the page as a source.',
            },
          ],
    ),
  )
}
