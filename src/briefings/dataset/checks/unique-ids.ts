// A check: no id is given twice among things of the same sort; an alias counts as an id.

import type { Fault } from '../dataset.ts'
import { fieldOf, type CuratedRecord } from '../record.ts'
import type { Check } from './check.ts'

export const uniqueIds: Check = {
  name: 'unique-ids',
  describes: 'No id is given twice among things of the same sort; an alias counts as an id.',
  scope: 'record',
  check: (record) => idsOf(record).flatMap(repeated),
}

interface Id {
  readonly file: string
  readonly field: string
  readonly id: string
}

/** The ids of the record, one list for each sort of things that share a name space. */
function idsOf(record: CuratedRecord): readonly (readonly Id[])[] {
  const records = [...record.meetings, ...record.milestones]
  const listed = [record.sources, record.people, record.topics].map((entries) =>
    entries.map((entry) => ({
      file: entry.file,
      field: fieldOf(entry, 'id'),
      id: entry.value.id,
    })),
  )
  const recordIds = records.flatMap(({ file, value }) => [
    { file, field: 'id', id: value.id },
    ...(value.aliases ?? []).map((id, index) => ({ file, field: `aliases.${index}`, id })),
  ])
  const documentIds = records.flatMap(({ file, value }) =>
    (value.documents ?? []).map(({ id }, index) => ({ file, field: `documents.${index}.id`, id })),
  )
  return [...listed, recordIds, documentIds]
}

function repeated(ids: readonly Id[]): readonly Fault[] {
  const first = new Map<string, Id>()
  return ids.flatMap((entry) => {
    const known = first.get(entry.id)
    if (known === undefined) {
      first.set(entry.id, entry)
      return []
    }
    return [
      {
        file: entry.file,
        field: entry.field,
        problem: `The id "${entry.id}" is already used by ${known.file}, ${known.field}.`,
        fix: 'Give one of them another id; an id that was published stays.',
      },
    ]
  })
}
