// The record as its files hold it: each valid by itself, not yet checked against the others.

import type { Meeting, Milestone, Person, Source, Topic } from './schema.ts'

/** A file of data/ whose content has the right shape. */
export type RecordFile =
  | { readonly kind: 'meeting'; readonly file: string; readonly value: Meeting }
  | { readonly kind: 'milestone'; readonly file: string; readonly value: Milestone }
  | { readonly kind: 'sources'; readonly file: string; readonly value: ListFile<'sources', Source> }
  | { readonly kind: 'people'; readonly file: string; readonly value: ListFile<'people', Person> }
  | { readonly kind: 'topics'; readonly file: string; readonly value: ListFile<'topics', Topic> }

export type RecordFileKind = RecordFile['kind']

type ListFile<Name extends string, Item> = { readonly $schema?: string | undefined } & {
  readonly [key in Name]: readonly Item[]
}

/** What the checks look at. */
export interface CuratedRecord {
  readonly files: readonly RecordFile[]
  readonly meetings: readonly Located<Meeting>[]
  readonly milestones: readonly Located<Milestone>[]
  readonly sources: readonly Located<Source>[]
  readonly people: readonly Located<Person>[]
  readonly topics: readonly Located<Topic>[]
}

/** An entry, and where a curator finds it. */
export interface Located<T> {
  readonly file: string
  /** Empty for the whole file; sources.3 for an entry of a list. */
  readonly field: string
  readonly value: T
}

/**
 * Sorts files by what they hold.
 * @param files valid files, in any order
 * @returns the record that they make up, in the order of the files
 */
export function curatedRecord(files: readonly RecordFile[]): CuratedRecord {
  const record = {
    files,
    meetings: [] as Located<Meeting>[],
    milestones: [] as Located<Milestone>[],
    sources: [] as Located<Source>[],
    people: [] as Located<Person>[],
    topics: [] as Located<Topic>[],
  }
  for (const entry of files) {
    const { file } = entry
    switch (entry.kind) {
      case 'meeting':
        record.meetings.push({ file, field: '', value: entry.value })
        break
      case 'milestone':
        record.milestones.push({ file, field: '', value: entry.value })
        break
      case 'sources':
        record.sources.push(...located(file, 'sources', entry.value.sources))
        break
      case 'people':
        record.people.push(...located(file, 'people', entry.value.people))
        break
      case 'topics':
        record.topics.push(...located(file, 'topics', entry.value.topics))
        break
    }
  }
  return record
}

/**
 * The path of a field below an entry.
 * @param entry where the entry stands
 * @param field the path inside it
 * @returns the path inside the file: sources.3.url
 */
export function fieldOf(entry: Pick<Located<unknown>, 'field'>, field: string): string {
  return entry.field === '' ? field : `${entry.field}.${field}`
}

function located<T>(file: string, list: string, items: readonly T[]): Located<T>[] {
  return items.map((value, index) => ({ file, field: `${list}.${index}`, value }))
}
