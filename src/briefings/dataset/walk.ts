// Every value of the record with its place, for the rules that hold wherever a value stands.

import type { CuratedRecord } from './record.ts'

/** A string of the record and where it stands. */
export interface Leaf {
  readonly file: string
  /** The path inside the file: discussed.0.cites.1. */
  readonly field: string
  /** The name of the property that holds it, also when it is an item of a list: cites. */
  readonly property: string
  readonly value: string
}

/** Something that is named by its id. */
export interface Reference extends Leaf {
  readonly to: 'source' | 'person' | 'topic'
}

const REFERENCES: Readonly<Record<string, Reference['to']>> = {
  cites: 'source',
  person: 'person',
  people: 'person',
  topics: 'topic',
}

/**
 * Every string of every file, in reading order.
 * @param record the files
 * @returns the strings with their places
 */
export function leavesOf(record: CuratedRecord): readonly Leaf[] {
  return record.files.flatMap(({ file, value }) => [...leavesBelow(value, file, '', '')])
}

/**
 * Every place where an id of a source, a person or a topic stands for what it names.
 * @param record the files
 * @returns the references in reading order
 */
export function referencesOf(record: CuratedRecord): readonly Reference[] {
  return leavesOf(record).flatMap((leaf) => {
    const to = REFERENCES[leaf.property]
    return to === undefined ? [] : [{ ...leaf, to }]
  })
}

/**
 * How many statements carry citations, in anything that is made of plain data.
 * @param value files, a meeting, a claim
 * @returns the number of lists of citations below it
 */
export function countCitedStatements(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'cites' in value ? 1 : 0
  return Object.values(value).reduce<number>((sum, part) => sum + countCitedStatements(part), own)
}

function* leavesBelow(
  value: unknown,
  file: string,
  field: string,
  property: string,
): Generator<Leaf> {
  if (typeof value === 'string') yield { file, field, property, value }
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    const below = field === '' ? key : `${field}.${key}`
    yield* leavesBelow(part, file, below, Array.isArray(value) ? property : key)
  }
}
