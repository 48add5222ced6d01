// A record that was checked -> text that can be kept, and back, for as long as neither the files nor the rules have
// changed by a single character.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset } from './dataset.ts'
import type { DataFile } from './parse.ts'

/** A place for one text. It may lose it, or the end of it, at any time. */
export interface Kept {
  /** Nothing, where nothing was kept or it cannot be read. */
  read(): string | null
  /** Never throws. */
  write(text: string): void
}

/**
 * What the rules are: a record that they allowed is checked anew when they change.
 * @param folder the source files of the schemas and the checks
 * @returns names, sizes and times of all of them
 */
export function rulesStamp(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name))
      return `${name} ${size} ${mtimeMs}`
    })
    .join(', ')
}

/**
 * @param dataset a checked record
 * @param stamp the rules that it was checked with
 * @param files what it was made from
 * @returns text that holds all of it
 */
export function keptText(dataset: Dataset, stamp: string, files: readonly DataFile[]): string {
  const { sources, people, topics, ...rest } = dataset
  const flat: Flat = {
    ...rest,
    sources: [...sources.values()],
    people: [...people.values()],
    topics: [...topics.values()],
  }
  return headOf(stamp, files) + JSON.stringify(flat)
}

/**
 * @param text what was kept
 * @param stamp the rules of today
 * @param files the files of today
 * @returns the record; null where it was made from other files or checked with other rules
 */
export function restored(
  text: string | null,
  stamp: string,
  files: readonly DataFile[],
): Dataset | null {
  const head = headOf(stamp, files)
  if (text?.startsWith(head) !== true) return null
  try {
    const { sources, people, topics, ...rest } = JSON.parse(text.slice(head.length)) as Flat
    return { ...rest, sources: byId(sources), people: byId(people), topics: byId(topics) }
  } catch {
    // Cut off, such as by a disk that was full.
    return null
  }
}

/**
 * @param items each with an id of its own
 * @returns the items by their ids
 */
export function byId<T extends { readonly id: string }>(
  items: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

type Lists = 'sources' | 'people' | 'topics'
type ItemOf<K extends Lists> = Dataset[K] extends ReadonlyMap<string, infer Item> ? Item : never

/** The dataset, its maps as lists. */
type Flat = Omit<Dataset, Lists> & { readonly [K in Lists]: readonly ItemOf<K>[] }

/** Everything that the record was made from, on one line. */
function headOf(stamp: string, files: readonly DataFile[]): string {
  return `${JSON.stringify([stamp, files])}\n`
}
