// What of the record a digest was made of, small enough to keep; and what is new or corrected since.

import type { Lookup } from '../dataset/lookup.ts'
import { contentVersion } from '../dataset/version.ts'
import { entriesOf, type Entry } from './entries.ts'

/**
 * By record id: what it said, statement by statement, as hashes. Two records of the same words, dates, people
 * and citations have the same ones, whatever their order and whatever they are tagged with.
 */
export type Fingerprints = Readonly<Record<string, string>>

/** What became of one record since. */
export type Change =
  | { readonly kind: 'new'; readonly record: string }
  | {
      readonly kind: 'corrected'
      readonly record: string
      /** What it says now and did not say then: new statements, and those that were put in other words. */
      readonly changed: readonly Entry[]
      /** What it says as before, with other sources. */
      readonly resourced: readonly Entry[]
      /** What it does not say any more. */
      readonly withdrawn: number
    }
  | { readonly kind: 'removed'; readonly record: string }

/** Written in front, so that fingerprints of another form are never taken for these. */
const FORM = '1'

/** Compares a record with earlier ones. */
export interface Comparing {
  /** @returns what to keep of the record: about 250 bytes an entry */
  fingerprints(): Fingerprints
  /**
   * What is new, corrected and gone. A record that was renamed and kept its old id as an alias is the same.
   * @param before fingerprints of an earlier record
   * @returns the changes: meetings before milestones, each oldest first, then what is gone
   */
  changesSince(before: Fingerprints): readonly Change[]
}

/**
 * Makes the fingerprints of a record.
 * @param lookup the record
 * @returns the comparison
 */
export function createComparing(lookup: Lookup): Comparing {
  const { meetings, milestones } = lookup.dataset
  const records = [...meetings, ...milestones].map((record) => ({
    id: record.id,
    ids: [record.id, ...(record.aliases ?? [])],
    marks: marksOf(entriesOf(record, lookup)),
  }))
  return {
    fingerprints: () =>
      Object.fromEntries(records.map(({ id, marks }) => [id, [FORM, ...marks.keys()].join(' ')])),
    changesSince(before) {
      const kept = records.flatMap(({ id, ids, marks }): readonly Change[] => {
        const old = ids.find((each) => Object.hasOwn(before, each))
        if (old === undefined) return [{ kind: 'new', record: id }]
        const change = correction(before[old] ?? '', marks)
        return change === null ? [] : [{ kind: 'corrected', record: id, ...change }]
      })
      const gone = Object.keys(before)
        .filter((id) => lookup.recordId(id) === undefined)
        .sort()
      return [...kept, ...gone.map((record) => ({ kind: 'removed', record }) as const)]
    },
  }
}

/** Null where nothing was corrected, or where the old form cannot be compared. */
function correction(
  before: string,
  now: ReadonlyMap<string, Entry>,
): { changed: readonly Entry[]; resourced: readonly Entry[]; withdrawn: number } | null {
  const [form, ...old] = before.split(' ')
  if (form !== FORM) return null
  const oldMarks = new Set(old)
  const oldTexts = new Set(old.map(textOf))
  const unknown = [...now].filter(([mark]) => !oldMarks.has(mark))
  const changed = unknown.filter(([mark]) => !oldTexts.has(textOf(mark)))
  const resourced = unknown.filter(([mark]) => oldTexts.has(textOf(mark)))
  const texts = new Set([...now.keys()].map(textOf))
  const gone = [...oldTexts].filter((text) => !texts.has(text))
  if (changed.length + resourced.length + gone.length === 0) return null
  return {
    changed: changed.map(([, entry]) => entry),
    resourced: resourced.map(([, entry]) => entry),
    withdrawn: withdrawnOf(
      gone,
      changed.map(([mark]) => mark),
    ),
  }
}

/** What is gone from a field and has no new statement there in its place. */
function withdrawnOf(gone: readonly string[], changed: readonly string[]): number {
  const inPlace = Map.groupBy(changed, fieldOf)
  const byField = Map.groupBy(gone, fieldOf)
  return [...byField]
    .map(([field, texts]) => Math.max(0, texts.length - (inPlace.get(field)?.length ?? 0)))
    .reduce((sum, count) => sum + count, 0)
}

/** field:text.support, each once. */
function marksOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(
    entries.map((entry) => {
      const { field, content, support } = entry
      const text = contentVersion(content).slice(0, 8)
      const rests = contentVersion([[...new Set(support.cites)].sort(), support.basis]).slice(0, 4)
      return [`${field}:${text}.${rests}`, entry]
    }),
  )
}

function textOf(mark: string): string {
  return mark.split('.')[0] ?? mark
}

function fieldOf(mark: string): string {
  return mark.split(':')[0] ?? mark
}
